// The rows of a diff as cells of plain text, which every format of tables escapes in its own way.

import { printShape } from "../../ir/shape-text.ts";
import { axes } from "../cells.ts";
import type { LayerFacts } from "../facts.ts";
import { bytes, integer } from "../quantities.ts";
import type { Column } from "../table.ts";
import type { DiffFacts, LayerChange, Measure, OutputChange, TotalChange } from "./diff-facts.ts";
import type { WeightsCompat } from "./weights-compat.ts";

export const totalColumns: readonly Column[] = [
  { title: "total", align: "left" },
  { title: "base", align: "right" },
  { title: "head", align: "right" },
  { title: "change", align: "right" },
];

const names: Readonly<Record<Measure, string>> = {
  params: "params",
  macs: "MACs",
  flops: "FLOPs",
  weights: "weights",
  peak: "peak memory",
};

export function totalRows({ totals, outputs }: DiffFacts): readonly (readonly string[])[] {
  return [...totals.map(totalRow), ...outputs.map(fieldRow)];
}

function totalRow(total: TotalChange): readonly string[] {
  const print = total.measure === "weights" || total.measure === "peak" ? bytes : integer;
  return [names[total.measure], print(total.base), print(total.head), percent(total)];
}

/** `+13.41 %`; the plain difference where it began at 0. */
export function percent({ change, relative }: TotalChange): string {
  if (change === 0) return "-";
  const sign = change > 0 ? "+" : "-";
  if (relative === null) return `${sign}${integer(Math.abs(change))}`;
  const share = Math.abs(relative * 100);
  return `${sign}${share < 0.01 ? "<0.01" : share.toFixed(2)} %`;
}

function fieldRow({ name, base, head }: OutputChange): readonly string[] {
  const [a, b] = [axes(base?.rf ?? undefined), axes(head?.rf ?? undefined)];
  const change = !base ? "new output" : !head ? "output is gone" : a === b ? "-" : "changed";
  return [`field of ${name}`, base ? a : "", head ? b : "", change];
}

export const layerColumns: readonly Column[] = [
  { title: "", align: "left" },
  { title: "layer", align: "left" },
  { title: "op", align: "left" },
  { title: "shape", align: "left" },
  { title: "params", align: "right" },
  { title: "MACs", align: "right" },
  { title: "field", align: "right" },
];

/** The first two cells are the kind and the path; where `inputs` is all that changed, the kind says so. */
export function layerRow({ kind, path, from, fields, base, head }: LayerChange): readonly string[] {
  const rewired = fields.length === 1 && fields[0] === "inputs";
  const both = (print: (layer: LayerFacts) => string): string => {
    const [a, b] = [base && print(base), head && print(head)];
    return a === null || b === null || a === b ? (b ?? a ?? "") : `${a} -> ${b}`;
  };
  return [
    rewired ? "rewired" : kind,
    from === null ? path : `${from} -> ${path}`,
    both(({ op }) => op),
    both(({ shape }) => printShape(shape)),
    both(({ params }) => integer(params)),
    both(({ macs }) => integer(macs)),
    both(({ rf }) => axes(rf?.size)),
  ];
}

/** One line per weight that no longer fits; the unused ones last, for they only warn. */
export function weightLines({ reshaped, renamed, missing, unused }: WeightsCompat): readonly string[] {
  return [
    ...reshaped.map((one) => `reshaped ${one.path}: ${one.base.join("x")} -> ${one.head.join("x")}`),
    ...renamed.map(({ from, to }) => `renamed ${from} -> ${to}`),
    ...missing.map(({ path, shape }) => `missing ${path}: ${shape.join("x")}`),
    ...unused.map(({ path, shape }) => `unused ${path}: ${shape.join("x")}`),
  ];
}

export function weightSummary({ breaking, fits, unused }: WeightsCompat): string {
  if (breaking)
    return `a checkpoint of base no longer loads: ${fits === 1 ? "1 weight still fits" : `${fits} weights still fit`}`;
  const extra = unused.length === 0 ? "" : `; ${unused.length} are no longer used`;
  return `a checkpoint of base still loads: ${fits === 1 ? "its one weight fits" : `all ${fits} weights fit`}${extra}`;
}

export function sameSummary({ same, layers }: DiffFacts): string {
  if (layers.length === 0) return `all ${same} layers are as they were`;
  return `${same} other layer${same === 1 ? " is as it was" : "s are as they were"}`;
}
