// What the colours and bars of the graph mean: only those that occur.

import type { GraphLayout } from "./graph-layout.ts";
import { type Kind, kinds } from "./kind.ts";
import { SMALL_FONT } from "./measures.ts";
import { textWidth } from "./text-width.ts";

export const LEGEND = 44;

export const kindNames: Readonly<Record<Kind, string>> = {
  input: "input",
  conv: "convolution",
  dense: "dense",
  norm: "normalisation",
  pool: "pooling",
  pointwise: "value by value",
  merge: "merge",
  view: "no arithmetic",
  block: "folded block",
  output: "output",
};

export function drawLegend(
  { boxes }: GraphLayout,
  { width, y }: { readonly width: number; readonly y: number },
): string {
  const present = new Set(boxes.flatMap(({ lines }) => lines.map(({ kind }) => kind)));
  const parts = [`<g class="legend">`];
  let x = 18;
  let row = y;
  for (const kind of kinds.filter((one) => present.has(one) && one !== "input" && one !== "output")) {
    const wide = textWidth(kindNames[kind], SMALL_FONT) + 26;
    if (x + wide > width) {
      x = 18;
      row += 16;
    }
    parts.push(
      `<rect class="stripe ${kind}" x="${x}" y="${row}" width="10" height="10" rx="2"/>`,
      `<text class="muted" x="${x + 15}" y="${row + 9}">${kindNames[kind]}</text>`,
    );
    x += Math.round(wide);
  }
  return [...parts, "</g>"].join("");
}
