import { one, onnx, type OpCases } from "../support/op-cases.ts";

const equivalent = onnx("Clip", ["x", "zero", "six"], {}, [one("zero", 0), one("six", 6)]);

export const table: OpCases = {
  op: "relu6",
  bound: "exact",
  cases: [
    { name: "two spatial axes", inputs: [[3, 4, 5]], onnx: equivalent, macs: 0, flops: 2 * 60 },
    { name: "one spatial axis", inputs: [[3, 7]], onnx: equivalent },
    { name: "a vector", inputs: [[9]], onnx: equivalent },
    {
      name: "kinks",
      inputs: [{ data: [-200, -6, -3.01, -3, -1, -0, 0, 1, 2.99, 3, 6, 6.01, 200] }],
      onnx: equivalent,
    },
  ],
};
