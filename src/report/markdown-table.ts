// A table of Markdown. Cells must have gone through `markdown` or `markdownCode` where they come from a model.

import type { Column } from "./table.ts";

export function markdownTable(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${columns.map((_, i) => cells[i] ?? "").join(" | ")} |`;
  const rule = `| ${columns.map(({ align }) => (align === "right" ? "--:" : ":--")).join(" | ")} |`;
  return [line(columns.map(({ title }) => title)), rule, ...rows.map(line)].join("\n");
}
