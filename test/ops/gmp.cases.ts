import { onnx, type OpCases } from "../support/op-cases.ts";

export const table: OpCases = {
  op: "gmp",
  bound: "exact",
  cases: [
    {
      name: "two spatial axes",
      inputs: [[3, 5, 7]],
      onnx: onnx("GlobalMaxPool", ["x"]),
      macs: 0,
      flops: 105,
    },
    { name: "one spatial axis", inputs: [[4, 9]], onnx: onnx("GlobalMaxPool", ["x"]) },
    { name: "three spatial axes", inputs: [[2, 2, 3, 2]], onnx: onnx("GlobalMaxPool", ["x"]) },
    { name: "one element", inputs: [[2, 1, 1]], onnx: onnx("GlobalMaxPool", ["x"]) },
    {
      name: "a vector",
      inputs: [[3]],
      error: "needs-spatial-axes",
      at: "op",
      message: "gmp works over space: it needs CxHxW (or CxW), but its input is [3]",
    },
  ],
};
