// `check --format pretty`: code frames, then one line that counts.

import { countDiagnostics, renderDiagnostics } from "../diag/render.ts";
import type { CheckFormat } from "./formats.ts";

export const diagnosticsPretty: CheckFormat = {
  name: "pretty",
  stream: "stderr",
  render(diagnostics, { color, files }) {
    const checked = `${files.length} file${files.length === 1 ? "" : "s"} checked`;
    const found = countDiagnostics(diagnostics);
    const all = diagnostics.length > 0 ? `${renderDiagnostics(diagnostics, { color })}\n` : "";
    return `${all}${checked}: ${found === "" ? "no errors" : found}\n`;
  },
};
