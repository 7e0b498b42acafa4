import { node } from "../support/onnx/model.ts";
import type { OnnxGraph, OpCases } from "../support/op-cases.ts";

/** ONNX's positions are int64. */
const along = (axis: number, keepdims = 1): OnnxGraph => ({
  nodes: [node("ArgMax", ["x"], "at", { axis, keepdims }), node("Cast", ["at"], "y", { to: 1 })],
});

export const table: OpCases = {
  op: "argmax",
  bound: "exact",
  cases: [
    { name: "a vector", inputs: [[10]], onnx: along(1), macs: 0 },
    { name: "channels of an image", inputs: [[4, 3, 5]], onnx: along(1) },
    { name: "the last axis", args: { axis: "w" }, inputs: [[4, 3, 5]], onnx: along(3) },
    {
      name: "the axis before the last, taken away",
      args: { axis: "h", keepdims: false },
      inputs: [[4, 3, 5]],
      onnx: along(2, 0),
    },
    { name: "channels, taken away", args: { keepdims: false }, inputs: [[4, 3, 5]], onnx: along(1, 0) },
    { name: "the first of equal values", inputs: [{ data: [1, 3, -2, 3, 3] }], onnx: along(1) },
    { name: "the first one is the largest", inputs: [{ data: [0, -1, -2, -0] }], onnx: along(1) },
    { name: "one value", inputs: [{ data: [-5] }], onnx: along(1) },
    {
      name: "an axis that is not there",
      args: { axis: "w" },
      inputs: [[10]],
      error: "no-such-axis",
      at: { arg: "axis" },
      message: "argmax works along axis w, which its input [10] does not have",
    },
  ],
};
