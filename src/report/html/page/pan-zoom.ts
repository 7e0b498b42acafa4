// A drawing seen through a window: its viewBox is what is seen. Coordinates are the drawing's own.

import { drawnToSize, set } from "./dom.ts";

interface View {
  readonly x: number;
  readonly y: number;
  /** Pixels of the screen per unit of the drawing. */
  readonly zoom: number;
}

interface PanZoom {
  /** Whether the click that ends now was a drag. */
  dragged(): boolean;
  /** Shows the top of the drawing with a part of it in the middle across. */
  begin(part: SVGGraphicsElement): void;
  /** Brings a part of the drawing into the window, in its middle if it was outside. */
  reveal(part: SVGGraphicsElement): void;
}

const STEP = 1.35;
const SMALLEST_READABLE = 0.62;
const COMFORTABLE = 0.85;
const LARGEST = 3;

/** `place` holds the drawing and buttons with `data-zoom`: "in", "out" and "fit". */
export function panZoom(place: HTMLElement, drawing: SVGSVGElement): PanZoom {
  const { move, zoomAt, fitAll } = windowOn(drawing);
  buttons(place, { in: () => zoomAt(STEP), out: () => zoomAt(1 / STEP), fit: fitAll });
  keys(drawing, zoomAt, fitAll);
  drawing.addEventListener(
    "wheel",
    (event) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      zoomAt(Math.exp(-event.deltaY / 250), event.clientX, event.clientY);
    },
    { passive: false },
  );
  return {
    dragged: dragging(drawing, { move, pinch: zoomAt }),
    begin: (part) => {
      const { left, width } = part.getBoundingClientRect();
      const window = drawing.getBoundingClientRect();
      move(window.left + window.width / 2 - left - width / 2, 0);
    },
    reveal: (part) => {
      const window = drawing.getBoundingClientRect();
      const { left, right, top, bottom } = part.getBoundingClientRect();
      const seen =
        left >= window.left && right <= window.right && top >= window.top && bottom <= window.bottom;
      if (!seen)
        move(
          (window.left + window.right - left - right) / 2,
          (window.top + window.bottom - top - bottom) / 2,
        );
    },
  };
}

interface Window {
  /** By pixels of the screen. */
  readonly move: (dx: number, dy: number) => void;
  /** About a point of the screen; left out, about the middle. */
  readonly zoomAt: (factor: number, clientX?: number, clientY?: number) => void;
  readonly fitAll: () => void;
}

function windowOn(drawing: SVGSVGElement): Window {
  const { width, height } = drawing.viewBox.baseVal;
  const paper = matchMedia("print"); // which shows the whole drawing
  const size = (): { w: number; h: number } => ({
    w: drawing.clientWidth || 1,
    h: drawing.clientHeight || 1,
  });
  const whole = (): View => {
    const { w, h } = size();
    const zoom = Math.min(w / width, h / height, 1.4);
    return { x: (width - w / zoom) / 2, y: (height - h / zoom) / 2, zoom };
  };
  /** All of it if names can be read then, else its top. */
  const first = (): View => {
    const all = whole();
    if (all.zoom >= SMALLEST_READABLE) return all;
    const { w } = size();
    const zoom = Math.min(Math.max(w / width, COMFORTABLE), 1);
    return { x: (width - w / zoom) / 2, y: 0, zoom };
  };
  const bounded = (zoom: number): number => Math.min(Math.max(zoom, whole().zoom * 0.8), LARGEST);
  set(drawing, { width: undefined, height: undefined, preserveAspectRatio: "xMinYMin meet" });
  let view = first();
  const look = (to: View): void => {
    const { w, h } = size();
    view = to;
    const seen = `${view.x} ${view.y} ${w / view.zoom} ${h / view.zoom}`;
    set(drawing, { viewBox: paper.matches ? `0 0 ${width} ${height}` : seen });
  };
  drawnToSize(drawing, () => look(view));
  paper.addEventListener("change", () => look(view));
  return {
    move: (dx, dy) => look({ ...view, x: view.x - dx / view.zoom, y: view.y - dy / view.zoom }),
    fitAll: () => look(whole()),
    zoomAt: (factor, clientX, clientY) => {
      const { left, top } = drawing.getBoundingClientRect();
      const { w, h } = size();
      const across = clientX === undefined ? w / 2 : clientX - left;
      const down = clientY === undefined ? h / 2 : clientY - top;
      const zoom = bounded(view.zoom * factor);
      look({
        x: view.x + across / view.zoom - across / zoom,
        y: view.y + down / view.zoom - down / zoom,
        zoom,
      });
    },
  };
}

function buttons(place: HTMLElement, actions: Readonly<Record<"in" | "out" | "fit", () => void>>): void {
  for (const name of ["in", "out", "fit"] as const)
    place.querySelector(`[data-zoom="${name}"]`)?.addEventListener("click", actions[name]);
}

function keys(drawing: SVGSVGElement, zoom: (factor: number) => void, all: () => void): void {
  drawing.addEventListener("keydown", ({ key, ctrlKey, metaKey }) => {
    if (ctrlKey || metaKey) return;
    if (key === "+" || key === "=") zoom(STEP);
    if (key === "-") zoom(1 / STEP);
    if (key === "0") all();
  });
}

interface Drag {
  readonly move: (dx: number, dy: number) => void;
  readonly pinch: (factor: number, clientX: number, clientY: number) => void;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Fewer pixels than this are a click of an unsteady hand. */
const DRAG = 4;

function dragging(drawing: SVGSVGElement, { move, pinch }: Drag): () => boolean {
  const pointers = new Map<number, Point>();
  let path = 0;
  drawing.addEventListener("pointerdown", ({ pointerId, clientX, clientY }) => {
    if (pointers.size === 0) path = 0;
    pointers.set(pointerId, { x: clientX, y: clientY });
  });
  addEventListener("pointermove", ({ pointerId, clientX, clientY }) => {
    const before = pointers.get(pointerId);
    if (!before) return;
    const now = { x: clientX, y: clientY };
    const other = [...pointers].find(([id]) => id !== pointerId)?.[1];
    pointers.set(pointerId, now);
    path += distance(before, now);
    if (path <= DRAG) return;
    drawing.classList.add("dragged");
    if (other) pinch(distance(now, other) / Math.max(distance(before, other), 1), other.x, other.y);
    else move(now.x - before.x, now.y - before.y);
  });
  const end = ({ pointerId }: PointerEvent): void => {
    pointers.delete(pointerId);
    drawing.classList.remove("dragged");
  };
  addEventListener("pointerup", end);
  addEventListener("pointercancel", end);
  return () => path > DRAG;
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
