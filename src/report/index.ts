// The registry of the formats of reports: one line each.

import type { ReportFormat } from "./formats.ts";
import { html } from "./html/html.ts";
import { json } from "./json.ts";
import { markdown } from "./markdown.ts";
import { text } from "./text.ts";

export { checkFormats } from "./check-formats.ts";

export const reportFormats: readonly ReportFormat[] = [text, markdown, json, html];
