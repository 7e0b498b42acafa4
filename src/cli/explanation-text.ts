// How layers are computed, as text: a table of all of them, or one in full.

import { terminal } from "../base/escape.ts";
import { TextWriter } from "../base/text-writer.ts";
import type { KernelExplanation, LayerExplanation, PartExplanation } from "../compile/explain-schedule.ts";
import { count } from "../report/quantities.ts";
import { type Column, table } from "../report/table.ts";

const columns: readonly Column[] = [
  { title: "layer", align: "left" },
  { title: "output", align: "left" },
  { title: "algorithm", align: "left" },
  { title: "schedule", align: "left" },
  { title: "MACs", align: "right" },
  { title: "GFLOP/s", align: "right" },
  { title: "ms", align: "right" },
];

/** One row per group of loops; the sum of the expected times below, and what they stand on (`speedsOf`). */
export function explanationTable(layers: readonly LayerExplanation[], speeds: string): string {
  const rows = layers.flatMap(rowsOf);
  const total = layers.flatMap(partsOf).reduce((sum, { expected }) => sum + (expected?.ms ?? 0), 0);
  const tuned = layers.filter((layer) => layer.tuned !== undefined).length;
  return [
    ...table(columns, [...rows, "rule", ["expected", "", "", "", "", "", milliseconds(total)]]),
    "",
    speeds,
    ...(tuned === 0 ? [] : [`${tuned} of ${layers.length} layers were chosen by measurement.`]),
    "",
  ].join("\n");
}

function rowsOf(layer: LayerExplanation): readonly (readonly string[])[] {
  if (layer.kernels.length > 0) return partsOf(layer).map((part, i) => rowOf(layer, part, i === 0));
  return [[nameOf(layer), layer.shape.join("x"), "none", "operands are computed in it", "-", "-", "-"]];
}

function partsOf({ kernels }: LayerExplanation): readonly PartExplanation[] {
  return kernels.flatMap(({ parts }) => parts);
}

function rowOf(layer: LayerExplanation, part: PartExplanation, isFirst: boolean): readonly string[] {
  return [
    isFirst ? nameOf(layer) : "",
    isFirst ? layer.shape.join("x") : "",
    `${part.recipe}${isFirst && layer.tuned ? " *" : ""}`,
    part.schedule.map(([name, value]) => `${name} ${value}`).join(", "),
    part.macs === 0 ? "-" : count(part.macs),
    part.expected ? String(part.expected.gflops) : "-",
    part.expected ? milliseconds(part.expected.ms) : "-",
  ];
}

function nameOf({ paths }: LayerExplanation): string {
  const [first = "", ...others] = paths.map(terminal);
  return others.length === 0 ? first : `${first} +${others.length}`;
}

/** Everything that is known of one layer's loops. */
export function explanationText(layer: LayerExplanation): string {
  const out = new TextWriter();
  const ops = layer.ops.map((op, i) => `${op} ${terminal(layer.paths[i] ?? "")}`).join(" + ");
  out.line(`${ops}: ${layer.shape.join("x")}`);
  out.indent(() => {
    if (layer.tuned) {
      const { variant, ms, defaultMs } = layer.tuned;
      out.line(
        `measured: ${variant} took ${milliseconds(ms)} ms, the table's choice ${milliseconds(defaultMs)}`,
      );
    }
    if (layer.stored.length > layer.shape.length)
      out.line(`channels side by side in fours: ${layer.stored.map((extent) => `[${extent}]`).join("")}`);
    for (const kernel of layer.kernels) kernelText(kernel, out);
    if (layer.kernels.length === 0)
      out.line("nothing is left to do: its operands are computed where they lie in it");
  });
  return out.toString();
}

function kernelText({ name, calls, body, parts }: KernelExplanation, out: TextWriter): void {
  const shared = calls > 1 ? `, called ${calls} times` : "";
  const size = body ? `, body at most ${body.size} of ${body.limit} ${body.unit}` : "";
  out.line(`kernel ${name}${shared}${size}`);
  out.indent(() => {
    for (const part of parts) partText(part, out);
  });
}

function partText(
  { recipe, because, schedule, layout = [], ...part }: PartExplanation,
  out: TextWriter,
): void {
  out.line(because === undefined ? recipe : `${recipe}: ${because}`);
  out.indent(() => {
    for (const { recipe: other, why } of part.refusals) out.line(`not ${other}: ${why}`);
    if (schedule.length > 0) out.line(schedule.map(([name, value]) => `${name} ${value}`).join(", "));
    for (const line of layout) out.line(line);
    const { expected, macs } = part;
    if (!expected) return;
    const work = macs === 0 ? `${count(part.points * part.terms)} operations` : `${count(macs)} MACs`;
    out.line(`expects ${expected.gflops} GFLOP/s: ${work} in ${milliseconds(expected.ms)} ms`);
  });
}

/** Three significant digits. */
export function milliseconds(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}
