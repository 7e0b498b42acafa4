// How often each pixel of the input is used: the counts of the facts as colours, with a scale beside them.

import type { PageFacts } from "../page-facts.ts";
import { html, say, set } from "./dom.ts";
import type { Page } from "./model.ts";
import { percent, plural } from "./words.ts";

/** Of all positions of a value, or of one. */
type Picture = NonNullable<PageFacts["utilisation"][number]["middle"]>;

/** From never to most, dark to light; equal steps look equal. The same in both themes and on paper. */
const SCALE: readonly (readonly [number, number, number])[] = [
  [22, 24, 44],
  [56, 42, 110],
  [118, 50, 135],
  [182, 62, 122],
  [231, 97, 92],
  [250, 159, 84],
  [253, 227, 145],
];

export function heatMaps({ model }: Page, place: HTMLElement): void {
  for (const use of model.facts.utilisation) {
    const pictures = [
      heatMap(use, `${use.path}: all positions together`),
      ...(use.middle ? [heatMap(use.middle, `${use.path}: the position in the middle`)] : []),
    ];
    place.append(html("div", { class: "heats" }, ...pictures));
  }
}

function heatMap(use: Picture, title: string): HTMLElement {
  const { rows, columns, cells, least, most, unused } = use;
  const canvas = html("canvas", {
    width: columns,
    height: rows,
    role: "img",
    tabindex: 0,
    "aria-label": `Use of each pixel, ${title}: ${grouped(least)} to ${grouped(most)} times. Arrow keys read cells.`,
  });
  canvas.style.aspectRatio = `${columns} / ${Math.max(rows, Math.ceil(columns / 12))}`;
  paint(canvas, use);
  const readout = html("output", { class: "readout" });
  const rest = unused === 0 ? "every pixel is used" : `${plural(unused, "pixel")} never used`;
  const tell = (row: number, column: number): void => {
    const cell = cells[row * columns + column];
    if (cell !== undefined)
      say(readout, `row ${row}, column ${column} of ${rows}x${columns}: ${percent(cell)} of the most`);
  };
  say(readout, rest);
  reading(canvas, use, tell);
  canvas.addEventListener("pointerleave", () => say(readout, rest));
  const range = [html("span", {}, grouped(least)), scale(), html("span", {}, grouped(most))];
  return html(
    "figure",
    { class: "heat" },
    html("figcaption", {}, title),
    canvas,
    html("div", { class: "scale" }, ...range),
    readout,
  );
}

/** Exact counts may be far beyond what a number holds. */
const grouped = (decimal: string): string => decimal.replaceAll(/\B(?=(?:\d{3})+$)/gu, ",");

function reading(
  canvas: HTMLCanvasElement,
  { rows, columns }: Picture,
  tell: (row: number, column: number) => void,
): void {
  let row = 0;
  let column = 0;
  canvas.addEventListener("pointermove", ({ clientX, clientY }) => {
    const { left, top, width, height } = canvas.getBoundingClientRect();
    row = Math.floor(((clientY - top) / height) * rows);
    column = Math.floor(((clientX - left) / width) * columns);
    tell(row, column);
  });
  const moves = new Map([
    ["ArrowLeft", [0, -1]],
    ["ArrowRight", [0, 1]],
    ["ArrowUp", [-1, 0]],
    ["ArrowDown", [1, 0]],
  ] as const);
  canvas.addEventListener("keydown", (event) => {
    const move = moves.get(event.key as "ArrowLeft");
    if (!move) return;
    event.preventDefault();
    row = Math.min(Math.max(row + move[0], 0), rows - 1);
    column = Math.min(Math.max(column + move[1], 0), columns - 1);
    tell(row, column);
  });
}

function paint(
  canvas: HTMLCanvasElement,
  { rows, columns, cells }: Pick<Picture, "rows" | "columns" | "cells">,
): void {
  const context = canvas.getContext("2d");
  if (!context) return;
  const image = context.createImageData(columns, rows);
  for (const [i, cell] of cells.entries()) image.data.set([...colourOf(cell), 255], i * 4);
  context.putImageData(image, 0, 0);
}

function scale(): HTMLCanvasElement {
  const canvas = html("canvas", { width: 128, height: 1, "aria-hidden": "true" });
  const cells = Array.from({ length: 128 }, (_, i) => i / 127);
  paint(canvas, { rows: 1, columns: 128, cells });
  set(canvas, { class: "legend" });
  return canvas;
}

function colourOf(value: number): readonly [number, number, number] {
  const at = Math.min(Math.max(value, 0), 1) * (SCALE.length - 1);
  const below = Math.min(Math.floor(at), SCALE.length - 2);
  const [from, to] = [SCALE[below] ?? [0, 0, 0], SCALE[below + 1] ?? [0, 0, 0]];
  const mix = (a: number, b: number): number => Math.round(a + (b - a) * (at - below));
  return [mix(from[0], to[0]), mix(from[1], to[1]), mix(from[2], to[2])];
}
