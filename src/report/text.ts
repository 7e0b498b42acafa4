// The report for a terminal: totals, one row per value, contracts. Plain ASCII, aligned.

import { terminal } from "../base/escape.ts";
import { TextWriter } from "../base/text-writer.ts";
import { printShape } from "../ir/shape-text.ts";
import { axes, figure } from "./cells.ts";
import type { Facts, LayerFacts } from "./facts.ts";
import type { ReportFormat } from "./formats.ts";
import { bytes, count, integer } from "./quantities.ts";
import { layerColumns } from "./layer-columns.ts";
import { table } from "./table.ts";

export const text: ReportFormat = { name: "text", render: (reports) => reports.map(renderOne).join("\n") };

function renderOne(facts: Facts): string {
  const { totals } = facts;
  const out = new TextWriter();
  out.line(title(facts));
  if (facts.doc !== "") out.indent(() => out.lines(facts.doc.split("\n").map(terminal)));
  out.line();
  const total = ["total", "", "", integer(totals.params), integer(totals.macs), integer(totals.flops)];
  out.lines(table(layerColumns, [...facts.layers.map(row), "rule", total]));
  out.line().lines(summary(facts));
  if (facts.contracts.length > 0) out.line().lines(contracts(facts));
  return out.toString();
}

function title({ model, parameters, inputs, outputs }: Facts): string {
  const given = parameters.map(({ name, value }) => `${name}=${value}`).join(", ");
  const ports = (list: Facts["inputs"]): string =>
    list.map(({ name, shape }) => `${name} ${printShape(shape)}`).join(", ");
  return terminal(`${model}${given === "" ? "" : `(${given})`}: ${ports(inputs)} -> ${ports(outputs)}`);
}

function row(layer: LayerFacts): readonly string[] {
  const names = layer.labels.filter((label) => label !== layer.path);
  const path = names.length > 0 ? `${layer.path} (${names.join(", ")})` : layer.path;
  return [
    terminal(path),
    layer.folded === undefined ? layer.op : `${layer.folded} layers`,
    printShape(layer.shape),
    figure(layer.params),
    figure(layer.macs),
    figure(layer.flops),
    axes(layer.rf?.size),
    axes(layer.rf?.jump),
  ];
}

function summary({ totals }: Facts): readonly string[] {
  const kinds = Object.entries(totals.flopsByKind).filter(([, value]) => value > 0);
  return [
    `params   ${integer(totals.params)} (buffers ${integer(totals.buffers)}), ${bytes(totals.weightBytes)} as float32`,
    `MACs     ${count(totals.macs)} of convolution and dense layers`,
    `FLOPs    ${count(totals.flops)} = ${kinds.map(([kind, value]) => `${kind} ${count(value)}`).join(" + ")}`,
    `memory   ${bytes(totals.peakBytes)} for activations (lower bound ${bytes(totals.lowerBoundBytes)})`,
  ];
}

function contracts(facts: Facts): readonly string[] {
  return facts.contracts.map(({ text: stated, holds, measured }) => {
    const measure = measured === null ? "" : `  (${measured})`;
    return terminal(`${holds ? "holds " : "BROKEN"}  assert ${stated}${measure}`);
  });
}
