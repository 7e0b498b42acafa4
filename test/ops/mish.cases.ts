import { onnx, type OpCases } from "../support/op-cases.ts";

const equivalent = onnx("Mish", ["x"]);

export const table: OpCases = {
  op: "mish",
  bound: "exp",
  cases: [
    { name: "two spatial axes", inputs: [[3, 4, 5]], onnx: equivalent, macs: 0 },
    { name: "one spatial axis", inputs: [[3, 7]], onnx: equivalent },
    { name: "a vector", inputs: [[9]], onnx: equivalent },
    {
      name: "far out",
      inputs: [{ data: [-200, -30, -5, -1, -1e-3, 0, 1e-3, 1, 5, 30, 200] }],
      onnx: equivalent,
    },
  ],
};
