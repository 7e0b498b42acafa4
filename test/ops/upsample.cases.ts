import { type OnnxGraph, type OpCases } from "../support/op-cases.ts";

const resize = (...scales: number[]): OnnxGraph => ({
  nodes: [
    {
      op: "Resize",
      inputs: ["x", "", "scales"],
      outputs: ["y"],
      attributes: { mode: "nearest", coordinate_transformation_mode: "asymmetric", nearest_mode: "floor" },
    },
  ],
  constants: [{ name: "scales", shape: [scales.length], floats: Float32Array.from(scales) }],
});

export const table: OpCases = {
  op: "upsample",
  bound: "exact",
  cases: [
    { name: "twice", args: { factor: 2 }, inputs: [[3, 4, 5]], onnx: resize(1, 1, 2, 2), macs: 0 },
    { name: "a factor per axis", args: { factor: [3, 1] }, inputs: [[2, 3, 4]], onnx: resize(1, 1, 3, 1) },
    { name: "one spatial axis", args: { factor: 4 }, inputs: [[2, 3]], onnx: resize(1, 1, 4) },
    {
      name: "a vector",
      args: { factor: 2 },
      inputs: [[3]],
      error: "needs-spatial-axes",
      at: "op",
      message: "upsample works over space: it needs CxHxW (or CxW), but its input is [3]",
    },
    {
      name: "a result past every memory",
      args: { factor: 65536 },
      inputs: [[2, 4, 4]],
      error: "too-many-elements",
      at: "op",
      message:
        "the result of upsample would be 2x262144x262144: 137,438,953,472 elements, more than one tensor can hold (4,294,967,296)",
    },
  ],
};
