// The registry of the formats of reports: one line each.

import type { ReportFormat } from "./formats.ts";

export { checkFormats } from "./check-formats.ts";

/** Formats load when they are asked for: pictures bring the layout of graphs with them, pages their script. */
export const reportFormats: readonly { readonly name: string; load(): Promise<ReportFormat> }[] = [
  { name: "text", load: async () => (await import("./text.ts")).text },
  { name: "markdown", load: async () => (await import("./markdown.ts")).markdown },
  { name: "json", load: async () => (await import("./json.ts")).json },
  { name: "html", load: async () => (await import("./html/html.ts")).html },
  { name: "svg", load: async () => (await import("./svg.ts")).svg },
];
