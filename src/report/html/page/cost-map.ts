// Where a cost lies: a treemap of one figure, blocks as frames. The figure is picked above it.

import type { PageLayer } from "../page-facts.ts";
import { bytes, integer } from "../../quantities.ts";
import { blockTree, type Tile, tilesOf } from "./block-tree.ts";
import { drawnToSize, html, say, set } from "./dom.ts";
import { rove, tabTo } from "./keys.ts";
import type { Page } from "./model.ts";
import { duration, percent } from "./words.ts";

interface Measure {
  readonly id: string;
  readonly title: string;
  readonly of: (layer: PageLayer) => number;
  readonly text: (value: number) => string;
}

const measures: readonly Measure[] = [
  { id: "macs", title: "MACs", of: ({ macs }) => macs, text: (value) => `${integer(value)} MACs` },
  { id: "flops", title: "FLOPs", of: ({ flops }) => flops, text: (value) => `${integer(value)} FLOPs` },
  { id: "params", title: "params", of: ({ params }) => params, text: (value) => `${integer(value)} params` },
  {
    id: "bytes",
    title: "bytes moved",
    of: ({ bytesRead, bytesWritten }) => bytesRead + bytesWritten,
    text: (value) => `${bytes(value)} moved`,
  },
  {
    id: "kept",
    title: "training memory",
    of: ({ keptBytes }) => keptBytes,
    text: (value) => `${bytes(value)} kept`,
  },
];

const time: Measure = {
  id: "latency",
  title: "time",
  of: ({ latency }) => latency?.ms ?? 0,
  text: duration,
};

export function costMap(page: Page, place: HTMLElement): void {
  const { layers, latency } = page.model.facts;
  const all = latency ? [...measures, time] : measures;
  const offered = all.filter(({ of }) => layers.some((layer) => of(layer) > 0));
  const [first] = offered;
  if (!first) {
    place.append(html("p", { class: "readout" }, "Nothing in this network costs anything."));
    return;
  }
  const map = html("div", { class: "treemap", role: "group", "aria-label": "Treemap of costs" });
  const readout = html("output", { class: "readout" });
  let shown = first;
  const draw = (): void => drawTiles(page, { map, readout, measure: shown });
  const picker = pickerOf(offered, (measure) => {
    shown = measure;
    draw();
  });
  place.append(html("div", { class: "bar-of-tools" }, picker, readout), map);
  drawnToSize(map, draw);
  page.choice.watch((path) => mark(map, path));
  rove(map, {
    items: () => leavesIn(map),
    forward: ["ArrowRight", "ArrowDown"],
    back: ["ArrowLeft", "ArrowUp"],
    moved: (tile) => page.choice.choose(tile.dataset["path"] ?? "", "cost"),
  });
}

/** Radio buttons: the arrows of the keyboard come with them. */
function pickerOf(offered: readonly Measure[], pick: (measure: Measure) => void): HTMLElement {
  const buttons = offered.map((measure, i) => {
    const input = html("input", { type: "radio", name: "measure", value: measure.id });
    input.checked = i === 0;
    input.addEventListener("change", () => pick(measure));
    return html("label", {}, input, html("span", {}, measure.title));
  });
  return html("fieldset", { class: "picker", "aria-label": "Cost shown" }, ...buttons);
}

interface Drawing {
  readonly map: HTMLElement;
  readonly readout: HTMLElement;
  readonly measure: Measure;
}

function drawTiles(page: Page, { map, readout, measure }: Drawing): void {
  const tree = blockTree(page.model.facts.layers, measure.of);
  const space = { x: 0, y: 0, width: map.clientWidth, height: map.clientHeight };
  if (space.width === 0) return;
  const said = (tile: Tile): string =>
    `${tile.node.path}: ${measure.text(tile.node.size)}, ${percent(tile.node.size / tree.size)}`;
  const tiles = tilesOf(tree, space).map((tile) => {
    const element = tileOf(page, tile, said(tile));
    place(element, tile, space);
    element.addEventListener("pointerenter", () => say(readout, said(tile)));
    element.addEventListener("focus", () => say(readout, said(tile)));
    return element;
  });
  map.replaceChildren(...tiles);
  say(readout, `${measure.text(tree.size)} in all`);
  mark(map, page.choice.path);
}

/** In percent, so that the picture keeps its proportions on paper. */
function place(
  { style }: HTMLElement,
  tile: Tile,
  { width, height }: Tile | { width: number; height: number },
): void {
  style.left = `${(tile.x / width) * 100}%`;
  style.top = `${(tile.y / height) * 100}%`;
  style.width = `${(tile.width / width) * 100}%`;
  style.height = `${(tile.height / height) * 100}%`;
}

function tileOf({ model, choice }: Page, { node, width, height, titled }: Tile, title: string): HTMLElement {
  if (node.children.length > 0)
    return html(
      "div",
      { class: "frame", title, "data-block": node.path, "data-size": node.size },
      titled ? html("b", {}, node.name) : "",
    );
  const roomy = width > 44 && height > 20;
  const tile = html(
    "button",
    {
      type: "button",
      class: `tile kind-${model.kindOf(node.path)}${roomy ? " roomy" : ""}`,
      title,
      "aria-label": title,
      "data-path": node.path,
      "data-size": node.size,
    },
    ...(roomy ? [html("b", {}, node.name)] : []),
    ...(roomy && height > 38
      ? [html("span", {}, `${model.layers.get(node.path)?.op ?? ""} ${shareIn(title)}`)]
      : []),
  );
  tile.addEventListener("click", () => choice.choose(node.path, "cost"));
  return tile;
}

const shareIn = (title: string): string => title.slice(title.lastIndexOf(", ") + 2);

const leavesIn = (map: HTMLElement): readonly HTMLElement[] => [
  ...map.querySelectorAll<HTMLElement>(".tile"),
];

function mark(map: HTMLElement, path: string): void {
  const leaves = leavesIn(map);
  const chosen = leaves.find(({ dataset }) => dataset["path"] === path);
  for (const leaf of leaves) set(leaf, { "aria-pressed": leaf === chosen ? "true" : "false" });
  tabTo(leaves, chosen ?? leaves[0]);
}
