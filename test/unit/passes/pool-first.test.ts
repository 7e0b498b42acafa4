// An activation that never falls changes places with a maximum over windows, and only then.

import { describe, expect, test } from "vitest";
import type { Graph } from "../../../src/ir/graph.ts";
import { neverFalls } from "../../../src/passes/monotone.ts";
import { outOf } from "../../../src/nests/buffers.ts";
import { interpretProgram } from "../../../src/passes/interpret.ts";
import { poolFirst } from "../../../src/passes/pool-first.ts";
import { programOf, type Program } from "../../../src/passes/program.ts";
import { graphOfSource } from "../../support/networks.ts";
import { uniform } from "../../support/random.ts";

function graphOf(chain: string, input = "3x9x8"): Graph {
  return graphOfSource({
    path: "pool.cnn",
    text: `model Pool {\n  input x: ${input}\n  ${chain}\n  output y\n}\n`,
  });
}

function opsOf(chain: string, float: "fast" | "strict" = "fast"): string[] {
  return poolFirst.run(programOf(graphOf(chain)), { float }).steps.map(({ ops }) => ops.join("+"));
}

function run(program: Program): Float64Array {
  const [input] = program.inputs;
  const size = (input?.shape ?? []).reduce((product, extent) => product * extent, 1);
  const x = Float64Array.from(uniform("x", size), (value) => 8 * value - 4);
  const values = interpretProgram(program, [], new Map([["x", x]]));
  return values.get(program.outputs[0]?.value ?? -1) ?? new Float64Array();
}

test.each([
  "relu -> maxpool(2)",
  "relu6 -> maxpool(3, stride=2, pad=1)",
  "leaky_relu -> relu -> maxpool(2, stride=1)",
  "hardsigmoid -> maxpool(2, stride=3, pad=1, ceil=true)",
  "relu -> gmp",
])("%s gives the same numbers to the last bit", (chain) => {
  const before = programOf(graphOf(chain));
  const after = poolFirst.run(before, { float: "strict" });
  expect(after.steps.at(-1)?.ops).not.toEqual(before.steps.at(-1)?.ops);
  expect(run(after)).toEqual(run(before));
});

test.each(["sigmoid -> maxpool(2)", "tanh -> maxpool(3)"])("%s moves in fast mode only", (chain) => {
  expect(opsOf(chain).at(-1)).not.toBe("maxpool");
  expect(opsOf(chain, "strict").at(-1)).toBe("maxpool");
  const [wanted, got] = [
    run(programOf(graphOf(chain))),
    run(poolFirst.run(programOf(graphOf(chain)), { float: "fast" })),
  ];
  for (const [i, value] of wanted.entries()) expect(got[i]).toBeCloseTo(value, 12);
});

test("a chain of activations moves as a whole", () => {
  expect(opsOf("relu -> sigmoid -> maxpool(2)")).toEqual(["maxpool", "relu", "sigmoid"]);
});

test("a cheap activation stays where an equal layer keeps its own: they share a kernel", () => {
  const pair = "conv(3, 3, pad=1) -> relu -> conv(3, 3, pad=1) -> relu -> maxpool(2)";
  expect(opsOf(pair)).toEqual(["conv", "relu", "conv", "relu", "maxpool"]);
  expect(opsOf(pair.replaceAll("relu", "sigmoid")).slice(-2)).toEqual(["maxpool", "sigmoid"]);
  expect(opsOf(pair.replace("conv(3, 3", "conv(3, 5")).slice(-2)).toEqual(["maxpool", "relu"]);
});

describe("left alone", () => {
  test.each([
    ["an activation that may fall", "silu -> maxpool(2)"],
    ["an average", "relu -> avgpool(2)"],
    ["a function that falls", "neg -> maxpool(2)"],
  ])("%s", (_, chain) => {
    const before = programOf(graphOf(chain));
    expect(poolFirst.run(before, { float: "fast" }).steps).toEqual(before.steps);
  });

  test("an activation that somebody else reads", () => {
    const text =
      "model M {\n  input x: 2x4x4\n  r = relu\n  maxpool(2)\n  output y\n  from r\n  output early\n}\n";
    const before = programOf(graphOfSource({ path: "two.cnn", text }));
    expect(poolFirst.run(before, { float: "fast" }).steps).toEqual(before.steps);
  });
});

test.each(["relu", "relu6", "sigmoid", "tanh", "hardsigmoid", "exp", "id"])("%s never falls", (name) => {
  const [step] = programOf(graphOf(name)).steps;
  const stage = step?.nest.stages.find(({ buffer }) => buffer === outOf(step.nest).id);
  expect(stage && neverFalls(stage.value, { inexact: true })).toBe(true);
});
