import { onnx, type OpCases } from "../support/op-cases.ts";

const equivalent = onnx("GlobalAveragePool", ["x"]);

export const table: OpCases = {
  op: "gap",
  bound: "linear",
  cases: [
    { name: "two spatial axes", inputs: [[3, 5, 7]], onnx: equivalent, macs: 0 },
    { name: "one spatial axis", inputs: [[3, 11]], onnx: equivalent },
    { name: "three spatial axes", inputs: [[2, 2, 3, 4]], onnx: equivalent },
    { name: "one element", inputs: [[4, 1, 1]], onnx: equivalent },
    {
      name: "a vector",
      inputs: [[10]],
      error: "needs-spatial-axes",
      at: "op",
      message: "gap works over space: it needs CxHxW (or CxW), but its input is [10]",
    },
  ],
};
