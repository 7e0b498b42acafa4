// The graph as SVG: no scripts, no fonts from elsewhere, light and dark. Names come from model files and pass `html`.

import { html } from "../../base/escape.ts";
import { printShape } from "../../ir/shape-text.ts";
import type { Facts, LayerFacts } from "../facts.ts";
import { count, integer } from "../quantities.ts";
import type { Line } from "./boxes.ts";
import {
  type GraphBox,
  type GraphEdge,
  type GraphFrame,
  type GraphLayout,
  layoutGraph,
} from "./graph-layout.ts";
import { drawLegend, LEGEND } from "./legend.ts";
import type { Passage } from "./level.ts";
import { BARS, BOX_PADDING, hasBars, LINE_HEIGHT, lineTitle, shortName, SMALL_FONT } from "./measures.ts";
import { graphCss } from "./style.ts";
import { fitText, textWidth } from "./text-width.ts";

export interface GraphSvgOptions {
  /** A file of its own, with the model's name above and a legend below. Else a fragment for a page, which has both already, and `graphRules`. */
  readonly standalone?: boolean;
}

const MARGIN = 16;
const HEAD = 58;

/**
 * The graph as an `svg` element. Every layer is one `g.value` with its `data-path`; README.md lists the other classes.
 * Equal facts give equal bytes.
 */
export function renderGraphSvg(facts: Facts, { standalone = true }: GraphSvgOptions = {}): string {
  const graph = layoutGraph(facts);
  const head = standalone ? HEAD : 0;
  const foot = standalone ? LEGEND : 0;
  const width = Math.max(graph.width + 2 * MARGIN, standalone ? 560 : 0);
  const height = graph.height + head + foot + 2 * MARGIN;
  const left = Math.round((width - graph.width) / 2);
  const size = `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`;
  const body = [
    `<title>${html(facts.model)}</title>`,
    `<desc>${html(description(facts))}</desc>`,
    ...(standalone ? [`<style>${graphCss}</style>`] : []),
    `<rect class="paper" width="${width}" height="${height}"/>`,
    ...(standalone ? [header(facts, width)] : []),
    `<g transform="translate(${left} ${MARGIN + head})">`,
    ...drawGraph(graph, costsOf(facts)),
    "</g>",
    ...(standalone ? [drawLegend(graph, { width, y: height - LEGEND - MARGIN / 2 })] : []),
  ];
  const open = `<svg xmlns="http://www.w3.org/2000/svg" class="cnnc-graph" role="img" ${size}>`;
  return `${[open, ...body, "</svg>"].join("\n")}\n`;
}

function description({ inputs, outputs, layers, totals }: Facts): string {
  const ports = (list: Facts["inputs"]): string =>
    list.map(({ name, shape }) => `${name} ${printShape(shape)}`).join(", ");
  const cost = `${integer(totals.params)} params, ${integer(totals.macs)} MACs`;
  return `The graph of a network, from top to bottom: ${ports(inputs)} to ${ports(outputs)}, ${layers.length} layers, ${cost}.`;
}

function header({ model, parameters, totals }: Facts, width: number): string {
  const given = parameters.map(({ name, value }) => `${name}=${value}`).join(", ");
  const figures = [
    given,
    `${count(totals.params)} params`,
    `${count(totals.macs)} MACs`,
    `${count(totals.flops)} FLOPs`,
  ];
  const below = figures.filter((text) => text !== "").join("  ·  ");
  return [
    `<text class="model" x="${MARGIN + 2}" y="${MARGIN + 18}">${html(fitText(model, 19, width - 3 * MARGIN))}</text>`,
    `<text class="muted" x="${MARGIN + 2}" y="${MARGIN + 38}">${html(fitText(below, SMALL_FONT, width - 3 * MARGIN))}</text>`,
  ].join("\n");
}

interface Costs {
  readonly macs: number;
  readonly params: number;
}

/** The dearest layer of each measure: the full length of a bar. */
function costsOf({ layers }: Facts): Costs {
  return {
    macs: Math.max(1, ...layers.map(({ macs }) => macs)),
    params: Math.max(1, ...layers.map(({ params }) => params)),
  };
}

