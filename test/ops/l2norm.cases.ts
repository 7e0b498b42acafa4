import { onnx, type OpCases } from "../support/op-cases.ts";

const along = (axis: number) => onnx("LpNormalization", ["x"], { p: 2, axis });

export const table: OpCases = {
  op: "l2norm",
  bound: "exp",
  cases: [
    // A product and a sum per element, one root and comparison, a quotient per element.
    { name: "a vector", inputs: [[10]], onnx: along(1), macs: 0, flops: 3 * 10 + 2 },
    { name: "the channels of every position", inputs: [[4, 3, 5]], onnx: along(1) },
    { name: "the last axis", args: { axis: "w" }, inputs: [[4, 3, 5]], onnx: along(3) },
    {
      name: "zeros stay zeros",
      inputs: [{ data: [0, 0, 0] }],
      published: {
        source: "PyTorch's documentation of functional.normalize: v / max(|v|, eps)",
        values: [0, 0, 0],
      },
    },
    {
      name: "a least length",
      args: { eps: 10 },
      inputs: [{ data: [3, 4] }],
      published: {
        source: "PyTorch's documentation of functional.normalize: v / max(|v|, eps)",
        values: [0.3, 0.4],
      },
    },
    {
      name: "an axis that is not there",
      args: { axis: "d" },
      inputs: [[4, 3, 5]],
      error: "no-such-axis",
      at: { arg: "axis" },
      message: "l2norm works along axis d, which its input 4x3x5 does not have",
    },
  ],
};
