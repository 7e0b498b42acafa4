// The table of layers: sorted by any column, filtered by text, with bars for figures that add up.

import { printShape } from "../../../ir/shape-text.ts";
import { axes, figure } from "../../cells.ts";
import type { Totals } from "../../facts.ts";
import type { PageLayer } from "../page-facts.ts";
import { bytes, integer } from "../../quantities.ts";
import { html, pathText, say, set } from "./dom.ts";
import { rove, tabTo } from "./keys.ts";
import type { Model, Page } from "./model.ts";
import { duration, percent, ratio } from "./words.ts";

interface TableColumn {
  readonly id: string;
  readonly title: string;
  /** Said when the mouse rests on the title. */
  readonly hint: string;
  readonly text: (layer: PageLayer) => string;
  /** What rows are sorted by; texts alphabetically, figures largest first. Left out where `text` is it. */
  readonly size?: (layer: PageLayer) => number;
  readonly bar?: true;
  readonly total?: (totals: Totals) => string;
}

const area = (sizes: readonly (number | null)[] | undefined): number =>
  sizes ? sizes.reduce<number>((product, size) => product * (size ?? 0), 1) : 0;

const columns: readonly TableColumn[] = [
  { id: "path", title: "layer", hint: "The value's path", text: ({ path }) => path, total: () => "total" },
  {
    id: "op",
    title: "op",
    hint: "What computes it",
    text: ({ op, folded }) => (folded === undefined ? op : `${folded} layers`),
  },
  {
    id: "shape",
    title: "shape",
    hint: "Channels x height x width, batch apart",
    text: ({ shape }) => printShape(shape),
    size: ({ shape }) => area(shape),
  },
  {
    id: "params",
    title: "params",
    hint: "Trained values",
    text: ({ params }) => figure(params),
    size: ({ params }) => params,
    bar: true,
    total: ({ params }) => integer(params),
  },
  {
    id: "macs",
    title: "MACs",
    hint: "Multiply-adds of convolutions and dense layers, bias excluded",
    text: ({ macs }) => figure(macs),
    size: ({ macs }) => macs,
    bar: true,
    total: ({ macs }) => integer(macs),
  },
  {
    id: "flops",
    title: "FLOPs",
    hint: "2 x MACs and all other arithmetic",
    text: ({ flops }) => figure(flops),
    size: ({ flops }) => flops,
    bar: true,
    total: ({ flops }) => integer(flops),
  },
  {
    id: "bytes",
    title: "moved",
    hint: "Bytes read and written if nothing is fused, float32",
    text: (layer) => bytes(layer.bytesRead + layer.bytesWritten),
    size: (layer) => layer.bytesRead + layer.bytesWritten,
    bar: true,
    total: (totals) => bytes(totals.bytesRead + totals.bytesWritten),
  },
  {
    id: "intensity",
    title: "FLOP/B",
    hint: "Arithmetic intensity: FLOPs per byte moved",
    text: ({ intensity }) => ratio(intensity),
    size: ({ intensity }) => intensity ?? 0,
  },
  {
    id: "field",
    title: "field",
    hint: "Receptive field, in pixels of the input",
    text: ({ rf }) => axes(rf?.size),
    size: ({ rf }) => area(rf?.size),
  },
  {
    id: "jump",
    title: "jump",
    hint: "Pixels of the input between neighbouring outputs",
    text: ({ rf }) => axes(rf?.jump),
    size: ({ rf }) => area(rf?.jump),
  },
  {
    id: "padding",
    title: "padding",
    hint: "Share of its positions that see padding",
    text: ({ rf }) => (rf ? percent(rf.paddedShare) : "-"),
    size: ({ rf }) => rf?.paddedShare ?? 0,
  },
];

const latency: TableColumn = {
  id: "latency",
  title: "time",
  hint: "Estimated duration",
  text: ({ latency: estimate }) => (estimate ? duration(estimate.ms) : "-"),
  size: ({ latency: estimate }) => estimate?.ms ?? 0,
  bar: true,
};

/** After FLOPs. */
const TIME_AT = 6;

interface Row {
  readonly layer: PageLayer;
  readonly element: HTMLTableRowElement;
}

export function layerTable({ model, choice }: Page, place: HTMLElement): void {
  const shown = model.facts.latency ? columns.toSpliced(TIME_AT, 0, latency) : columns;
  const largest = new Map(
    shown.map(({ id, size }) => [id, Math.max(...model.facts.layers.map((layer) => size?.(layer) ?? 0))]),
  );
  const rows: readonly Row[] = model.facts.layers.map((layer) => ({
    layer,
    element: rowOf(layer, { model, shown, largest }),
  }));
  const body = html("tbody", {}, ...rows.map(({ element }) => element));
  const head = headOf(shown, (sorted) => body.append(...inOrder(rows, sorted)));
  const table = html("table", { class: "layers" }, head, body, footOf(shown, model.facts.totals));
  const scroller = html("div", { class: "scroller", role: "region", "aria-label": "Table of layers" }, table);
  place.append(filterOf(rows), scroller);
  body.addEventListener("click", ({ target }) => {
    const row = target instanceof Element ? target.closest("tr") : null;
    if (row) choice.choose(pathOf(row), "table");
  });
  rove(body, {
    items: () => [...body.rows].filter(({ hidden }) => !hidden),
    forward: ["ArrowDown"],
    back: ["ArrowUp"],
    moved: (row) => choice.choose(pathOf(row), "table"),
  });
  choice.watch((path, by) => mark(rows, path, by === "table" || by === "start" ? undefined : scroller));
}

