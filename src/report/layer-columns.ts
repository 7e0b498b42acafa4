// The columns of the table of layers, in every format that is read by people. A cell holds figures, or text that its format must escape.

import { printShape } from "../ir/shape-text.ts";
import { axes, figure } from "./cells.ts";
import type { Facts, LayerFacts, Totals } from "./facts.ts";
import type { ReportExtras } from "./formats.ts";
import { bytes, milliseconds } from "./quantities.ts";
import type { Column } from "./table.ts";

export interface LayerColumn extends Column {
  /** As `--columns` has it. */
  readonly name: string;
  /** One line for the help. */
  readonly doc: string;
  /** Figures and geometry, but for `op`, whose cells may be any text. */
  readonly cell: (layer: LayerFacts) => string;
  /** Of the last row; empty where a sum says nothing. */
  readonly total: (facts: Facts) => string;
}

/** `layer` stands before all of them, whatever is asked for: its cell is the business of each format. */
export const layerColumns: readonly LayerColumn[] = [
  text("op", "op", "what computes it", ({ op, folded }) => (folded === undefined ? op : `${folded} layers`)),
  text("shape", "shape", "of its value, batch apart", ({ shape }) => printShape(shape)),
  sum("params", "params", "trained values, shared ones at their first use"),
  sum("buffers", "buffers", "values kept beside them: running statistics, constant weights"),
  sum("macs", "MACs", "multiply-adds of convolution and dense layers"),
  {
    name: "share",
    title: "share",
    align: "right",
    doc: "of the network's MACs",
    cell: ({ share }) => percent(share.macs),
    total: () => "",
  },
  sum("flops", "FLOPs", "all arithmetic, 2 per multiply-add"),
  {
    name: "read",
    title: "read",
    align: "right",
    doc: "operands and weights, once each",
    cell: ({ bytesRead }) => size(bytesRead),
    total: ({ totals }) => bytes(totals.bytesRead),
  },
  {
    name: "written",
    title: "written",
    align: "right",
    doc: "its value",
    cell: ({ bytesWritten }) => size(bytesWritten),
    total: ({ totals }) => bytes(totals.bytesWritten),
  },
  {
    name: "intensity",
    title: "FLOPs/B",
    align: "right",
    doc: "FLOPs per byte read or written",
    cell: ({ intensity }) => (intensity === null ? "-" : intensity.toFixed(1)),
    total: ({ totals }) => perByte(totals),
  },
  sum("backward", "backward", "multiply-adds of the gradients, in training", "backwardMacs"),
  {
    name: "kept",
    title: "kept",
    align: "right",
    doc: "activations that the gradients need, in training",
    cell: ({ keptBytes }) => size(keptBytes),
    total: ({ totals }) => bytes(totals.keptBytes),
  },
  {
    name: "alive",
    title: "alive",
    align: "right",
    doc: "bytes of activations alive while it is computed",
    cell: ({ aliveBytes }) => (aliveBytes === null ? "-" : bytes(aliveBytes)),
    total: () => "",
  },
  text("field", "field", "receptive field on the first input, in pixels", ({ rf }) => axes(rf?.size)),
  text("jump", "jump", "its step from one position to the next", ({ rf }) => axes(rf?.jump)),
  text("start", "start", "centre of the first position's field", ({ rf }) => axes(rf?.start)),
  {
    name: "padding",
    title: "padded",
    align: "right",
    doc: "share of its positions that see padding",
    cell: ({ rf }) => (rf === null ? "-" : percent(rf.paddedShare)),
    total: () => "",
  },
  {
    name: "ms",
    title: "ms",
    align: "right",
    doc: "estimated time, with --profile",
    cell: ({ latency }) => (latency === null || latency.ms === 0 ? "-" : milliseconds(latency.ms)),
    total: ({ latency }) => (latency === null ? "" : milliseconds(latency.totalMs)),
  },
  text("bound", "bound by", "arithmetic or memory, with --profile", ({ latency }) =>
    latency === null || latency.ms === 0 ? "-" : latency.bound,
  ),
];

const narrow = ["op", "shape", "params", "macs", "flops", "field", "jump"];
const estimated = ["ms", "bound"];

/** Those asked for, in the order asked for; else the narrow choice, with times where there are some. Unknown names are left out. */
export function chosenColumns(facts: Facts, asked: ReportExtras["columns"]): readonly LayerColumn[] {
  const timed = facts.latency !== null;
  if (asked === "all") return layerColumns.filter(({ name }) => timed || !estimated.includes(name));
  const names = asked ?? [...narrow, ...(timed ? estimated : [])];
  return names.flatMap((name) => layerColumns.find((column) => column.name === name) ?? []);
}

function text(name: string, title: string, doc: string, cell: LayerColumn["cell"]): LayerColumn {
  const align = name === "field" || name === "jump" || name === "start" ? "right" : "left";
  return { name, title, align, doc, cell, total: () => "" };
}

type Summed = keyof Totals & keyof LayerFacts & ("params" | "buffers" | "macs" | "flops" | "backwardMacs");

function sum(name: string, title: string, doc: string, key: Summed = name as Summed): LayerColumn {
  return {
    name,
    title,
    align: "right",
    doc,
    cell: (layer) => figure(layer[key]),
    total: ({ totals }) => figure(totals[key]),
  };
}

function size(value: number): string {
  return value === 0 ? "-" : bytes(value);
}

function perByte({ flops, bytesRead, bytesWritten }: Totals): string {
  const moved = bytesRead + bytesWritten;
  return moved === 0 ? "-" : (flops / moved).toFixed(1);
}

function percent(share: number): string {
  return share === 0 ? "-" : `${(100 * share).toFixed(1)} %`;
}
