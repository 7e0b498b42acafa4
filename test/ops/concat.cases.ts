import { onnx, type OpCases } from "../support/op-cases.ts";

export const table: OpCases = {
  op: "concat",
  bound: "exact",
  cases: [
    {
      name: "channels",
      inputs: [
        [3, 4, 5],
        [2, 4, 5],
        [1, 4, 5],
      ],
      onnx: onnx("Concat", ["x0", "x1", "x2"], { axis: 1 }),
      macs: 0,
    },
    { name: "vectors", inputs: [[3], [5]], onnx: onnx("Concat", ["x0", "x1"], { axis: 1 }) },
    {
      name: "rows",
      args: { axis: "h" },
      inputs: [
        [2, 3, 4],
        [2, 1, 4],
      ],
      onnx: onnx("Concat", ["x0", "x1"], { axis: 2 }),
    },
    {
      name: "one spatial axis",
      args: { axis: "w" },
      inputs: [
        [2, 3],
        [2, 4],
      ],
      onnx: onnx("Concat", ["x0", "x1"], { axis: 2 }),
    },
    {
      name: "branches of different size",
      inputs: [
        [64, 28, 28],
        [32, 28, 28],
        [32, 28, 27],
      ],
      error: "branches-differ",
      at: { operand: 2 },
      message: "concat: branch 3 gives 32x28x27, but branch 1 gives 64x28x28; they differ in w (27 and 28)",
    },
    {
      name: "an axis that is not there",
      args: { axis: "w" },
      inputs: [[3], [5]],
      error: "no-such-axis",
      at: { arg: "axis" },
      message: "concat works along axis w, which its input [3] does not have",
    },
  ],
};
