// A box: one line per layer, and bars for what it costs.

import { html } from "../../base/escape.ts";
import { printShape } from "../../ir/shape-text.ts";
import type { Facts, LayerFacts } from "../facts.ts";
import { integer } from "../quantities.ts";
import type { Line } from "./boxes.ts";
import type { GraphBox } from "./graph-layout.ts";
import {
  BARS,
  BOLD,
  BOX_PADDING,
  hasBars,
  isPort,
  LINE_HEIGHT,
  LINES_TOP,
  lineTitle,
  shortName,
  sidePadding,
  SMALL_FONT,
  titleWidth,
  totalsText,
} from "./measures.ts";
import { fitText, textWidth } from "./text-width.ts";

/** The dearest layer of each measure: the full length of a bar. */
export interface Costs {
  readonly macs: number;
  readonly params: number;
}

export function costsOf({ layers }: Facts): Costs {
  return {
    macs: Math.max(1, ...layers.map(({ macs }) => macs)),
    params: Math.max(1, ...layers.map(({ params }) => params)),
  };
}

export function drawBox(box: GraphBox, costs: Costs): string {
  const { x, y, width, height, kind, lines } = box;
  const radius = isPort(box) ? height / 2 : 6;
  const body = `width="${width}" height="${height}" rx="${radius}"`;
  return [
    `<g class="box ${kind}" transform="translate(${x} ${y})">`,
    ...(kind === "block" ? [`<rect class="body" x="4" y="4" ${body}/>`] : []),
    `<rect class="body" ${body}/>`,
    ...lines.map((line, i) => drawLine(line, box, LINES_TOP + i * LINE_HEIGHT)),
    ...drawTotals(box),
    ...(hasBars(box) ? [drawBars(box, costs)] : []),
    "</g>",
  ].join("");
}

function drawLine(line: Line, box: GraphBox, y: number): string {
  const { width, frame } = box;
  const { op, window } = lineTitle(line);
  const padding = sidePadding(box);
  const room = width - 2 * padding - titleWidth(line) - 8;
  const path = html(line.path);
  const baseline = y + 13.5;
  const data =
    line.output === undefined
      ? `data-path="${path}"`
      : `data-output="${html(line.output)}" data-from="${path}"`;
  return [
    `<g class="value ${line.kind}" ${data}>`,
    `<title>${html(hint(line))}</title>`,
    `<rect class="hit" x="0" y="${y}" width="${width}" height="${LINE_HEIGHT}"/>`,
    ...(isPort(box)
      ? []
      : [
          `<rect class="stripe ${line.kind}" x="0" y="${y + 2}" width="4" height="${LINE_HEIGHT - 4}" rx="1"/>`,
        ]),
    `<text class="op" x="${padding}" y="${baseline}">${html(op)}</text>`,
    ...(window === undefined
      ? []
      : [
          `<text class="window" x="${padding + Math.ceil(textWidth(op, BOLD)) + 5}" y="${baseline}">${window}</text>`,
        ]),
    `<text class="name" x="${width - padding}" y="${baseline}">${html(fitText(shortName(line, frame), SMALL_FONT, room))}</text>`,
    "</g>",
  ].join("");
}

function drawTotals(box: GraphBox): readonly string[] {
  const text = totalsText(box);
  const y = LINES_TOP + box.lines.length * LINE_HEIGHT + 12;
  return text === undefined ? [] : [`<text class="totals" x="${BOX_PADDING}" y="${y}">${text}</text>`];
}

function hint({ path, layer, output }: Line): string {
  if (!layer) return `output ${output ?? ""}: ${path}`;
  const figures = [
    `${layer.op} ${printShape(layer.shape)}`,
    ...(layer.params > 0 ? [`${integer(layer.params)} params`] : []),
    ...(layer.macs > 0 ? [`${integer(layer.macs)} MACs`] : []),
  ];
  return `${path}: ${figures.join(", ")}`;
}

function drawBars({ lines, width, height }: GraphBox, costs: Costs): string {
  const sum = (pick: (layer: LayerFacts) => number): number =>
    lines.reduce((total, { layer }) => total + (layer ? pick(layer) : 0), 0);
  const room = width - 2 * BOX_PADDING;
  const bar = (name: keyof Costs, y: number): string => {
    const cost = sum((layer) => layer[name]);
    const place = `x="${BOX_PADDING}" y="${y}" height="3" rx="1.5"`;
    // What costs anything shows, be it ever so little.
    const length = cost === 0 ? 0 : Math.max(3, Math.round(room * Math.min(1, cost / costs[name])));
    return `<rect class="bar" ${place} width="${room}"/><rect class="${name}" ${place} width="${length}"/>`;
  };
  const y = height - BARS;
  return bar("macs", y) + bar("params", y + 5);
}
