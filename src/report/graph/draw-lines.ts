// What stands around the boxes: frames with their names, edges, shapes.

import { html } from "../../base/escape.ts";
import { pathWithin } from "../block-paths.ts";
import { shapeInType } from "../titles.ts";
import type { GraphBox, GraphEdge, GraphFrame } from "./graph-layout.ts";
import type { Passage } from "./level.ts";
import { BOLD_SMALL } from "./measures.ts";
import { fitText, textWidth } from "./text-width.ts";

export function drawFrame({ x, y, width, height, path }: GraphFrame): string {
  const place = `x="${x}" y="${y}" width="${width}" height="${height}" rx="8"`;
  return `<g class="frame" data-block="${html(path)}"><title>${html(path)}</title><rect ${place}/></g>`;
}

/** Between the values that enter: the whole path in the first gap that holds it, else its part within the frame around. */
export function drawName(box: GraphFrame): string {
  const { x, y, width, path, frame, entries } = box;
  const bounds = [x, ...entries, x + width];
  const gaps = bounds
    .slice(1)
    .map((end, i) => ({ start: (bounds[i] ?? x) + 9, room: end - (bounds[i] ?? x) - 12 }));
  const widest = gaps.reduce((best, gap) => (gap.room > best.room ? gap : best));
  const name = [path, pathWithin(path, frame)].flatMap((text) => {
    const gap = gaps.find(({ room }) => textWidth(text, BOLD_SMALL) <= room);
    return gap ? [{ text, start: gap.start }] : [];
  })[0] ?? { text: fitText(pathWithin(path, frame), BOLD_SMALL, widest.room), start: widest.start };
  return `<text class="frame-name" x="${name.start}" y="${y + 16}">${html(name.text)}</text>`;
}

export function drawEdge({ value, to, passages }: GraphEdge): string {
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
  const steps = [`M${first.x} ${first.top}`];
  let at = { x: first.x, y: first.bottom };
  for (const { x, top, bottom } of rest) {
    if (x !== at.x) {
      const middle = (at.y + top) / 2;
      steps.push(`V${at.y}C${at.x} ${middle} ${x} ${middle} ${x} ${top}`);
    }
    at = { x, y: bottom };
  }
  return `${steps.join("")}V${at.y}m-3.5-5.5l3.5 5.5 3.5-5.5`;
}

/** The shape of what leaves a box, beside the edge where it begins and on the side that the edges leave free. */
export function drawShape({ x, y, width, height, lines }: GraphBox, edges: readonly GraphEdge[]): string {
  const last = lines.at(-1);
  if (!last?.layer || edges.length === 0) return "";
  const text = shapeInType(last.layer.shape);
  const middle = x + width / 2;
  const turns = edges.map(({ passages }) => (passages.find((at) => at.x !== middle)?.x ?? middle) - middle);
  const leftwards =
    turns.some((turn) => turn > 0) && turns.every((turn) => turn >= 0) && isSoon(edges, middle);
  const place = leftwards ? `x="${middle - 6}" text-anchor="end"` : `x="${middle + 6}"`;
  return `<text class="shape" data-path="${html(last.path)}" ${place} y="${y + height + 13}">${text}</text>`;
}

/** Whether an edge turns right away, within the gap below its box. */
function isSoon(edges: readonly GraphEdge[], middle: number): boolean {
  return edges.some(({ passages }) => passages[1] !== undefined && passages[1].x !== middle);
}