const pathOf = ({ dataset }: HTMLElement | SVGElement): string => dataset["path"] ?? "";

function mark(rows: readonly Row[], path: string, scroller: HTMLElement | undefined): void {
  const chosen = rows.find(({ layer }) => layer.path === path)?.element;
  for (const { element } of rows) set(element, { "aria-current": element === chosen ? "true" : undefined });
  tabTo(
    rows.map(({ element }) => element),
    chosen,
  );
  if (chosen && scroller)
    scroller.scrollTop = chosen.offsetTop - (scroller.clientHeight - chosen.offsetHeight) / 2;
}

interface RowParts {
  readonly model: Model;
  readonly shown: readonly TableColumn[];
  readonly largest: ReadonlyMap<string, number>;
}

function rowOf(layer: PageLayer, { model, shown, largest }: RowParts): HTMLTableRowElement {
  const names = layer.labels.filter((label) => label !== layer.path);
  const cells = shown.map(({ id, text, size, bar }) => {
    if (id === "path") {
      const labels = names.length === 0 ? [] : [html("span", { class: "label" }, names.join(", "))];
      const title = [layer.path, ...names].join(", ");
      return html("th", { scope: "row", "data-column": id, title }, ...pathText(layer.path), ...labels);
    }
    if (id === "op") return html("td", { "data-column": id }, html("i", { class: "dot" }), text(layer));
    const most = largest.get(id) ?? 0;
    const value = size?.(layer) ?? 0;
    const drawn = bar && value > 0 ? [barOf(value / most)] : [];
    return html("td", { "data-column": id, class: "figure" }, ...drawn, text(layer));
  });
  const kind = model.kindOf(layer.path);
  return html("tr", { "data-path": layer.path, class: `kind-${kind}`, tabindex: -1 }, ...cells);
}

function barOf(share: number): HTMLElement {
  const bar = html("i", { class: "gauge" });
  bar.style.width = `calc((100% - 1.1rem) * ${share})`;
  return bar;
}

interface Sorting {
  readonly column: TableColumn;
  readonly descending: boolean;
}

/** Each title is a button: first click its natural order, second the reverse, third the order of execution again. */
function headOf(
  shown: readonly TableColumn[],
  sort: (sorting: Sorting | undefined) => void,
): HTMLTableSectionElement {
  let sorted: Sorting | undefined;
  const cells = shown.map((column) => {
    const button = html("button", { type: "button", title: column.hint }, column.title);
    const cell = html(
      "th",
      { scope: "col", "data-column": column.id, class: column.size ? "figure" : undefined },
      button,
    );
    button.addEventListener("click", () => {
      sorted = nextSorting(sorted, column);
      for (const other of cells) set(other, { "aria-sort": undefined });
      if (sorted) set(cell, { "aria-sort": sorted.descending ? "descending" : "ascending" });
      sort(sorted);
    });
    return cell;
  });
  return html("thead", {}, html("tr", {}, ...cells));
}

function nextSorting(sorted: Sorting | undefined, column: TableColumn): Sorting | undefined {
  const natural = column.size !== undefined;
  if (sorted?.column !== column) return { column, descending: natural };
  return sorted.descending === natural ? { column, descending: !natural } : undefined;
}

function inOrder(rows: readonly Row[], sorting: Sorting | undefined): readonly HTMLTableRowElement[] {
  if (!sorting) return rows.map(({ element }) => element);
  const { column, descending } = sorting;
  const { size } = column;
  const ascending = size
    ? rows.toSorted((a, b) => size(a.layer) - size(b.layer))
    : rows.toSorted((a, b) =>
        column.text(a.layer).localeCompare(column.text(b.layer), "en", { numeric: true }),
      );
  return (descending ? ascending.toReversed() : ascending).map(({ element }) => element);
}

function footOf(shown: readonly TableColumn[], totals: Totals): HTMLTableSectionElement {
  const cells = shown.map(({ id, total }) =>
    html("td", { "data-column": id, class: id === "path" ? undefined : "figure" }, total?.(totals) ?? ""),
  );
  return html("tfoot", {}, html("tr", {}, ...cells));
}

function filterOf(rows: readonly Row[]): HTMLElement {
  const input = html("input", {
    type: "search",
    placeholder: "Filter by path or op",
    "aria-label": "Filter layers",
  });
  const count = html("output", { class: "readout" });
  const show = (): void => {
    const wanted = input.value.trim().toLowerCase();
    for (const { layer, element } of rows) {
      const words = [layer.path, layer.op, ...layer.labels].join(" ").toLowerCase();
      element.hidden = !words.includes(wanted);
    }
    const left = rows.filter(({ element }) => !element.hidden).length;
    say(count, left === rows.length ? `${left} values` : `${left} of ${rows.length} values`);
  };
  input.addEventListener("input", show);
  show();
  return html("div", { class: "bar-of-tools" }, input, count);
}
