import { ints, onnx, type OpCases } from "../support/op-cases.ts";

const cut = (axis: number, begin: number, end: number, step = 1) =>
  onnx("Slice", ["x", "begin", "end", "axis", "step"], {}, [
    ints("begin", begin),
    ints("end", end),
    ints("axis", axis),
    ints("step", step),
  ]);

export const table: OpCases = {
  op: "slice",
  bound: "exact",
  cases: [
    {
      name: "the first channels",
      args: { end: 2 },
      inputs: [[5, 3, 4]],
      onnx: cut(1, 0, 2),
      macs: 0,
      flops: 0,
    },
    { name: "the last columns", args: { begin: -3, axis: "w" }, inputs: [[2, 3, 7]], onnx: cut(3, -3, 7) },
    { name: "inner rows", args: { begin: 1, end: -1, axis: "h" }, inputs: [[2, 5, 3]], onnx: cut(2, 1, -1) },
    {
      name: "every third element",
      args: { begin: 1, step: 3, axis: "w" },
      inputs: [[2, 11]],
      onnx: cut(2, 1, 11, 3),
    },
    { name: "a step past the end", args: { step: 9 }, inputs: [[4]], onnx: cut(1, 0, 4, 9) },
    { name: "all of it", inputs: [[4, 3]], onnx: cut(1, 0, 4) },
    {
      name: "an end outside the axis",
      args: { begin: 32, end: 65 },
      inputs: [[64, 7, 7]],
      error: "bad-slice",
      at: { arg: "end" },
      message: "slice of 32 to 65 does not lie within axis c of the input 64x7x7, which has 64 elements",
    },
    {
      name: "a beginning outside the axis",
      args: { begin: -9, axis: "w" },
      inputs: [[64, 7, 7]],
      error: "bad-slice",
      at: { arg: "begin" },
      message: "slice of -9 to 7 does not lie within axis w of the input 64x7x7, which has 7 elements",
    },
    {
      name: "nothing",
      args: { begin: 3, end: 3 },
      inputs: [[64]],
      error: "bad-slice",
      at: { arg: "end" },
      message: "slice of 3 to 3 does not lie within axis c of the input [64], which has 64 elements",
    },
    {
      name: "an axis that is not there",
      args: { axis: "h", end: 1 },
      inputs: [[64]],
      error: "no-such-axis",
      at: { arg: "axis" },
      message: "slice works along axis h, which its input [64] does not have",
    },
  ],
};
