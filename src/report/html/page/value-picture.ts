// The map of a value: one cell per position. The mouse, a finger or the arrow keys pick one.

import { printShape } from "../../../ir/shape-text.ts";
import type { PageLayer } from "../page-facts.ts";
import { html, say, set, svg } from "./dom.ts";

export interface Grid {
  readonly rows: number;
  readonly columns: number;
}

/** Values with one spatial axis are a single row; those with none a single cell. */
export function gridOf(shape: readonly number[]): Grid {
  const [, first = 1, second] = shape;
  return second === undefined ? { rows: 1, columns: first } : { rows: first, columns: second };
}

/** Extreme proportions are stretched to a strip that can be seen and hit. */
export function fit(
  element: SVGSVGElement,
  { width, height }: { readonly width: number; readonly height: number },
): void {
  const flat = width / height > 4 || width * height === 1;
  const tall = height / width > 4;
  set(element, {
    preserveAspectRatio: flat || tall ? "none" : "xMinYMin meet",
    class: flat ? "flat" : tall ? "tall" : undefined,
  });
  element.style.aspectRatio = flat || tall ? "" : `${width} / ${height}`;
}

export interface ValuePicture {
  readonly element: HTMLElement;
  take(layer: PageLayer): void;
  /** One number per spatial axis of the value. */
  position(): readonly number[];
  mark(position: readonly number[]): void;
}

interface Cell {
  readonly row: number;
  readonly column: number;
}

/** Lines between cells are drawn up to here; beyond they would be all one sees. */
const MOST_LINES = 64;

export function valuePicture(moved: (position: readonly number[]) => void): ValuePicture {
  const caption = html("figcaption");
  const cell = svg("rect", { class: "cell", id: "cell", width: 1, height: 1 });
  const across = svg("rect", { class: "guide", x: 0, height: 1 });
  const along = svg("rect", { class: "guide", y: 0, width: 1 });
  const lines = svg("path", { class: "lines" });
  const ground = svg("rect", { class: "ground", x: 0, y: 0 });
  const map = svg(
    "svg",
    { id: "value-map", tabindex: 0, role: "application" },
    ground,
    lines,
    across,
    along,
    cell,
  );
  let grid: Grid = { rows: 1, columns: 1 };
  let axes = 0;
  let at: Cell = { row: 0, column: 0 };
  const position = (): readonly number[] => [[], [at.column], [at.row, at.column]][axes] ?? [];
  const go = (to: Cell): void => {
    at = within(to, grid);
    moved(position());
  };
  map.addEventListener("pointermove", (event) => go(cellUnder(event, map, grid)));
  map.addEventListener("pointerdown", (event) => go(cellUnder(event, map, grid)));
  map.addEventListener("keydown", (event) => {
    const to = beside(event, at, grid);
    if (!to) return;
    event.preventDefault();
    go(to);
  });
  return {
    element: html("figure", {}, caption, map),
    position,
    take: ({ path, shape }) => {
      grid = gridOf(shape);
      axes = Math.min(shape.length - 1, 2);
      at = { row: Math.floor(grid.rows / 2), column: Math.floor(grid.columns / 2) };
      const { rows, columns } = grid;
      say(caption, `${path}, ${printShape(shape)}`);
      set(map, {
        viewBox: `0 0 ${columns} ${rows}`,
        "aria-label": `Positions of ${path}, ${rows} by ${columns}. Arrow keys move.`,
      });
      fit(map, { width: columns, height: rows });
      set(ground, { width: columns, height: rows });
      set(across, { width: columns });
      set(along, { height: rows });
      set(lines, { d: linesOf(grid) });
    },
    mark: () => {
      set(cell, { x: at.column, y: at.row });
      set(across, { y: at.row });
      set(along, { x: at.column });
    },
  };
}

export function linesOf({ rows, columns }: Grid): string {
  if (rows > MOST_LINES || columns > MOST_LINES) return "";
  const down = Array.from({ length: columns - 1 }, (_, i) => `M${i + 1} 0V${rows}`);
  const over = Array.from({ length: rows - 1 }, (_, i) => `M0 ${i + 1}H${columns}`);
  return [...down, ...over].join("");
}

function cellUnder({ clientX, clientY }: PointerEvent, map: SVGSVGElement, grid: Grid): Cell {
  const { left, top, width, height } = map.getBoundingClientRect();
  return {
    row: Math.floor(((clientY - top) / height) * grid.rows),
    column: Math.floor(((clientX - left) / width) * grid.columns),
  };
}

function within({ row, column }: Cell, { rows, columns }: Grid): Cell {
  return {
    row: Math.min(Math.max(row, 0), rows - 1),
    column: Math.min(Math.max(column, 0), columns - 1),
  };
}

/** With Shift ten at a time. */
function beside(
  { key, shiftKey }: KeyboardEvent,
  { row, column }: Cell,
  { rows, columns }: Grid,
): Cell | undefined {
  const step = shiftKey ? 10 : 1;
  switch (key) {
    case "ArrowLeft":
      return { row, column: column - step };
    case "ArrowRight":
      return { row, column: column + step };
    case "ArrowUp":
      return { row: row - step, column };
    case "ArrowDown":
      return { row: row + step, column };
    case "Home":
      return { row: 0, column: 0 };
    case "End":
      return { row: rows - 1, column: columns - 1 };
    default:
      return undefined;
  }
}
