import { onnx, type OpCases } from "../support/op-cases.ts";

const two = onnx("Div", ["x0", "x1"]);

export const table: OpCases = {
  op: "div",
  bound: "exp",
  cases: [
    {
      name: "two branches",
      inputs: [
        [3, 4, 5],
        [3, 4, 5],
      ],
      onnx: two,
      macs: 0,
      flops: 60,
    },
    { name: "vectors", inputs: [[7], [7]], onnx: two },
    {
      name: "a divisor per channel",
      inputs: [
        {
          data: [
            [1, 2, 3],
            [4, 5, 6],
          ],
        },
        { data: [[2], [-7]] },
      ],
      onnx: two,
    },
    {
      name: "a divisor of other channels",
      inputs: [
        [64, 28, 28],
        [32, 1, 1],
      ],
      error: "branches-differ",
      at: { operand: 1 },
      message: "div: branch 2 gives 32x1x1, but branch 1 gives 64x28x28; they differ in c (32 and 64)",
    },
  ],
};
