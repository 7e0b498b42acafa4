// The registry of the formats of `check`: one line each. Apart from the reports, so that a check loads nothing that draws.

import { diagnosticsGithub } from "./diagnostics-github.ts";
import { diagnosticsJson } from "./diagnostics-json.ts";
import { diagnosticsJunit } from "./diagnostics-junit.ts";
import { diagnosticsPretty } from "./diagnostics-pretty.ts";
import { diagnosticsSarif } from "./diagnostics-sarif.ts";
import type { CheckFormat } from "./formats.ts";

export const checkFormats: readonly CheckFormat[] = [
  diagnosticsPretty,
  diagnosticsJson,
  diagnosticsSarif,
  diagnosticsGithub,
  diagnosticsJunit,
];
