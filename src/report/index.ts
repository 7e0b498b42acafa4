// The registries of formats: one line each.

import { diagnosticsGithub } from "./diagnostics-github.ts";
import { diagnosticsJson } from "./diagnostics-json.ts";
import { diagnosticsJunit } from "./diagnostics-junit.ts";
import { diagnosticsPretty } from "./diagnostics-pretty.ts";
import { diagnosticsSarif } from "./diagnostics-sarif.ts";
import type { CheckFormat, ReportFormat } from "./formats.ts";
import { json } from "./json.ts";
import { markdown } from "./markdown.ts";
import { text } from "./text.ts";

export const reportFormats: readonly ReportFormat[] = [text, markdown, json];
export const checkFormats: readonly CheckFormat[] = [
  diagnosticsPretty,
  diagnosticsJson,
  diagnosticsSarif,
  diagnosticsGithub,
  diagnosticsJunit,
];
