// The report as Markdown, for pages and pull requests: totals, one row per value, contracts.

import { markdown as escape, markdownCode as code } from "../base/escape.ts";
import { printShape } from "../ir/shape-text.ts";
import type { Facts, LayerFacts } from "./facts.ts";
import type { ReportExtras, ReportFormat } from "./formats.ts";
import { chosenColumns, type LayerColumn } from "./layer-columns.ts";
import { markdownTable } from "./markdown-table.ts";
import { summaryRows } from "./summary.ts";
import type { Column } from "./table.ts";
import { callText } from "./titles.ts";

export const markdown: ReportFormat = {
  name: "markdown",
  render: (reports, extras) => reports.map((facts) => renderOne(facts, extras?.columns)).join("\n"),
};

function renderOne(facts: Facts, asked: ReportExtras["columns"]): string {
  const columns = chosenColumns(facts, asked);
  const { inputs, outputs, doc } = facts;
  const ports = (list: Facts["inputs"]): string =>
    list.map(({ name, shape }) => code(`${name}: ${printShape(shape)}`)).join(", ");
  const parts = [
    `### ${code(callText(facts))}`,
    `${ports(inputs)} → ${ports(outputs)}`,
    ...(doc === "" ? [] : [doc.split("\n").map(escape).join("\n")]),
    markdownTable(totalColumns, totals(facts)),
    markdownTable(
      [{ title: "layer", align: "left" }, ...columns],
      [
        ...facts.layers.map((layer) => [name(layer), ...columns.map((column) => cell(column, layer))]),
        ["**total**", ...columns.map((column) => column.total(facts))],
      ],
    ),
    ...(facts.contracts.length === 0 ? [] : [contracts(facts)]),
  ];
  return `${parts.join("\n\n")}\n`;
}

const totalColumns: readonly Column[] = [
  { title: "total", align: "left" },
  { title: "", align: "left" },
  { title: "counted", align: "left" },
];

function totals(facts: Facts): readonly (readonly string[])[] {
  return summaryRows(facts).map(({ what, figure, counted = "", foreign }) => {
    return foreign ? [what, escape(figure), escape(counted)] : [what, figure, counted];
  });
}

function cell(column: LayerColumn, layer: LayerFacts): string {
  const text = column.cell(layer);
  return column.name === "op" ? escape(text) : text;
}

function name({ path, labels }: LayerFacts): string {
  const others = labels.filter((label) => label !== path).map(code);
  return code(path) + (others.length > 0 ? ` (${others.join(", ")})` : "");
}

function contracts(facts: Facts): string {
  return facts.contracts
    .map(({ text, holds, measured }) => {
      const measure = measured === null ? "" : ` (${escape(measured)})`;
      return `- ${holds ? "holds" : "**BROKEN**"}: ${code(`assert ${text}`)}${measure}`;
    })
    .join("\n");
}
