import { onnx, type OpCases } from "../support/op-cases.ts";

const equivalent = onnx("Neg", ["x"]);

export const table: OpCases = {
  op: "neg",
  bound: "exact",
  cases: [
    { name: "two spatial axes", inputs: [[3, 4, 5]], onnx: equivalent, macs: 0, flops: 60 },
    { name: "one spatial axis", inputs: [[3, 7]], onnx: equivalent },
    { name: "a vector", inputs: [[9]], onnx: equivalent },
    { name: "zeros", inputs: [{ data: [-0, 0, -1, 1] }], onnx: equivalent },
  ],
};
