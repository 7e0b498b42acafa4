// Initialisers: the fans of every kind of layer against the papers' own counts, and the statistics of what is drawn.

import { describe, expect, it } from "vitest";
import type { Graph } from "../../../src/ir/graph.ts";
import { fansOf } from "../../../src/nests/fans.ts";
import { initialWeights } from "../../../src/weights/initial-weights.ts";
import { everyModel, graphOf, graphOfSource, opNodes } from "../../support/networks.ts";

const graph = (body: string): Graph => graphOfSource({ path: "m.cnn", text: `model M {\n${body}\n}\n` });

function fans(body: string) {
  const [node] = opNodes(graph(body)).filter(({ weights }) => weights.length > 0);
  const [buffer] = node?.nest.buffers.filter(({ role }) => role === "param") ?? [];
  return node && buffer && fansOf(node.nest, buffer.id);
}

describe("fans", () => {
  it.each([
    ["input x: 3x32x32\nconv(16, 5)", 3 * 25, 16 * 25],
    ["input x: 3x32x32\nconv(16, (3, 5), stride=2, pad=1, dilation=2)", 3 * 15, 16 * 15],
    ["input x: 16x5x5\nconv(10, 5, flip=true)", 16 * 25, 10 * 25], // one output element: the window counts whole all the same
    ["input x: 8x9x9\nconv(16, 3, groups=4)", 2 * 9, 4 * 9],
    ["input x: 8x9x9\nconv(8, 3, groups=8)", 9, 9],
    ["input x: 8x9x9\nconv(12, 1)", 8, 12],
    ["input x: 8x100\nconv(6, 7)", 8 * 7, 6 * 7],
    ["input x: 8x9x9\nconv_transpose(6, 4, stride=2, groups=2)", 4 * 16, 3 * 16],
    ["input x: [20]\ndense(30)", 20, 30],
    ["input x: 8x9x9\ndense(30, axis=c)", 8, 30],
  ])("%s", (body, fanIn, fanOut) => {
    expect(fans(body)).toEqual({ fanIn, fanOut });
  });

  it("has none for what is not summed up", () => {
    expect(fans("input x: 8x9x9\nbn")).toBeUndefined();
    expect(fans("input x: 8x9x9\nprelu")).toBeUndefined();
  });

  it("agrees, for every weight of every model, with the fan-in that its op states", () => {
    let seen = 0;
    for (const { path, model } of everyModel()) {
      const { nodes, weights } = graphOf(path, model);
      for (const node of nodes) {
        const params = node.kind === "op" ? node.nest.buffers.filter(({ role }) => role === "param") : [];
        for (const [i, { id }] of params.entries()) {
          const draw = node.kind === "op" ? weights[node.weights[i] ?? -1]?.draw : undefined;
          const fanIn = node.kind === "op" ? fansOf(node.nest, id)?.fanIn : undefined;
          expect(fanIn).toBe(draw?.kind === "fan-in" ? draw.fanIn : undefined);
          seen++;
        }
      }
    }
    expect(seen).toBeGreaterThan(1000);
  });
});

describe("initialWeights", () => {
  const net = graph("input x: 64x9x9\nconv(128, 3)\nbn\nprelu\ngap\nflatten\ndense(200)");
  const moments = (path: string, kind: "xavier" | "he") => {
    const data = Float64Array.from(initialWeights(net, kind, 1).get(path)?.data ?? []);
    const mean = data.reduce((sum, value) => sum + value, 0) / data.length;
    const moment = (power: number) =>
      data.reduce((sum, value) => sum + (value - mean) ** power, 0) / data.length;
    const largest = data.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    return { mean, variance: moment(2), kurtosis: moment(4) / moment(2) ** 2, largest };
  };

  // 73,728 numbers: the standard error of a variance is under 0.6 %.
  it("xavier is uniform with variance 2 / (fanIn + fanOut)", () => {
    const { mean, variance, kurtosis, largest } = moments("conv1.weight", "xavier");
    const bound = Math.sqrt(6 / (64 * 9 + 128 * 9));
    expect(Math.abs(mean)).toBeLessThan(0.01 * bound);
    expect(variance / (bound ** 2 / 3)).toBeCloseTo(1, 1.5);
    expect(kurtosis).toBeCloseTo(1.8, 1.5);
    expect(largest).toBeLessThanOrEqual(Math.fround(bound));
    expect(largest).toBeGreaterThan(0.999 * bound);
  });

  it("he is normal with variance 2 / fanIn", () => {
    const { mean, variance, kurtosis, largest } = moments("conv1.weight", "he");
    const deviation = Math.sqrt(2 / (64 * 9));
    expect(Math.abs(mean)).toBeLessThan(0.02 * deviation);
    expect(variance / deviation ** 2).toBeCloseTo(1, 1.5);
    expect(kurtosis).toBeCloseTo(3, 1);
    expect(largest / deviation).toBeGreaterThan(3.8); // of so many normal numbers the largest lies near 4.3 deviations
  });

  it("he keeps the scale of a signal through ten rectified layers, where half the variance loses it", () => {
    const body = Array.from({ length: 10 }, () => "dense(128) -> relu").join("\n");
    const deep = graph(`input x: [128]\n${body}`);
    let signal = Float64Array.from({ length: 128 }, (_, i) => Math.sin(i * i));
    const power = (values: Float64Array) => values.reduce((sum, value) => sum + value * value, 0) / 128;
    const before = power(signal);
    const weights = initialWeights(deep, "he", 3);
    for (let layer = 1; layer <= 10; layer++) {
      const data = weights.get(`fc${layer}.weight`)?.data ?? new Float32Array();
      signal = Float64Array.from({ length: 128 }, (_, k) =>
        Math.max(
          0,
          signal.reduce((sum, value, i) => sum + value * (data[k * 128 + i] ?? 0), 0),
        ),
      );
    }
    // E[relu(y)^2] = Var[y] / 2 = E[x^2]: the power stays. Unit gain without the factor 2 would leave 2^-10 of it.
    expect(power(signal) / before).toBeGreaterThan(0.2);
    expect(power(signal) / before).toBeLessThan(5);
  });

  it("starts the rest at 0, the identity, or its value; one seed gives one network", () => {
    const weights = initialWeights(net, "he", 1);
    const only = (path: string) => [...new Set(weights.get(path)?.data)];
    expect(only("conv1.bias")).toEqual([0]);
    expect(only("bn1.weight")).toEqual([1]);
    expect(only("bn1.bias")).toEqual([0]);
    expect(only("bn1.running_mean")).toEqual([0]);
    expect(only("bn1.running_var")).toEqual([1]);
    expect(only("prelu1.weight")).toEqual([0.25]);
    expect(initialWeights(net, "he", 1)).toEqual(weights);
    expect(initialWeights(net, "he", 2).get("fc1.weight")).not.toEqual(weights.get("fc1.weight"));
  });
});
