// Every pass keeps what a program computes, and does what it says on the shapes of networks it is there for.

import { describe, expect, test } from "vitest";
import type { Graph } from "../../../src/ir/graph.ts";
import { add } from "../../../src/ops/add.ts";
import { bn } from "../../../src/ops/bn.ts";
import { concat } from "../../../src/ops/concat.ts";
import { conv } from "../../../src/ops/conv.ts";
import { dense } from "../../../src/ops/dense.ts";
import { dropout } from "../../../src/ops/dropout.ts";
import { flatten } from "../../../src/ops/flatten.ts";
import { gap } from "../../../src/ops/gap.ts";
import { maxpool } from "../../../src/ops/maxpool.ts";
import { mul } from "../../../src/ops/mul.ts";
import { relu } from "../../../src/ops/relu.ts";
import { sigmoid } from "../../../src/ops/sigmoid.ts";
import { softmax } from "../../../src/ops/softmax.ts";
import { interpretProgram } from "../../../src/passes/interpret.ts";
import { passes, runPasses } from "../../../src/passes/passes.ts";
import { printProgram } from "../../../src/passes/print.ts";
import { programOf, type Program } from "../../../src/passes/program.ts";
import { drawWeight, uniform } from "../../support/random.ts";
import { sketch } from "../../support/sketch.ts";

/** Results of a program on drawn weights and inputs. */
function outputsOf(graph: Graph, program: Program): number[][] {
  const weights = graph.weights.map(({ path, shape, draw }) =>
    Float64Array.from(drawWeight(path, shape, draw)),
  );
  const inputs = new Map(
    program.inputs.map(({ name, value }) => {
      const size = (program.values[value]?.shape ?? []).reduce((product, extent) => product * extent, 1);
      return [name, Float64Array.from(uniform(name, size))] as const;
    }),
  );
  const values = interpretProgram(program, weights, inputs);
  return program.outputs.map(({ value }) => [...(values.get(value) ?? [])]);
}

function expectSame(graph: Graph, program: Program, precision = 10): void {
  const [wanted, got] = [outputsOf(graph, programOf(graph)), outputsOf(graph, program)];
  expect(got.map(({ length }) => length)).toEqual(wanted.map(({ length }) => length));
  for (const [o, values] of wanted.entries()) {
    for (const [i, value] of values.entries()) expect(got[o]?.[i]).toBeCloseTo(value, precision);
  }
}

/** What each step computes: `conv + bn + relu`. */
function stepsOf(program: Program): string[] {
  return program.steps.map(({ ops }) => ops.join(" + "));
}

function residual(): Graph {
  const g = sketch("residual");
  const x = g.input("x", [3, 5, 5]);
  const stem = g.call(
    relu,
    {},
    [g.call(bn, {}, [g.call(conv, { out: 4, kernel: 3, pad: 1 }, [x], "conv1")], "bn1")],
    "relu1",
  );
  const body = g.call(
    bn,
    {},
    [g.call(conv, { out: 4, kernel: 3, pad: 1, bias: false }, [stem], "conv2")],
    "bn2",
  );
  const short = g.call(conv, { out: 4, kernel: 1, bias: false }, [stem], "short");
  const sum = g.call(relu, {}, [g.call(add, {}, [body, short], "add1")], "relu2");
  const pooled = g.call(flatten, {}, [g.call(gap, {}, [g.call(dropout, {}, [sum], "drop")], "gap1")], "flat");
  return g.finish({ y: g.call(softmax, {}, [g.call(dense, { out: 3 }, [pooled], "fc")], "soft") });
}

function branches(): Graph {
  const g = sketch("branches");
  const x = g.input("x", [2, 6, 6]);
  const left = g.call(conv, { out: 3, kernel: 3, pad: 1, groups: 1 }, [x], "left");
  const gate = g.call(sigmoid, {}, [g.call(gap, {}, [left], "gap")], "gate");
  const gated = g.call(mul, {}, [left, gate], "mul");
  const joined = g.call(relu, {}, [g.call(concat, {}, [gated, x, left], "cat")], "relu");
  const normal = g.call(bn, {}, [g.call(maxpool, { kernel: 2, stride: 2 }, [joined], "pool")], "bn");
  return g.finish({ y: normal, early: left, copy: g.call(dropout, {}, [x], "drop") });
}

