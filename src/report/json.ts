// The report as JSON. The field names are promised: add fields, never rename one without raising `schemaVersion`.

import type { ReportFormat } from "./formats.ts";
import { jsonText } from "./json-text.ts";

export const json: ReportFormat = {
  name: "json",
  render: (reports) => {
    const [only] = reports;
    return reports.length === 1 ? jsonText(only, 2) : jsonText(reports, 3);
  },
};
