// Columns of text that line up. Cells must have gone through `terminal` where they come from a model.

export interface Column {
  readonly title: string;
  readonly align: "left" | "right";
}

/** A header, a rule, the rows; a row that is a string becomes a rule. No trailing spaces. */
export function table(
  columns: readonly Column[],
  rows: readonly (readonly string[] | "rule")[],
): readonly string[] {
  const cells = [columns.map(({ title }) => title), ...rows.filter((row) => row !== "rule")];
  const widths = columns.map((_, i) => Math.max(...cells.map((row) => displayWidth(row[i] ?? ""))));
  const line = (row: readonly string[]): string =>
    columns
      .map(({ align }, i) => pad(row[i] ?? "", widths[i] ?? 0, align))
      .join("  ")
      .trimEnd();
  const rule = widths
    .map((width) => "-".repeat(width))
    .join("  ")
    .trimEnd();
  return [
    line(columns.map(({ title }) => title)),
    rule,
    ...rows.map((row) => (row === "rule" ? rule : line(row))),
  ];
}

function pad(text: string, width: number, align: Column["align"]): string {
  const space = " ".repeat(Math.max(0, width - displayWidth(text)));
  return align === "left" ? text + space : space + text;
}

/** Code points: near enough for names, which are ASCII unless quoted. */
function displayWidth(text: string): number {
  return Array.from(text).length;
}
