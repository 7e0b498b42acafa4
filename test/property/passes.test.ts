// Every entry of the list of passes, on random programs: the interpreter gives the same before and after it, on what all passes before it left.

import fc from "fast-check";
import process from "node:process";
import { expect, test } from "vitest";
import type { Graph } from "../../src/ir/graph.ts";
import { interpretProgram } from "../../src/passes/interpret.ts";
import { passes } from "../../src/passes/passes.ts";
import { printProgram } from "../../src/passes/print.ts";
import { programOf, type Program } from "../../src/passes/program.ts";
import { graphOfSource, size } from "../support/networks.ts";
import { randomNetworks } from "../support/random-network.ts";
import { drawWeight, uniform } from "../support/random.ts";

const full = process.env["CNNC_FULL"] === "1";

type Results = readonly Float64Array[];

function outputsOf(program: Program): Results {
  const weights = program.weights.map(({ path, shape, draw, data }) =>
    Float64Array.from(data ?? drawWeight(path, shape, draw)),
  );
  const inputs = new Map(
    program.inputs.map(({ name, shape }) => [name, Float64Array.from(uniform(name, size(shape)))]),
  );
  const values = interpretProgram(program, weights, inputs);
  return program.outputs.map(({ value }) => values.get(value) ?? new Float64Array());
}

/** Strict passes round to float32 where a value is not stored any more. */
const precision = { fast: 1e-9, strict: 1e-5 };

/** The largest deviation, as a share of the largest value, per output. */
function deviations(wanted: Results, got: Results): readonly number[] {
  return wanted.map((values, o) => {
    const other = got[o];
    if (other?.length !== values.length) return NaN;
    const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-30);
    return values.reduce(
      (most, value, i) => Math.max(most, Math.abs(value - (other[i] ?? NaN)) / largest),
      0,
    );
  });
}

function expectEachKept(graph: Graph, float: "fast" | "strict"): void {
  let program = withDeadEnds(programOf(graph));
  let results = outputsOf(program);
  for (const pass of passes) {
    const next = pass.run(program, { float });
    expect(portsOf(next)).toEqual(portsOf(program));
    const now = outputsOf(next);
    const worst = deviations(results, now);
    if (!worst.every((share) => share <= precision[float]))
      expect({
        pass: pass.name,
        worst,
        before: printProgram(program),
        after: printProgram(next),
      }).toBeUndefined();
    [program, results] = [next, now];
  }
}

/** Without the last of several outputs, so that something is of no use; the language itself allows no such value. */
function withDeadEnds(program: Program): Program {
  const { outputs } = program;
  return { ...program, outputs: outputs.slice(0, Math.max(1, outputs.length - 1)) };
}

function portsOf({ outputs }: Program): unknown {
  return outputs.map(({ name, shape }) => [name, shape]);
}

test.each(["fast", "strict"] as const)(
  "each pass alone keeps the outputs, %s",
  { timeout: 900_000 },
  (float) => {
    fc.assert(
      fc.property(randomNetworks, ({ text }) =>
        expectEachKept(graphOfSource({ path: "random.cnn", text }), float),
      ),
      { seed: full ? Date.now() : 3, numRuns: full ? 1000 : 40 },
    );
    expect.hasAssertions();
  },
);

test("each pass has something to do in the sample", () => {
  const idle = new Set(passes.map(({ name }) => name));
  for (const { text } of fc.sample(randomNetworks, { seed: 3, numRuns: 200 })) {
    let program = withDeadEnds(programOf(graphOfSource({ path: "random.cnn", text })));
    for (const pass of passes) {
      const next = pass.run(program, { float: "fast" });
      if (printProgram(next) !== printProgram(program)) idle.delete(pass.name);
      program = next;
    }
  }
  expect([...idle]).toEqual([]);
});
