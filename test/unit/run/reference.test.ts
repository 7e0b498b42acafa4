import { describe, expect, test } from "vitest";
import type { Graph } from "../../../src/ir/graph.ts";
import { boundOf, magnitudeNest } from "../../../src/run/magnitude.ts";
import { compileReference, evaluateGraph, nodeBuffers, weightReader } from "../../../src/run/reference.ts";
import { referenceRunner } from "../../../src/run/reference-runner.ts";
import { runSamples } from "../../../src/run/run-samples.ts";
import { firstSample, traceSamples } from "../../../src/run/trace.ts";
import { compileNest } from "../../../src/nests/evaluate.ts";
import { randomWeights } from "../../../src/weights/random-weights.ts";
import type { Weights } from "../../../src/weights/weights.ts";
import { graphOfSource, opNodes } from "../../support/networks.ts";

const graph = (body: string): Graph => graphOfSource({ path: "m.cnn", text: `model M {\n${body}\n}\n` });

// d2l.ai 6.2: cross-correlation of 0..8 with 0..3 is 19, 25, 37, 43.
const corr2d = graph("input x: 1x3x3\nconv(1, 2, weight=[[0, 1], [2, 3]], bias=false)\nrelu\noutput y");
const nine = new Map([["x", Float32Array.from({ length: 9 }, (_, i) => i)]]);

describe("the reference", () => {
  test("gives every value; d2l's worked example", () => {
    const values = evaluateGraph(corr2d, randomWeights(corr2d, 1), nine);
    expect([...values.keys()]).toEqual([0, 1, 2]);
    expect([...(values.get(1) ?? [])]).toEqual([19, 25, 37, 43]);
  });

  test("computes only what kept values need and lets the rest go", () => {
    const values = compileReference(corr2d, randomWeights(corr2d, 1), (node) => node === 1)(nine);
    expect([...values.keys()]).toEqual([1]);
  });

  test("samples run one by one; the trace holds every value of each", async () => {
    const weights = randomWeights(corr2d, 1);
    const samples = {
      count: 2,
      values: new Map([["x", Float32Array.from({ length: 18 }, (_, i) => i % 9)]]),
    };
    const outputs = await runSamples(referenceRunner(corr2d, weights), samples);
    expect([...outputs.get("y")!]).toEqual([19, 25, 37, 43, 19, 25, 37, 43]);
    expect(
      [...traceSamples(corr2d, weights, samples)].map(([name, { shape }]) => `${name} ${shape.join("x")}`),
    ).toEqual(["x 2x1x3x3", "conv1 2x1x2x2", "relu1 2x1x2x2"]);
    expect([...(firstSample(samples).values.get("x") ?? [])]).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
  });

  test("a batch that samples do not fill is filled up, and cut off again", async () => {
    const seen: number[] = [];
    const runner = {
      batch: 2,
      run: (inputs: ReadonlyMap<string, Float32Array>) => {
        seen.push(inputs.get("x")!.length);
        return new Map([["y", inputs.get("x")!.map((value) => value * 10)]]);
      },
    };
    const outputs = await runSamples(runner, {
      count: 3,
      values: new Map([["x", Float32Array.of(1, 2, 3)]]),
    });
    expect(seen).toEqual([2, 2]);
    expect([...outputs.get("y")!]).toEqual([10, 20, 30]);
  });
});

describe("the S of the promised bound", () => {
  /** S of the only op of a model, on operands |x| = 1, 2, 3, ... */
  function size(body: string, weights?: (g: Graph) => Weights): number[] {
    const g = graph(body);
    const node = opNodes(g)[0]!;
    const weight = weightReader(g, weights ? weights(g) : randomWeights(g, 1));
    const operand = (i: number): Float64Array => {
      const length = g.nodes[node.operands[i]!]!.shape.reduce((a, b) => a * b, 1);
      return Float64Array.from({ length }, (_, at) => at + 1);
    };
    const { buffers, out } = nodeBuffers(node, operand, (i) => weight(node.weights[i]!));
    compileNest(magnitudeNest(node.nest))(buffers);
    return [...out];
  }

  test("convolution: sum |w| |x|", () => {
    expect(size("input x: 1x1x3\nconv(1, (1, 2), weight=[[1, -1]], bias=false)")).toEqual([3, 5]);
  });

  test("batch-norm: |scale| |x| + |shift|, the folded terms", () => {
    const values = new Map([
      ["bn1.weight", -2],
      ["bn1.bias", 1],
      ["bn1.running_mean", 3],
      ["bn1.running_var", 4 - 1e-5],
    ]);
    const found = size("input x: 1x1x2\nbn", () => {
      const tensor = (value: number) => ({ dtype: "F64" as const, shape: [1], data: Float64Array.of(value) });
      return new Map([...values].map(([name, value]) => [name, tensor(value)]));
    });
    // scale = -2 / 2 = -1, shift = 1 + 3 = 4.
    expect(found[0]).toBeCloseTo(5, 12);
    expect(found[1]).toBeCloseTo(6, 12);
  });

  test.each([
    ["maxpool(2)", "exact"],
    ["relu", "exact"],
    ["flatten", "exact"],
    ["upsample(2)", "exact"],
    ["conv(1, 2)", "sum"],
    ["avgpool(2)", "sum"],
    ["bn", "sum"],
    ["sigmoid", "exp-family"],
    ["softmax", "exp-family"],
  ])("%s is held to: %s", (op, bound) => {
    expect(boundOf(opNodes(graph(`input x: 2x4x4\n${op}`))[0]!.nest)).toBe(bound);
  });
});
