// The report as Markdown, for pages and pull requests: totals, one row per value, contracts.

import { markdown as escape, markdownCode as code } from "../base/escape.ts";
import { printShape } from "../ir/shape-text.ts";
import { axes, figure } from "./cells.ts";
import type { Facts, LayerFacts } from "./facts.ts";
import type { ReportFormat } from "./formats.ts";
import { layerColumns } from "./layer-columns.ts";
import { markdownTable } from "./markdown-table.ts";
import { bytes, integer } from "./quantities.ts";
import type { Column } from "./table.ts";

export const markdown: ReportFormat = {
  name: "markdown",
  render: (reports) => reports.map(renderOne).join("\n"),
};

function renderOne(facts: Facts): string {
  const { model, parameters, inputs, outputs, doc } = facts;
  const given = parameters.map(({ name, value }) => `${name}=${value}`).join(", ");
  const ports = (list: Facts["inputs"]): string =>
    list.map(({ name, shape }) => code(`${name}: ${printShape(shape)}`)).join(", ");
  const parts = [
    `### ${code(given === "" ? model : `${model}(${given})`)}`,
    `${ports(inputs)} → ${ports(outputs)}`,
    ...(doc === "" ? [] : [doc.split("\n").map(escape).join("\n")]),
    markdownTable(totalColumns, totals(facts)),
    markdownTable(layerColumns, [...facts.layers.map(row), totalRow(facts)]),
    ...(facts.contracts.length === 0 ? [] : [contracts(facts)]),
  ];
  return `${parts.join("\n\n")}\n`;
}

const totalColumns: readonly Column[] = [
  { title: "total", align: "left" },
  { title: "", align: "right" },
];

function totals({ totals: all }: Facts): readonly (readonly string[])[] {
  return [
    ["params", integer(all.params)],
    ["buffers", integer(all.buffers)],
    ["MACs (convolution, dense)", integer(all.macs)],
    ["FLOPs", integer(all.flops)],
    ["weights, float32", bytes(all.weightBytes)],
    ["activations, peak", bytes(all.peakBytes)],
    ["activations, lower bound", bytes(all.lowerBoundBytes)],
  ];
}

function row(layer: LayerFacts): readonly string[] {
  const names = layer.labels.filter((label) => label !== layer.path).map(code);
  return [
    code(layer.path) + (names.length > 0 ? ` (${names.join(", ")})` : ""),
    layer.folded === undefined ? escape(layer.op) : `${layer.folded} layers`,
    printShape(layer.shape),
    figure(layer.params),
    figure(layer.macs),
    figure(layer.flops),
    axes(layer.rf?.size),
    axes(layer.rf?.jump),
  ];
}

function totalRow({ totals: all }: Facts): readonly string[] {
  return ["**total**", "", "", integer(all.params), integer(all.macs), integer(all.flops), "", ""];
}

function contracts(facts: Facts): string {
  return facts.contracts
    .map(({ text, holds, measured }) => {
      const measure = measured === null ? "" : ` (${escape(measured)})`;
      return `- ${holds ? "holds" : "**BROKEN**"}: ${code(`assert ${text}`)}${measure}`;
    })
    .join("\n");
}
