// The diff for a comment on a pull request: it begins with a marker by which a bot finds and updates it, and stays below what a comment
// may hold. Long tables are folded; what does not fit is counted.

import { markdown as escape, markdownCode as code } from "../../base/escape.ts";
import { markdownTable } from "../markdown-table.ts";
import type { DiffFacts, LayerChange } from "./diff-facts.ts";
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

/** The first line of every diff. */
const diffMarker = "<!-- cnnc diff -->";
/** GitHub refuses comments beyond 65,536 characters. */
const largest = 60_000;
const longestOpenTable = 15;
const longestName = 120;

export const diffMarkdown: DiffFormat = {
  name: "markdown",
  render(diff, { weights }) {
    const lines = weights ? weightLines(diff.weights) : [];
    let rows = Math.max(diff.layers.length, lines.length);
    for (;;) {
      const text = page(diff, lines, rows);
      if (rows === 0 || new TextEncoder().encode(text).length < largest) return text;
      rows = Math.floor(rows * 0.7);
    }
  },
};

function page(diff: DiffFacts, weights: readonly string[], rows: number): string {
  const { base, head } = diff;
  const [from, to] = [base, head].map(({ model, file }) => `${named(model)} (${named(file)})`);
  const totals = totalRows(diff)
    .slice(0, 40)
    .map((row) => row.map(cellText));
  const parts = [
    diffMarker,
    `### ${from} → ${to}`,
    markdownTable(totalColumns, totals),
    ...layerPart(diff.layers, rows),
    `${sameSummary(diff)}; ${weightSummary(diff.weights)}.`,
    ...foldedList("weights", weights, rows),
  ];
  return `${parts.join("\n\n")}\n`;
}

function layerPart(layers: readonly LayerChange[], rows: number): readonly string[] {
  if (layers.length === 0) return [];
  const shown = layers.slice(0, rows).map(layerRow);
  const cells = shown.map(([kind = "", path = "", ...figures]) => [
    kind,
    named(path),
    ...figures.map(cellText),
  ]);
  const text = [markdownTable(layerColumns, cells), ...andMore(layers.length - shown.length)].join("\n\n");
  return [folded(`${layers.length} layers differ`, text, layers.length)];
}

function foldedList(what: string, lines: readonly string[], rows: number): readonly string[] {
  if (lines.length === 0) return [];
  const shown = lines.slice(0, rows).map((line) => `- ${cellText(line)}`);
  const more = andMore(lines.length - shown.length);
  return [folded(`${lines.length} ${what}`, [shown.join("\n"), ...more].join("\n\n"), lines.length)];
}

function andMore(rest: number): readonly string[] {
  return rest > 0 ? [`and ${rest} more`] : [];
}

function folded(summary: string, text: string, length: number): string {
  if (length <= longestOpenTable) return text;
  return `<details><summary>${summary}</summary>\n\n${text}\n\n</details>`;
}

function named(text: string): string {
  return code(clip(text.replaceAll(" -> ", " → ")));
}

function cellText(text: string): string {
  return escape(clip(text.replaceAll(" -> ", " → ")));
}

function clip(text: string): string {
  return text.length <= longestName ? text : `${text.slice(0, longestName)}...`;
}
