import { onnx, type OpCases } from "../support/op-cases.ts";

const equivalent = onnx("Exp", ["x"]);

export const table: OpCases = {
  op: "exp",
  bound: "exp",
  cases: [
    { name: "two spatial axes", inputs: [[3, 4, 5]], onnx: equivalent, macs: 0, flops: 60 },
    { name: "one spatial axis", inputs: [[3, 7]], onnx: equivalent },
    { name: "a vector", inputs: [[9]], onnx: equivalent },
    { name: "far out", inputs: [{ data: [-200, -30, -1, 0, 1, 10, 80] }], onnx: equivalent },
  ],
};
