// Columns: where an author lined up `->`, `:` or comments on lines that follow each other, they stay lined up. A column is meant
// where at least one of its lines has two blanks before the mark; it is then as far left as its longest line allows.

/** A line that could take part: what stands before its mark, the rest from the mark on, and where the mark stood in the source. */
export interface Row {
  readonly head: string;
  readonly rest: string;
  readonly mark: string;
  /** Column of the mark and blanks before it, in the source. */
  readonly column: number;
  readonly gap: number;
}

/** The lines of rows that follow each other. `room` is the most characters of a line; comments may go beyond it. */
export function alignRows(rows: readonly Row[], room: number): readonly string[] {
  const widths = new Map<Row, number>();
  for (const column of columnsOf(rows)) {
    const longest = Math.max(...column.map(({ head }) => head.length));
    const width = longest + (column.every(({ gap }) => gap > 1) ? 2 : 1);
    const isFit = column.every(({ rest, mark }) => mark === "//" || width + rest.length <= room);
    if (isFit) for (const row of column) widths.set(row, width);
  }
  return rows.map((row) => row.head.padEnd(widths.get(row) ?? row.head.length + 1) + row.rest);
}

/** Rows with one mark at one column, where a column is meant. */
function columnsOf(rows: readonly Row[]): readonly (readonly Row[])[] {
  const columns = new Map<string, Row[]>();
  for (const row of rows) {
    const key = `${row.mark} ${row.column}`;
    columns.set(key, [...(columns.get(key) ?? []), row]);
  }
  return [...columns.values()].filter((column) => column.length > 1 && column.some(({ gap }) => gap > 1));
}
