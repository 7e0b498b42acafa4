import { onnx, type OpCases } from "../support/op-cases.ts";

const equivalent = onnx("HardSigmoid", ["x"], { alpha: { float: 1 / 6 }, beta: { float: 0.5 } });

export const table: OpCases = {
  op: "hardsigmoid",
  bound: "linear",
  cases: [
    { name: "two spatial axes", inputs: [[3, 4, 5]], onnx: equivalent, macs: 0, flops: 4 * 60 },
    { name: "one spatial axis", inputs: [[3, 7]], onnx: equivalent },
    { name: "a vector", inputs: [[9]], onnx: equivalent },
    {
      name: "kinks",
      inputs: [{ data: [-200, -6, -3.01, -3, -1, -0, 0, 1, 2.99, 3, 6, 6.01, 200] }],
      onnx: equivalent,
    },
  ],
};
