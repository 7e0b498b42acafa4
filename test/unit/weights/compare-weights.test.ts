// The rows of `cnnc weights`: one per weight of the model and per other tensor of the file.

import { expect, it } from "vitest";
import { invariant } from "../../../src/base/invariant.ts";
import { sourceGraph } from "../../../src/compile/graph.ts";
import { createSink } from "../../../src/diag/sink.ts";
import { checkpointTensors } from "../../../src/weights/checkpoint-tensors.ts";
import { compareWeights } from "../../../src/weights/compare-weights.ts";
import { float32Tensor, type Tensor } from "../../../src/weights/tensor.ts";

const text = `model M {
  input x: 1x4x4
  conv(2, 3) -> bn
  weights { rename "first.weight" "conv1.weight" }
}
`;

function tensor(...shape: number[]): Tensor {
  return float32Tensor(shape, new Float32Array(shape.reduce((a, b) => a * b, 1)));
}

it("says of every tensor what it is to the model", () => {
  const { graph } = sourceGraph({ path: "m.cnn", text });
  invariant(graph, "a graph");
  const tensors = new Map([
    ["first.weight", tensor(2, 1, 3, 3)],
    ["conv1.bias", tensor(3)],
    ["bn1.weight", tensor(2)],
    ["bn1.bias", tensor(2)],
    ["bn1.running_mean", tensor(2)],
    ["bn1.num_batches_tracked", tensor(1)],
    ["__proto__", tensor(1)],
  ]);
  const named = checkpointTensors(graph, tensors, { file: "w" }, createSink());
  const rows = compareWeights(graph, named).map(({ path, state }) => `${path} ${state}`);
  expect(rows).toEqual([
    "conv1.weight found",
    "conv1.bias mis-shaped",
    "bn1.weight found",
    "bn1.bias found",
    "bn1.running_mean found",
    "bn1.running_var missing",
    "bn1.num_batches_tracked ignored",
    "__proto__ extra",
  ]);
});
