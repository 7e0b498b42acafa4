// Ops and networks in float16, interpreted: within what float16 promises of the float64 reference. Of each kind of op one case, and all in test/full.
// The shader is executed as well, with float32 in place of float16.

import { expect, test } from "vitest";
import { roundToHalf } from "../../src/base/half.ts";
import { ops } from "../../src/ops/index.ts";
import { evaluateGraph } from "../../src/run/reference.ts";
import { randomWeights } from "../../src/weights/random-weights.ts";
import type { Weights } from "../../src/weights/weights.ts";
import { runHalfAsSingle } from "../support/half-as-single.ts";
import { halfFaults, multipliesHalves, verifyHalf } from "../support/half.ts";
import { built, randomInputs } from "../support/compiled.ts";
import { loadTables } from "../support/op-runner.ts";
import { agreementOf, networkBound } from "../support/third-party.ts";
import { notRun } from "../support/webgpu.ts";

const kinds = new Set([
  "conv",
  "conv_transpose",
  "dense",
  "softmax",
  "layernorm",
  "maxpool",
  "avgpool",
  "gelu",
  "concat",
  "argmax",
  "upsample",
  "prelu",
]);
const tables = (await loadTables()).filter(({ op }) => kinds.has(op));

test("one case of each kind of op", async () => {
  expect(tables).toHaveLength(kinds.size);
  const faults = await Promise.all(
    tables.map(async (table) => halfFaults(ops.get(table.op), { ...table, cases: table.cases.slice(0, 1) })),
  );
  expect(faults.flat()).toEqual([]);
});

test.skipIf(notRun)("LeNetModern executed, but for the rounding", async () => {
  const model = built("models/lenet-modern.cnn", "LeNetModern", {}, { target: "wgsl", dtype: "f16" });
  const { graph } = model;
  const inputs = randomInputs(graph, 2);
  const weights: Weights = new Map(
    [...randomWeights(graph, 1)].map(([path, tensor]) => [
      path,
      { ...tensor, data: tensor.data.map(roundToHalf) },
    ]),
  );
  const results = await runHalfAsSingle(model, weights, inputs);
  const values = evaluateGraph(graph, weights, inputs);
  const { error } = agreementOf(
    graph.outputs.map(({ name, node }) => ({
      actual: results.get(name),
      reference: Float32Array.from(values.get(node) ?? []),
    })),
  );
  expect(error).toBeLessThanOrEqual(networkBound);
});

test("LeNetModern, layer by layer: its convolutions multiply in float16", async () => {
  const [path, name] = ["models/lenet-modern.cnn", "LeNetModern"];
  expect(multipliesHalves(built(path, name, {}, { target: "wgsl", dtype: "f16" }))).toBe(true);
  const { layers, outputs, holds } = await verifyHalf(path, name);
  expect(layers.filter(({ share }) => share > 1)).toEqual([]);
  // Far within what is promised, and further off than float32 ever is: something was rounded to float16.
  const [{ error, largest } = { error: 0, largest: 1 }] = outputs;
  expect(error / largest).toBeLessThan(5e-3);
  expect(error / largest).toBeGreaterThan(1e-5);
  expect(holds).toBe(true);
});
