import { onnx, type OpCases } from "../support/op-cases.ts";

const equivalent = onnx("Abs", ["x"]);

export const table: OpCases = {
  op: "abs",
  bound: "exact",
  cases: [
    { name: "two spatial axes", inputs: [[3, 4, 5]], onnx: equivalent, macs: 0 },
    { name: "one spatial axis", inputs: [[3, 7]], onnx: equivalent },
    { name: "a vector", inputs: [[9]], onnx: equivalent },
    { name: "zeros", inputs: [{ data: [-0, 0, -1e-38, -2, 3e38] }], onnx: equivalent },
  ],
};
