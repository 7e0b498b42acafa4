import { node } from "../support/onnx/model.ts";
import { onnx, type OnnxGraph, type OpCases } from "../support/op-cases.ts";

const plain = onnx("LayerNormalization", ["x", "weight", "bias"], { axis: 1, epsilon: { float: 1e-5 } });
const ones = (...shape: number[]) => ({
  name: "ones",
  shape,
  floats: new Float32Array(shape.reduce((count, size) => count * size, 1)).fill(1),
});

/** LayerNormalization of the last axis, after `order` has brought the normalised one there. */
const along = (
  epsilon: number,
  order: number[],
  back: number[],
  weights = ["weight", "bias"],
): OnnxGraph => ({
  nodes: [
    node("Transpose", ["x"], "turned", { perm: order }),
    node("LayerNormalization", ["turned", ...weights], "normal", { axis: -1, epsilon: { float: epsilon } }),
    node("Transpose", ["normal"], "y", { perm: back }),
  ],
});

export const table: OpCases = {
  op: "layernorm",
  bound: "exp",
  cases: [
    { name: "a vector", inputs: [[16]], onnx: plain, macs: 0 },
    { name: "all of an image", inputs: [[3, 4, 5]], onnx: plain },
    {
      name: "another eps",
      args: { eps: 0.5 },
      inputs: [[16]],
      onnx: onnx("LayerNormalization", ["x", "weight", "bias"], { axis: 1, epsilon: { float: 0.5 } }),
    },
    {
      name: "the channels of every position",
      args: { axis: "c", eps: 1e-6 },
      inputs: [[6, 4, 5]],
      onnx: along(1e-6, [0, 2, 3, 1], [0, 3, 1, 2]),
    },
    { name: "the last axis", args: { axis: "w" }, inputs: [[6, 5]], onnx: along(1e-5, [0, 1, 2], [0, 1, 2]) },
    {
      name: "the axis before the last",
      args: { axis: "h" },
      inputs: [[3, 4, 5]],
      onnx: along(1e-5, [0, 1, 3, 2], [0, 1, 3, 2]),
    },
    {
      name: "nothing learned",
      args: { affine: false, axis: "c" },
      inputs: [[6, 4, 5]],
      onnx: { ...along(1e-5, [0, 2, 3, 1], [0, 3, 1, 2], ["ones"]), constants: [ones(6)] },
    },
    {
      name: "three spatial axes",
      args: { axis: "c" },
      inputs: [[4, 2, 3, 2]],
      onnx: along(1e-5, [0, 2, 3, 4, 1], [0, 4, 1, 2, 3]),
    },
    {
      name: "an axis that is not there",
      args: { axis: "h" },
      inputs: [[10]],
      error: "no-such-axis",
      at: { arg: "axis" },
      message: "layernorm works along axis h, which its input [10] does not have",
    },
  ],
};
