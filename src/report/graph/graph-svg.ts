// The graph as SVG: no scripts, no fonts from elsewhere, light and dark. Names come from model files and pass `html`.

import { html } from "../../base/escape.ts";
import type { Facts } from "../facts.ts";
import { count, integer } from "../quantities.ts";
import { argumentsText, portsText } from "../titles.ts";
import { costsOf, drawBox } from "./draw-box.ts";
import { drawEdge, drawFrame, drawName, drawShape } from "./draw-lines.ts";
import { type GraphLayout, layoutGraph } from "./graph-layout.ts";
import { drawLegend } from "./legend.ts";
import { SMALL_FONT } from "./measures.ts";
import { graphCss } from "./style.ts";
import { fitText } from "./text-width.ts";

export interface GraphSvgOptions {
  /** A file of its own, with the model's name above and a legend below. Else a fragment for a page, which has both already, and `graphRules`. */
  readonly standalone?: boolean;
}

const MARGIN = 16;
const HEAD = 58;
const NARROWEST = 560;

/**
 * The graph as an `svg` element. Every layer is one `g.value` with its `data-path`; README.md lists the other classes.
 * Equal facts give equal bytes.
 */
export function renderGraphSvg(facts: Facts, { standalone = true }: GraphSvgOptions = {}): string {
  const graph = layoutGraph(facts);
  const head = standalone ? HEAD : 0;
  const width = Math.max(graph.width + 2 * MARGIN, standalone ? NARROWEST : 0);
  const legend = drawLegend(graph, width);
  const foot = standalone ? legend.height + MARGIN : 0;
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
    ...drawGraph(graph, facts),
    "</g>",
    ...(standalone ? [legend.draw(height - MARGIN - legend.height)] : []),
  ];
  const open = `<svg xmlns="http://www.w3.org/2000/svg" class="cnnc-graph" role="img" ${size}>`;
  return `${[open, ...body, "</svg>"].join("\n")}\n`;
}

function description({ inputs, outputs, layers, totals }: Facts): string {
  const cost = `${integer(totals.params)} params, ${integer(totals.macs)} MACs`;
  return `The graph of a network, from top to bottom: ${portsText(inputs)} to ${portsText(outputs)}, ${layers.length} layers, ${cost}.`;
}

function header(facts: Facts, width: number): string {
  const { model, totals } = facts;
  const figures = [
    argumentsText(facts),
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

function drawGraph({ frames, edges, boxes }: GraphLayout, facts: Facts): readonly string[] {
  const costs = costsOf(facts);
  const leaving = Map.groupBy(edges, ({ from }) => from);
  return [
    ...frames.map(drawFrame),
    ...edges.map(drawEdge),
    ...boxes.map((box) => drawBox(box, costs)),
    ...frames.map(drawName),
    ...boxes.map((box) => drawShape(box, leaving.get(box) ?? [])),
  ].filter((text) => text !== "");
}