function drawGraph({ frames, edges, boxes }: GraphLayout, costs: Costs): readonly string[] {
  const read = new Set(edges.map(({ from }) => from));
  return [
    ...frames.map(drawFrame),
    ...edges.map(drawEdge),
    ...boxes.map((box) => drawBox(box, costs)),
    ...boxes.filter((box) => read.has(box)).map(drawShape),
  ];
}

function drawFrame({ x, y, width, height, path }: GraphFrame): string {
  const name = fitText(path, SMALL_FONT, width - 20);
  return [
    `<g class="frame" data-block="${html(path)}">`,
    `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="8"/>`,
    `<text x="${x + 9}" y="${y + 16}">${html(name)}</text>`,
    "</g>",
  ].join("");
}

function drawEdge({ value, to, passages }: GraphEdge): string {
  const target = to.lines[0];
  const reads =
    target?.output === undefined
      ? `data-to="${html(target?.path ?? "")}"`
      : `data-output="${html(target.output)}"`;
  return `<path class="edge" data-from="${html(value)}" ${reads} d="${curve(passages)}"/>`;
}

/** Straight through each passage, an S with upright ends from one to the next; the arrow's head at the end. */
function curve(passages: readonly Passage[]): string {
  const [first, ...rest] = passages;
  if (!first) return "";
  let d = `M${first.x} ${first.bottom}`;
  let at = { x: first.x, y: first.bottom };
  for (const { x, top, bottom } of rest) {
    const middle = (at.y + top) / 2;
    d += x === at.x ? `V${top}` : `C${at.x} ${middle} ${x} ${middle} ${x} ${top}`;
    if (bottom > top) d += `V${bottom}`;
    at = { x, y: bottom };
  }
  return `${d}m-3.5-5.5l3.5 5.5 3.5-5.5`;
}

function drawBox(box: GraphBox, costs: Costs): string {
  const { x, y, width, height, kind, lines } = box;
  return [
    `<g class="box ${kind}" transform="translate(${x} ${y})">`,
    ...(kind === "block" ? [`<rect x="4" y="4" width="${width}" height="${height}" rx="6"/>`] : []),
    `<rect width="${width}" height="${height}" rx="${kind === "input" || kind === "output" ? height / 2 : 6}"/>`,
    ...lines.map((line, i) => drawLine(line, { y: 4 + i * LINE_HEIGHT, width })),
    ...(hasBars(box) ? [drawBars(box, costs)] : []),
    "</g>",
  ].join("");
}

function drawLine(line: Line, { y, width }: { readonly y: number; readonly width: number }): string {
  const title = lineTitle(line);
  const room = width - 2 * BOX_PADDING - textWidth(title, 12) - 8;
  const path = html(line.path);
  const data =
    line.output === undefined
      ? `data-path="${path}"`
      : `data-output="${html(line.output)}" data-from="${path}"`;
  return [
    `<g class="value ${line.kind}" ${data}>`,
    `<title>${html(hint(line))}</title>`,
    `<rect class="hit" x="0" y="${y}" width="${width}" height="${LINE_HEIGHT}"/>`,
    `<rect class="stripe ${line.kind}" x="0" y="${y + 2}" width="4" height="${LINE_HEIGHT - 4}"/>`,
    `<text class="op" x="${BOX_PADDING}" y="${y + 13.5}">${html(title)}</text>`,
    `<text class="name" x="${width - BOX_PADDING}" y="${y + 13.5}">${html(fitText(shortName(line), SMALL_FONT, room))}</text>`,
    "</g>",
  ].join("");
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
    const share = Math.min(1, sum((layer) => layer[name]) / costs[name]);
    const place = `x="${BOX_PADDING}" y="${y}" height="3" rx="1.5"`;
    return `<rect class="bar" ${place} width="${room}"/><rect class="${name}" ${place} width="${(room * share).toFixed(1)}"/>`;
  };
  const y = height - BARS;
  return bar("macs", y) + bar("params", y + 5);
}

/** The shape of what leaves a box, beside the edge where it begins. */
function drawShape({ x, y, width, height, lines }: GraphBox): string {
  const last = lines.at(-1);
  if (!last?.layer) return "";
  const text = printShape(last.layer.shape).replaceAll("x", "×");
  return `<text class="shape" data-path="${html(last.path)}" x="${x + width / 2 + 6}" y="${y + height + 13}">${text}</text>`;
}
