import { ints, onnx, type OpCases } from "../support/op-cases.ts";

const over = (keepdims: number, ...axes: number[]) =>
  onnx("ReduceMax", ["x", "axes"], { keepdims }, [ints("axes", ...axes)]);

export const table: OpCases = {
  op: "reduce_max",
  bound: "exact",
  cases: [
    { name: "space", args: { axis: "hw" }, inputs: [[3, 4, 5]], onnx: over(1, 2, 3), macs: 0, flops: 60 },
    { name: "channels", args: { axis: "c" }, inputs: [[3, 4, 5]], onnx: over(1, 1) },
    { name: "one of three spatial axes", args: { axis: "d" }, inputs: [[2, 3, 4, 5]], onnx: over(1, 2) },
    { name: "axes that do not touch", args: { axis: "cw" }, inputs: [[3, 4, 5]], onnx: over(1, 1, 3) },
    { name: "everything", args: { axis: "chw" }, inputs: [[3, 4, 5]], onnx: over(1, 1, 2, 3) },
    {
      name: "space, taken away",
      args: { axis: "hw", keepdims: false },
      inputs: [[3, 4, 5]],
      onnx: over(0, 2, 3),
    },
    {
      name: "channels, taken away",
      args: { axis: "c", keepdims: false },
      inputs: [[3, 4, 5]],
      onnx: over(0, 1),
    },
    {
      name: "an axis is left where none would be",
      args: { axis: "c", keepdims: false },
      inputs: [[7]],
      onnx: over(1, 1),
    },
    {
      name: "an axis that is not there",
      args: { axis: "hw" },
      inputs: [[3, 7]],
      error: "no-such-axis",
      at: { arg: "axis" },
      message: "reduce_max works along axis h, which its input 3x7 does not have",
    },
  ],
};
