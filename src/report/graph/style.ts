// The colours and type of the graph, light and dark. Names begin with `.cnnc-graph`, so that a page can hold the picture and may set
// the custom properties itself.

import { FONT, SMALL_FONT } from "./measures.ts";
import type { Kind } from "./kind.ts";

/** Hues after Okabe and Ito, told apart with every kind of colour vision: [light, dark]. Text never stands on them. */
export const kindColours: Readonly<Record<Kind, readonly [string, string]>> = {
  input: ["#4b5563", "#9ca3af"],
  conv: ["#0072b2", "#4ba3dc"],
  dense: ["#7b3fa0", "#b98ae0"],
  norm: ["#56b4e9", "#86cdf5"],
  pool: ["#d55e00", "#f08a3c"],
  pointwise: ["#009e73", "#35c79c"],
  merge: ["#cc79a7", "#e29cc2"],
  view: ["#a3a3a3", "#737373"],
  block: ["#33537a", "#7d9fc9"],
  output: ["#4b5563", "#9ca3af"],
};

const LIGHT = {
  paper: "#ffffff",
  box: "#ffffff",
  ink: "#1b2430",
  muted: "#5b6675",
  edge: "#65717f",
  border: "#aab4c0",
  frame: "#5b7fae",
};
const DARK = {
  paper: "#14181d",
  box: "#1f252c",
  ink: "#e8edf2",
  muted: "#a3afbc",
  edge: "#94a1af",
  border: "#4d5966",
  frame: "#7fa3d1",
};

/** Without the colours: a page that holds the graph has custom properties of these names itself. */
export const graphRules = `
.cnnc-graph{font-family:Helvetica,Arial,"Liberation Sans",sans-serif;font-size:${FONT}px}
.cnnc-graph .paper{fill:var(--paper)}
.cnnc-graph text{fill:var(--ink)}
.cnnc-graph .model{font-size:19px;font-weight:600}
.cnnc-graph .muted,.cnnc-graph .shape,.cnnc-graph .frame-name,.cnnc-graph .name,.cnnc-graph .window,.cnnc-graph .totals{fill:var(--muted);font-size:${SMALL_FONT}px}
.cnnc-graph .frame rect{fill:var(--frame);fill-opacity:.055;stroke:var(--frame);stroke-opacity:.45}
.cnnc-graph .frame-name{font-weight:600}
.cnnc-graph .body{fill:var(--box);stroke:var(--border)}
${Object.keys(kindColours)
  .map((kind) => `.cnnc-graph .stripe.${kind}{fill:var(--${kind});stroke:none}`)
  .join("\n")}
.cnnc-graph .value .hit{fill:transparent;stroke:none}
.cnnc-graph .op{font-weight:600}
.cnnc-graph .name{text-anchor:end}
.cnnc-graph .edge{fill:none;stroke:var(--edge);stroke-width:1.3;stroke-linecap:round;stroke-linejoin:round}
.cnnc-graph .shape,.cnnc-graph .frame-name{paint-order:stroke;stroke:var(--paper);stroke-width:3px;stroke-linejoin:round}
.cnnc-graph .bar{stroke:none;fill:var(--border);fill-opacity:.35}
.cnnc-graph .macs{stroke:none;fill:var(--ink);fill-opacity:.75}
.cnnc-graph .params{stroke:none;fill:var(--muted);fill-opacity:.75}
`.trim();

export const graphCss = `
.cnnc-graph{${variables(LIGHT, 0)};color-scheme:light dark}
@media (prefers-color-scheme:dark){.cnnc-graph{${variables(DARK, 1)}}}
@media print{.cnnc-graph{${variables(LIGHT, 0)}}}
${graphRules}
`.trim();

function variables(colours: typeof LIGHT, shade: 0 | 1): string {
  const hues = Object.entries(kindColours).map(([kind, hue]) => `--${kind}:${hue[shade]}`);
  return [...Object.entries(colours).map(([name, value]) => `--${name}:${value}`), ...hues].join(";");
}
