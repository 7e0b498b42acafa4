// A benchmark for a terminal.

import { terminal } from "../base/escape.ts";
import { TextWriter } from "../base/text-writer.ts";
import { printShape } from "../ir/shape-text.ts";
import { type Column, table } from "../report/table.ts";
import type { BenchFacts, BenchLayer } from "../run/bench-facts.ts";
import { milliseconds } from "./explanation-text.ts";

const columns: readonly Column[] = [
  { title: "layer", align: "left" },
  { title: "output", align: "left" },
  { title: "algorithm", align: "left" },
  { title: "ms", align: "right" },
  { title: "fastest", align: "right" },
  { title: "share", align: "right" },
  { title: "GFLOP/s", align: "right" },
];

/** Above this ratio of the median to the fastest run, other work disturbed the measurement. */
const DISTURBED = 1.5;

export function benchText(facts: BenchFacts): string {
  const { model, target, float, batch, dtype, machine, runs, median, fastest, slowest } = facts;
  const out = new TextWriter();
  out
    .line(
      `${terminal(model)}, target ${target}, float ${float}, batch ${batch}${dtype === undefined ? "" : `, ${dtype}`}`,
    )
    .line(machine)
    .line();
  if (facts.layers.length > 0) {
    const total = facts.layers.reduce((sum, layer) => sum + layer.median, 0);
    out
      .lines(table(columns, [...facts.layers.map(row), "rule", ["layers", "", "", milliseconds(total)]]))
      .line();
  }
  const perSample = batch === 1 ? "" : `, ${milliseconds(median / batch)} ms per sample`;
  out.line(
    `${milliseconds(median)} ms per run${perSample}: median of ${runs}; fastest ${milliseconds(fastest)}, slowest ${milliseconds(slowest)}`,
  );
  out.line(`${facts.gigaflops.toFixed(2)} GFLOP/s, 2 per multiply-add of convolution and dense layers`);
  if (median > DISTURBED * fastest) {
    const times = (median / fastest).toFixed(1);
    out.line(
      `The median is ${times} times the fastest run: other work disturbed this. The fastest says more.`,
    );
  }
  return out.toString();
}

function row({ paths, shape, algorithm, median, fastest, share, gigaflops }: BenchLayer): readonly string[] {
  return [
    terminal(paths.join(" + ")),
    printShape(shape),
    algorithm,
    milliseconds(median),
    milliseconds(fastest),
    `${(100 * share).toFixed(1)} %`,
    gigaflops === 0 ? "-" : gigaflops.toFixed(2),
  ];
}
