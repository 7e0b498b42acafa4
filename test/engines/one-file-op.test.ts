// The promise "an op is one file": minpool lives outside src/ and gets everything that the compiler derives.

import { expect, test } from "vitest";
import { nestCost } from "../../src/nests/cost.ts";
import { nestField } from "../../src/nests/nest-field.ts";
import { verifyNest } from "../../src/nests/verify.ts";
import { minpool } from "../ops/one-file/minpool.ts";
import { engines } from "../support/engines.ts";
import { node } from "../support/onnx/model.ts";
import { deviation, expectations, prepare } from "../support/op-runner.ts";

/** The smallest of a window is minus the largest of the negated: that is what ONNX Runtime is asked. */
const erosion = {
  name: "3x3, stride 2, padded",
  args: { kernel: 3, stride: 2, pad: 1 },
  inputs: [[2, 7, 8]],
  onnx: {
    nodes: [
      node("Neg", ["x"], "negative"),
      node("MaxPool", ["negative"], "largest", { kernel_shape: [3, 3], strides: [2, 2], pads: [1, 1, 1, 1] }),
      node("Neg", ["largest"], "y"),
    ],
  },
};

test("shapes, costs and receptive field", () => {
  const { shape, nest } = prepare(minpool, erosion);
  expect(verifyNest(nest)).toEqual([]);
  expect(shape).toEqual([2, 4, 4]);
  const outputs = 2 * 4 * 4;
  expect(nestCost(nest)).toMatchObject({ macs: 0, flops: 9 * outputs * 2 + outputs });
  // A window of 3 at stride 2 that starts one pixel outside.
  const axis = { kind: "map", period: 1, shift: 2, lo: [-1], hi: [1] };
  expect([...nestField(nest).values()]).toMatchObject([[axis, axis]]);
});

test.each(engines)("values on the $name", async (engine) => {
  const expected = await expectations(minpool, erosion);
  expect(await deviation(engine, minpool, "exact", erosion, expected)).toBeUndefined();
});
