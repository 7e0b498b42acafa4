// What the colours and bars of the graph mean: only those that occur.

import type { GraphLayout } from "./graph-layout.ts";
import { type Kind, kinds } from "./kind.ts";
import { hasBars, SMALL_FONT } from "./measures.ts";
import { textWidth } from "./text-width.ts";

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

const LEFT = 18;
const ROW = 17;

interface Entry {
  readonly mark: string;
  readonly text: string;
}

/** As many rows as the width asks for; `height` is that of all. */
export function drawLegend(
  graph: GraphLayout,
  width: number,
): { readonly height: number; readonly draw: (top: number) => string } {
  const placed: (Entry & { readonly x: number; readonly row: number })[] = [];
  let x = LEFT;
  let row = 0;
  for (const entry of entries(graph)) {
    const wide = Math.ceil(textWidth(entry.text, SMALL_FONT)) + 28;
    if (x > LEFT && x + wide > width) [x, row] = [LEFT, row + 1];
    placed.push({ ...entry, x, row });
    x += wide;
  }
  const draw = (top: number): string => {
    const parts = placed.map(({ mark, text, ...at }) => {
      const label = `<text class="muted" x="15" y="9">${text}</text>`;
      return `<g transform="translate(${at.x} ${top + at.row * ROW})">${mark}${label}</g>`;
    });
    return `<g class="legend">${parts.join("")}</g>`;
  };
  return { height: (row + 1) * ROW, draw };
}

function entries({ boxes }: GraphLayout): readonly Entry[] {
  const present = new Set(boxes.flatMap(({ lines }) => lines.map(({ kind }) => kind)));
  const colours = kinds
    .filter((kind) => present.has(kind) && kind !== "input" && kind !== "output")
    .map((kind): Entry => {
      const mark = `<rect class="stripe ${kind}" width="10" height="10" rx="2"/>`;
      return { mark, text: kindNames[kind] };
    });
  if (!boxes.some(hasBars)) return colours;
  const bar = (name: "macs" | "params"): string =>
    `<rect class="${name}" y="3.5" width="10" height="3" rx="1.5"/>`;
  return [
    ...colours,
    { mark: bar("macs"), text: "MACs, beside the most of any layer" },
    { mark: bar("params"), text: "params, likewise" },
  ];
}