const graphs = { residual, branches };

describe.each(Object.entries(graphs))("%s", (_, make) => {
  test.each(["fast", "strict"] as const)("every pass keeps the outputs, %s", (float) => {
    const graph = make();
    let program = programOf(graph);
    for (const pass of passes) {
      program = pass.run(program, { float });
      // Strict rounds to float32 where a value is not stored any more.
      expectSame(graph, program, float === "strict" ? 5 : 10);
    }
  });

  test("a program prints every step with its bindings", () => {
    const program = runPasses(programOf(make()), { float: "fast" });
    const text = printProgram(program);
    for (const { result } of program.steps) expect(text).toContain(`%${result}[`);
  });
});

test("batch-norm folds into the weights, activations and the residual sum join", () => {
  const program = runPasses(programOf(residual()), { float: "fast" });
  expect(stepsOf(program)).toEqual([
    "conv + bn + relu",
    "conv",
    "conv + bn + add + relu",
    "gap",
    "dense",
    "softmax",
  ]);
  const [stem] = program.steps;
  const scaled = stem?.nest.buffers.filter(({ name }) => name === "weight_scaled");
  expect(scaled?.map(({ shape, role }) => [shape, role])).toEqual([[[4, 3, 3, 3], "tmp"]]);
});

test("strict keeps the batch-norm's own arithmetic", () => {
  const program = runPasses(programOf(residual()), { float: "strict" });
  expect(stepsOf(program)[0]).toBe("conv + bn + relu");
  const names = program.steps.flatMap(({ nest }) => nest.buffers.map(({ name }) => name));
  expect(names).not.toContain("weight_scaled");
});

test("a value with two readers, or that is an output, is not fused away", () => {
  const program = runPasses(programOf(branches()), { float: "fast" });
  expect(stepsOf(program)).toEqual(["conv", "gap + sigmoid", "mul", "concat", "maxpool + relu + bn"]);
});

test("copies leave no step, also where an output is an input", () => {
  const graph = branches();
  const program = runPasses(programOf(graph), { float: "fast" });
  expect(program.outputs.find(({ name }) => name === "copy")?.value).toBe(0);
});

test("a chain of element-wise steps is fused in pieces that stay small", () => {
  const g = sketch("chain");
  let value = g.input("x", [4]);
  for (let i = 0; i < 200; i++) value = g.call(sigmoid, {}, [value], `s${i}`);
  const graph = g.finish({ y: value });
  const program = runPasses(programOf(graph), { float: "fast" });
  expect(program.steps.length).toBeGreaterThan(5);
  expect(program.steps.length).toBeLessThan(100);
  expectSame(graph, program);
});

test("steps whose result nobody reads go", () => {
  const g = sketch("dead");
  const x = g.input("x", [2, 4, 4]);
  g.call(conv, { out: 8, kernel: 1 }, [x], "unused");
  const graph = g.finish({ y: g.call(relu, {}, [x], "relu") });
  expect(stepsOf(runPasses(programOf(graph), { float: "fast" }))).toEqual(["relu"]);
});

test("a value added to itself is read once", () => {
  const g = sketch("twice");
  const c = g.call(conv, { out: 2, kernel: 1 }, [g.input("x", [2, 3, 3])], "conv");
  const graph = g.finish({ y: g.call(add, {}, [c, c], "add") });
  const program = runPasses(programOf(graph), { float: "fast" });
  expect(stepsOf(program)).toEqual(["conv + add"]);
  expectSame(graph, program);
});

test("every pass says why it stands where it stands", () => {
  for (const { why } of passes) expect(why).toMatch(/^(?:First|Before|After|Last)\b/u);
});
