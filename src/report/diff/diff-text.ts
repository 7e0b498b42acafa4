// The diff for a terminal.

import { terminal } from "../../base/escape.ts";
import { TextWriter } from "../../base/text-writer.ts";
import { table } from "../table.ts";
import type { DiffFormat } from "./diff-format.ts";
import {
  layerColumns,
  layerRow,
  sameSummary,
  totalColumns,
  totalRows,
  weightLines,
  weightSummary,
} from "./rows.ts";

export const diffText: DiffFormat = {
  name: "text",
  render(diff, { weights }) {
    const { base, head } = diff;
    const out = new TextWriter();
    const escaped = (rows: readonly (readonly string[])[]): string[][] =>
      rows.map((row) => row.map(terminal));
    out.line(terminal(`${base.model} (${base.file}) -> ${head.model} (${head.file})`)).line();
    out.lines(table(totalColumns, escaped(totalRows(diff)))).line();
    if (diff.layers.length > 0) out.lines(table(layerColumns, escaped(diff.layers.map(layerRow)))).line();
    out.line(sameSummary(diff)).line(weightSummary(diff.weights));
    if (weights) out.indent(() => out.lines(weightLines(diff.weights).map(terminal)));
    return out.toString();
  },
};
