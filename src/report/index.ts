// The registries of formats: one line each.

import { diagnosticsJson } from "./diagnostics-json.ts";
import { diagnosticsPretty } from "./diagnostics-pretty.ts";
import type { CheckFormat, ReportFormat } from "./formats.ts";
import { json } from "./json.ts";
import { text } from "./text.ts";

export const reportFormats: readonly ReportFormat[] = [text, json];
export const checkFormats: readonly CheckFormat[] = [diagnosticsPretty, diagnosticsJson];
