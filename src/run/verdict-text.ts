// The table that `cnnc verify` prints.

import { terminal } from "../base/escape.ts";
import { printShape } from "../ir/shape-text.ts";
import { type Column, table } from "../report/table.ts";
import { type LayerVerdict, networkTolerance, type OutputVerdict, type Verdict } from "./verify.ts";

const columns: readonly Column[] = [
  { title: "layer", align: "left" },
  { title: "ops", align: "left" },
  { title: "shape", align: "left" },
  { title: "promise", align: "left" },
  { title: "max error", align: "right" },
  { title: "of bound", align: "right" },
  { title: "", align: "left" },
];

export function verdictText(target: string, { layers, outputs, dtype, holds }: Verdict): string {
  const rows = [
    ...layers.map((layer) => layerRow(layer, dtype)),
    "rule" as const,
    ...outputs.map((output) => outputRow(output, dtype)),
  ];
  const lines = table(columns, rows);
  const breaches = layers.filter(({ share }) => share > 1).length + outputs.filter(broken).length;
  const end = holds
    ? `${target}: ${layers.length} layer${layers.length === 1 ? "" : "s"} and the whole network within their bounds`
    : `${target}: ${breaches} of ${layers.length + outputs.length} rows break their bound`;
  return `${[...lines, "", end].join("\n")}\n`;
}

/** u = 2^-24, or 2^-11 of float16; S = the sum of the sizes of a result's terms. */
function promiseOf({ bound, sumFactor, expTolerance }: LayerVerdict, dtype: Verdict["dtype"]): string {
  const exact = dtype === "f16" ? "u of the value" : "bit-equal";
  return { exact, sum: `${sumFactor} u S`, "exp-family": expTolerance.toExponential() }[bound];
}

function layerRow(layer: LayerVerdict, dtype: Verdict["dtype"]): readonly string[] {
  const { path, ops, shape, error, share } = layer;
  const mark = share > 1 ? "BROKEN" : "";
  return [
    terminal(path),
    ops.join(" + "),
    printShape(shape),
    promiseOf(layer, dtype),
    figure(error),
    percent(share),
    mark,
  ];
}

function outputRow(output: OutputVerdict, dtype: Verdict["dtype"]): readonly string[] {
  const top = output.sameTop === false ? "another top-1" : "";
  const mark = broken(output) ? `BROKEN ${top}` : "";
  return [
    `output ${terminal(output.name)}`,
    "whole network",
    "",
    `${networkTolerance[dtype].toExponential()} of max`,
    figure(output.error),
    percent(output.share),
    mark,
  ];
}

function broken({ share, sameTop }: OutputVerdict): boolean {
  return share > 1 || sameTop === false;
}

function figure(value: number): string {
  return value === 0 ? "0" : value.toExponential(1);
}

function percent(share: number): string {
  return Number.isFinite(share) ? `${(share * 100).toFixed(1)} %` : "-";
}
