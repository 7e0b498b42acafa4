// NaN and infinity in inputs: on processors they come out where the float64 reference has them, in fast mode, in strict mode and without fused
// multiply-adds. Winograd apart, which spreads them over its tiles: nothing here is large enough for it.

import { beforeAll, expect, test } from "vitest";
import { prepareTarget } from "../../src/compile/prepare-target.ts";
import { evaluateGraph } from "../../src/run/reference.ts";
import { randomWeights } from "../../src/weights/random-weights.ts";
import { built, loaded } from "../support/compiled.ts";
import { plainWasm } from "../support/plain-wasm.ts";
import { type Kind, kinds } from "../support/third-party.ts";

const branches = [
  "relu",
  "relu6",
  "leaky_relu(0.1)",
  "sigmoid",
  "tanh",
  "gelu",
  "exp",
  "sqrt",
  "softmax",
  "layernorm(axis=c)",
  "maxpool(3, stride=1, pad=1)",
  "avgpool(3, stride=1, pad=1)",
  "conv(4, 1) -> relu",
  "conv(4, 3, pad=1)",
  "conv(4, 3, pad=1, groups=4)",
];
const text = `model NotFinite {
  input x: 4x8x8
  concat {
    ${branches.map((branch) => `| ${branch}`).join("\n    ")}
  }
  output y
}
`;

const x = Float32Array.from({ length: 256 }, (_, i) => Math.sin(i));
for (const [at, value] of [
  [5, NaN],
  [71, NaN],
  [20, Infinity],
  [100, Infinity],
  [230, -Infinity],
] as const)
  x[at] = value;

/** Finite ones are all alike. */
function classOf(value: number): string {
  return Number.isFinite(value) ? "finite" : String(value);
}

/** What each branch made of them. */
function classes(y: ArrayLike<number>): readonly (readonly [string, readonly string[]])[] {
  return branches.map((branch, i) => [
    branch,
    Array.from(y)
      .slice(256 * i, 256 * (i + 1))
      .map(classOf),
  ]);
}

beforeAll(async () => prepareTarget("wasm"));

test.each(Object.keys(kinds) as Kind[])("%s", async (kind) => {
  const model = built({ path: "not-finite.cnn", text }, undefined, {}, kinds[kind]);
  const weights = randomWeights(model.graph, 1);
  const reference = evaluateGraph(model.graph, weights, new Map([["x", x]]));
  const [wanted = new Float64Array()] = model.graph.outputs.map(({ node }) => reference.get(node));
  const files = kind === "plain wasm" ? plainWasm(model.files) : model.files;
  const { y = new Float32Array() } = (await loaded({ ...model, files }, weights)).run({ x });
  expect(y).toHaveLength(256 * branches.length);
  expect(classes(y)).toEqual(classes(wanted));
  // Maxima leave NaN out; sums keep it.
  const hasNaN = new Map(classes(y).map(([branch, found]) => [branch, found.includes("NaN")]));
  expect(hasNaN.get("maxpool(3, stride=1, pad=1)")).toBe(false);
  expect(hasNaN.get("avgpool(3, stride=1, pad=1)")).toBe(true);
});
