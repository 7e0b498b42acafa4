// The graph: the drawing stands in the document, this makes it move. Dragging pans; the buttons, Ctrl and the wheel, or two fingers
// zoom; a click chooses, and arrows walk along the edges.

import { set } from "./dom.ts";
import { tabTo } from "./keys.ts";
import type { Page } from "./model.ts";
import { panZoom } from "./pan-zoom.ts";

export function graphView({ model, choice }: Page, place: HTMLElement): void {
  const drawing = place.querySelector("svg");
  if (!drawing) return;
  const values = new Map(
    [...drawing.querySelectorAll<SVGGElement>("g.value[data-path]")].map((g) => [pathOf(g), g]),
  );
  const edges = [...drawing.querySelectorAll<SVGPathElement>("path.edge")];
  set(drawing, { role: "group" });
  for (const value of values.values())
    set(value, { role: "button", "aria-label": value.querySelector("title")?.textContent ?? "" });
  const view = panZoom(place, drawing);
  const [first] = values.values();
  if (first) view.begin(first);
  drawing.addEventListener("click", ({ target }) => {
    const value = target instanceof Element ? target.closest("g.value[data-path], g.value[data-from]") : null;
    if (value && !view.dragged()) choice.choose(pathOf(value), "graph");
  });
  drawing.addEventListener("keydown", (event) => {
    const to = neighbour(event.key, choice.path);
    if (to === undefined) return;
    event.preventDefault();
    choice.choose(to, "graph-keys");
    values.get(to)?.focus({ preventScroll: true });
  });
  choice.watch((path, by) => {
    const chosen = values.get(path);
    for (const value of values.values()) set(value, { "aria-pressed": value === chosen ? "true" : "false" });
    const box = chosen?.closest("g.box")?.querySelector("g.value");
    for (const edge of edges) {
      const { from, to } = edge.dataset;
      const near = from === path || (box !== null && box !== undefined && to === pathOf(box));
      edge.classList.toggle("near", near);
    }
    tabTo(values.values(), chosen ?? [...values.values()][0]);
    if (chosen && by !== "graph" && by !== "start") view.reveal(chosen);
  });

  const neighbour = (key: string, path: string): string | undefined => {
    const { layers } = model.facts;
    const at = layers.findIndex((layer) => layer.path === path);
    switch (key) {
      case "ArrowDown":
        return model.readers.get(path)?.[0];
      case "ArrowUp":
        return layers[at]?.inputs[0];
      case "ArrowLeft":
        return layers[at - 1]?.path;
      case "ArrowRight":
        return layers[at + 1]?.path;
      default:
        return undefined;
    }
  };
}

/** Of a layer its own, of an output that of the layer that gives it. */
function pathOf(value: Element): string {
  return value.getAttribute("data-path") ?? value.getAttribute("data-from") ?? "";
}
