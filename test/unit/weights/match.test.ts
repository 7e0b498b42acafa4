import { describe, expect, test } from "vitest";
import { diagnostic } from "../../../src/diag/diagnostic.ts";
import type { Graph, Weight, WeightRule } from "../../../src/ir/graph.ts";
import { matchWeights } from "../../../src/weights/match-weights.ts";
import { randomWeights } from "../../../src/weights/random-weights.ts";
import { float32Tensor, type Tensors } from "../../../src/weights/tensor.ts";

const span = { source: { path: "m.cnn", text: "model M" }, start: 6, end: 7 };

function weight(path: string, shape: readonly number[], extra: Partial<Weight> = {}): Weight {
  return { path, shape, role: "param", draw: { kind: "fan-in", fanIn: 4 }, span, ...extra };
}

function graph(weights: readonly Weight[], weightRules: readonly WeightRule[] = []): Graph {
  return {
    name: "M",
    doc: "",
    parameters: [],
    nodes: [],
    outputs: [],
    weights,
    weightRules,
    contracts: [],
    span,
  };
}

function tensors(shapes: Record<string, readonly number[]>): Tensors {
  return new Map(
    Object.entries(shapes).map(([name, shape]) => [
      name,
      float32Tensor(shape, new Float32Array(shape.reduce((a, b) => a * b, 1))),
    ]),
  );
}

function match(g: Graph, file: Tensors, strict = false): { names: string[] | undefined; messages: string[] } {
  const messages: string[] = [];
  const reporter = {
    report: (...args: Parameters<typeof diagnostic>): void => {
      const { severity, code, message } = diagnostic(...args);
      messages.push(`${severity} ${code}: ${message}`);
    },
  };
  const found = matchWeights(g, file, reporter, { file: "w.safetensors", strict });
  return { names: found && [...found.keys()], messages };
}

const two = graph([weight("conv1.weight", [2, 1, 3, 3]), weight("conv1.bias", [2])]);

describe("matchWeights", () => {
  test("names and shapes that fit, in the graph's order, batch counters ignored", () => {
    const file = tensors({ "conv1.bias": [2], "conv1.weight": [2, 1, 3, 3], "bn1.num_batches_tracked": [] });
    expect(match(two, file)).toEqual({ names: ["conv1.weight", "conv1.bias"], messages: [] });
  });

  test("all missing at once, with what was perhaps meant", () => {
    expect(match(two, tensors({ "conv1.weigth": [2, 1, 3, 3] }))).toEqual({
      names: undefined,
      messages: [
        "error missing-weights: w.safetensors lacks 2 of the weights of M:\n" +
          "  conv1.weight [2, 1, 3, 3] (it has conv1.weigth; did you mean that?)\n" +
          "  conv1.bias [2]",
      ],
    });
  });

  test("all of another shape at once", () => {
    expect(match(two, tensors({ "conv1.weight": [2, 3, 3, 3], "conv1.bias": [1, 2] })).messages).toEqual([
      "error misshaped-weights: w.safetensors has tensors of another shape than M wants (2):\n" +
        "  conv1.weight is [2, 3, 3, 3], wanted is [2, 1, 3, 3]\n" +
        "  conv1.bias is [1, 2], wanted is [2]",
    ]);
  });

  test("extra tensors are a warning, an error when strict", () => {
    const file = tensors({ "conv1.weight": [2, 1, 3, 3], "conv1.bias": [2], "head.weight": [1] });
    expect(match(two, file)).toEqual({
      names: ["conv1.weight", "conv1.bias"],
      messages: ["warning extra-weights: w.safetensors has tensors that M does not use (1):\n  head.weight"],
    });
    expect(match(two, file, true).names).toBeUndefined();
  });

  test("rules ignore and rename", () => {
    const rules: WeightRule[] = [
      { kind: "ignore", pattern: "Aux*.*" },
      { kind: "rename", from: "features.0", to: "conv1" },
    ];
    const file = tensors({ "features.0.weight": [1], "features.01.weight": [1], "AuxLogits.fc.weight": [9] });
    const wanted = graph([weight("conv1.weight", [1]), weight("features.01.weight", [1])], rules);
    expect(match(wanted, file)).toEqual({ names: ["conv1.weight", "features.01.weight"], messages: [] });
  });

  test("constants come from the source, never from the file", () => {
    const constant = weight("edge.weight", [2], { role: "constant", data: [1, -1] });
    const found = matchWeights(graph([constant]), new Map(), { report: () => {} }, { file: "w" });
    expect([...found!.get("edge.weight")!.data]).toEqual([1, -1]);
  });
});

describe("randomWeights", () => {
  test("depends on seed and path alone", () => {
    const draw = (g: Graph, seed: number): number[] => [...randomWeights(g, seed).get("conv1.weight")!.data];
    expect(draw(two, 1)).toEqual(
      draw(graph([weight("other", [5]), weight("conv1.weight", [2, 1, 3, 3])]), 1),
    );
    expect(draw(two, 1)).not.toEqual(draw(two, 2));
  });

  test("fan-in gives variance 1 / fanIn within its bounds; positive stays positive", () => {
    const n = 20_000;
    const g = graph([weight("a", [n]), weight("v", [n], { draw: { kind: "positive" } })]);
    const drawn = randomWeights(g, 7);
    const a = [...drawn.get("a")!.data];
    expect(a.reduce((sum, x) => sum + x * x, 0) / n).toBeCloseTo(0.25, 2);
    expect(Math.max(...a.map(Math.abs))).toBeLessThanOrEqual(Math.sqrt(3 / 4));
    expect(Math.min(...drawn.get("v")!.data)).toBeGreaterThan(0);
  });
});
