// The input with a field drawn over it, in its pixels: what lies inside is tinted, what lies in the padding is hatched. Under it the
// user's picture, where the report was given one.

import type { PageLayer } from "../page-facts.ts";
import { html, say, set, svg } from "./dom.ts";
import { clipped, lengthOf, overhang, type Reach } from "./reach.ts";
import { fit, type Grid, linesOf } from "./value-picture.ts";

export interface InputPicture {
  readonly element: HTMLElement;
  /** Makes room for as much padding as any position of the value sees. */
  take(layer: PageLayer, spatial: readonly number[]): void;
  /** One per spatial axis of the input. */
  draw(reaches: readonly Reach[]): void;
  clear(): void;
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export function inputPicture(name: string, grid: Grid): InputPicture {
  const { rows, columns } = grid;
  const caption = html("figcaption");
  const whole = { x: 0, y: 0, width: columns, height: rows };
  const inside = svg("rect", { class: "seen", id: "field-inside" });
  const padding = svg("path", { class: "padding", id: "field-padding", "fill-rule": "evenodd" });
  const field = svg("rect", { class: "outline", id: "field-rect" });
  const room = svg("rect", { class: "room" });
  const hatch = svg("pattern", {
    id: "hatch",
    patternUnits: "userSpaceOnUse",
    patternTransform: "rotate(45)",
  });
  const stroke = svg("rect", { class: "stroke" });
  hatch.append(stroke);
  const map = svg(
    "svg",
    { id: "input-map", role: "img", "aria-label": `The input ${name} with the receptive field over it` },
    svg("defs", {}, hatch),
    room,
    svg("rect", { class: "ground", ...whole }),
    svg("path", { class: "lines", d: linesOf(grid) }),
    ...pictureIn(whole),
    svg("rect", { class: "border", ...whole }),
    inside,
    padding,
    field,
  );
  const put = (box: Box | undefined): void => {
    const seen = box && intersection(box, whole);
    set(field, { ...(box ?? { x: 0, y: 0, width: 0, height: 0 }) });
    set(inside, { ...(seen ?? { x: 0, y: 0, width: 0, height: 0 }) });
    set(padding, { d: box ? outline(box) + (seen ? outline(seen) : "") : undefined });
  };
  return {
    element: html("figure", {}, caption, map),
    take: (layer, spatial) => {
      const view = roomFor(layer, spatial, whole);
      set(map, { viewBox: `${view.x} ${view.y} ${view.width} ${view.height}` });
      fit(map, view);
      set(room, { ...view });
      const step = Math.max(view.width, view.height) / 48;
      set(hatch, { width: step, height: step });
      set(stroke, { width: step / 3, height: step });
      say(caption, `${name}, ${rows === 1 ? columns : `${rows}x${columns}`}`);
    },
    draw: (reaches) => put(reaches.some((reach) => lengthOf(reach) === 0) ? undefined : boxOf(reaches)),
    clear: () => put(undefined),
  };
}

/** The input and as much around it as any position of the layer reads. */
function roomFor({ rf, shape }: PageLayer, spatial: readonly number[], whole: Box): Box {
  const beyond = rf ? overhang(rf, shape.slice(1), spatial) : [];
  const [left, right] = beyond.at(-1) ?? [0, 0];
  const [top, bottom] = beyond.at(-2) ?? [0, 0];
  return { x: -left, y: -top, width: whole.width + left + right, height: whole.height + top + bottom };
}

/** The last axis lies across; an input of one axis is one pixel high. */
function boxOf(reaches: readonly Reach[]): Box {
  const across = reaches.at(-1) ?? { lo: 0, hi: 0 };
  const down = reaches.at(-2) ?? { lo: 0, hi: 0 };
  return { x: across.lo, y: down.lo, width: lengthOf(across), height: lengthOf(down) };
}

function intersection({ x, y, width, height }: Box, whole: Box): Box | undefined {
  const seen = boxOf([
    clipped({ lo: y, hi: y + height - 1 }, whole.height),
    clipped({ lo: x, hi: x + width - 1 }, whole.width),
  ]);
  return seen.width === 0 || seen.height === 0 ? undefined : seen;
}

const outline = ({ x, y, width, height }: Box): string => `M${x} ${y}h${width}v${height}h${-width}Z`;

/** The picture that the report was given, stretched to the input as it would be resized. */
function pictureIn(whole: Box): readonly SVGElement[] {
  const picture = document.querySelector<HTMLImageElement>("#picture");
  if (!picture) return [];
  return [svg("image", { ...whole, href: picture.src, preserveAspectRatio: "none" })];
}
