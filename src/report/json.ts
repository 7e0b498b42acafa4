// The report as JSON. The field names are promised: add fields, never rename one without raising `schemaVersion`.

import type { ReportFormat } from "./formats.ts";

export const json: ReportFormat = {
  name: "json",
  render: (reports) => {
    const [only] = reports;
    return `${JSON.stringify(reports.length === 1 ? only : reports, undefined, 2)}\n`;
  },
};
