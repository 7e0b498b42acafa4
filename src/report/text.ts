// The report for a terminal: totals, one row per value, contracts. Plain ASCII, aligned.

import { terminal } from "../base/escape.ts";
import { TextWriter } from "../base/text-writer.ts";
import type { Facts, LayerFacts } from "./facts.ts";
import type { ReportExtras, ReportFormat } from "./formats.ts";
import { chosenColumns } from "./layer-columns.ts";
import { summaryRows } from "./summary.ts";
import { table } from "./table.ts";
import { callText, portsText } from "./titles.ts";

export const text: ReportFormat = {
  name: "text",
  render: (reports, extras) => reports.map((facts) => renderOne(facts, extras?.columns)).join("\n"),
};

function renderOne(facts: Facts, asked: ReportExtras["columns"]): string {
  const columns = chosenColumns(facts, asked);
  const out = new TextWriter();
  out.line(title(facts));
  if (facts.doc !== "") out.indent(() => out.lines(facts.doc.split("\n").map(terminal)));
  out.line();
  const rows = facts.layers.map((layer) => [
    name(layer),
    ...columns.map(({ cell }) => terminal(cell(layer))),
  ]);
  const total = ["total", ...columns.map((column) => column.total(facts))];
  out.lines(table([{ title: "layer", align: "left" }, ...columns], [...rows, "rule", total]));
  out.line().lines(summary(facts));
  if (facts.contracts.length > 0) out.line().lines(contracts(facts));
  return out.toString();
}

function title(facts: Facts): string {
  return terminal(`${callText(facts)}: ${portsText(facts.inputs)} -> ${portsText(facts.outputs)}`);
}

function name({ path, labels }: LayerFacts): string {
  const others = labels.filter((label) => label !== path);
  return terminal(others.length > 0 ? `${path} (${others.join(", ")})` : path);
}

function summary(facts: Facts): readonly string[] {
  return summaryRows(facts).flatMap(({ what, figure, counted }) => {
    const first = `${what.padEnd(8)} ${terminal(figure)}`;
    return counted === undefined ? [first] : [first, `${" ".repeat(9)}${terminal(counted)}`];
  });
}

function contracts(facts: Facts): readonly string[] {
  return facts.contracts.map(({ text: stated, holds, measured }) => {
    const measure = measured === null ? "" : `  (${measured})`;
    return terminal(`${holds ? "holds " : "BROKEN"}  assert ${stated}${measure}`);
  });
}
