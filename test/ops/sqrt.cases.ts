import { onnx, type OpCases } from "../support/op-cases.ts";

const equivalent = onnx("Sqrt", ["x"]);

export const table: OpCases = {
  op: "sqrt",
  bound: "exp",
  cases: [
    {
      name: "two spatial axes",
      inputs: [
        {
          data: [
            [
              [0.5, 1],
              [2, 1e-3],
            ],
            [
              [7, 12.25],
              [1e6, 3],
            ],
          ],
        },
      ],
      onnx: equivalent,
      macs: 0,
      flops: 8,
    },
    { name: "a vector", inputs: [{ data: [1, 4, 0.25, 1e-30, 1e30] }], onnx: equivalent },
  ],
};
