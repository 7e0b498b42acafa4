// The promise "an op is one file": rangepool lives outside src/ and gets everything that the compiler derives.

import { describe, expect, test } from "vitest";
import { analyze } from "../../src/analyze/analyze.ts";
import { measuresOf } from "../../src/analyze/measures.ts";
import { createSink } from "../../src/diag/sink.ts";
import { elaborate } from "../../src/elaborate/elaborate.ts";
import { nestCost } from "../../src/nests/cost.ts";
import { nestField } from "../../src/nests/nest-field.ts";
import { verifyNest } from "../../src/nests/verify.ts";
import { registryWith } from "../../src/ops/index.ts";
import { rangepool } from "../ops/one-file/rangepool.ts";
import { type Engine, engines } from "../support/engines.ts";
import { gpuEngine } from "../support/gpu-engine.ts";
import { node } from "../support/onnx/model.ts";
import { deviation, expectations, prepare } from "../support/op-runner.ts";
import { notRun } from "../support/webgpu.ts";

/** ONNX Runtime is asked for the largest of a window plus the largest of the negated. */
const gradient = {
  name: "3x3, stride 2, padded",
  args: { kernel: 3, stride: 2, pad: 1 },
  inputs: [[2, 7, 8]],
  onnx: {
    nodes: [
      node("Neg", ["x"], "negative"),
      node("MaxPool", ["x"], "largest", { kernel_shape: [3, 3], strides: [2, 2], pads: [1, 1, 1, 1] }),
      node("MaxPool", ["negative"], "smallest", {
        kernel_shape: [3, 3],
        strides: [2, 2],
        pads: [1, 1, 1, 1],
      }),
      node("Add", ["largest", "smallest"], "y"),
    ],
  },
};

test("shapes, costs and receptive field", () => {
  const { shape, nest } = prepare(rangepool, gradient);
  expect(verifyNest(nest)).toEqual([]);
  expect(shape).toEqual([2, 4, 4]);
  const outputs = 2 * 4 * 4;
  expect(nestCost(nest)).toMatchObject({ macs: 0, flops: 9 * outputs * 3 + outputs });
  // A window of 3 at stride 2 that starts one pixel outside.
  const axis = { kind: "map", period: 1, shift: 2, lo: [-1], hi: [1] };
  expect([...nestField(nest).values()]).toMatchObject([[axis, axis]]);
});

test("the language knows it by its registry entry alone: arguments, contracts, mends", () => {
  const text = `model Gradient {
  input image: 2x7x8
  rangepool(3, stride=2, pad=1) : 2x4x4
  assert flops == 896
  assert rf("rangepool1") == (3, 3)
}
model Wrong {
  input image: 2x7x8
  rangepool(9)
}`;
  const source = { path: "gradient.cnn", text };
  const registry = registryWith(rangepool);
  const loader = { resolve: () => ({ problem: "not-found", detail: "" }) as const };
  const good = createSink();
  const { graph } = elaborate(source, { registry, loader, reporter: good });
  const analysis = graph && analyze(graph, good);
  const held = graph?.contracts.map(
    (each) => analysis && each.evaluate(measuresOf(graph, analysis), good).holds,
  );
  expect([good.diagnostics, held]).toEqual([[], [true, true]]);

  const bad = createSink();
  elaborate(source, { registry, loader, reporter: bad, model: "Wrong" });
  expect(bad.diagnostics.map(({ code }) => code)).toEqual(["kernel-too-large"]);
});

async function expectValues(engine: Engine): Promise<void> {
  const expected = await expectations(rangepool, gradient);
  expect(await deviation(engine, rangepool, "exp", gradient, expected)).toBeUndefined();
}

test.each(engines)("values on the $name", async (engine) => expectValues(engine));

describe.skipIf(notRun)(`on a GPU ${notRun ?? ""}`, () => {
  test.each([gpuEngine("fast"), gpuEngine("strict")])("values on the $name", async (engine) =>
    expectValues(engine),
  );
});
