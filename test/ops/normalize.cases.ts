import { node } from "../support/onnx/model.ts";
import type { OnnxGraph, OpCases } from "../support/op-cases.ts";

const imagenet = { mean: [0.485, 0.456, 0.406], std: [0.229, 0.224, 0.225] };

const by = (mean: readonly number[], std: readonly number[], ...shape: number[]): OnnxGraph => ({
  nodes: [node("Sub", ["x", "mean"], "centred"), node("Div", ["centred", "std"], "y")],
  constants: [
    { name: "mean", shape, floats: Float32Array.from(mean) },
    { name: "std", shape, floats: Float32Array.from(std) },
  ],
});

export const table: OpCases = {
  op: "normalize",
  bound: "linear",
  cases: [
    {
      name: "ImageNet's channels",
      args: imagenet,
      inputs: [[3, 4, 5]],
      onnx: by(imagenet.mean, imagenet.std, 3, 1, 1),
      macs: 0,
      flops: 2 * 60,
    },
    {
      name: "one number for all channels",
      args: { mean: 0.1307, std: 0.3081 },
      inputs: [[2, 4, 5]],
      onnx: by([0.1307], [0.3081]),
    },
    {
      name: "a list and a number",
      args: { mean: [0.1, 0.2], std: 0.5 },
      inputs: [[2, 7]],
      onnx: by([0.1, 0.2], [0.5, 0.5], 2, 1),
    },
    {
      name: "a vector",
      args: { mean: [1, 2, 3], std: [4, 5, 6] },
      inputs: [[3]],
      onnx: by([1, 2, 3], [4, 5, 6], 3),
    },
    {
      name: "means of other channels",
      args: imagenet,
      inputs: [[1, 28, 28]],
      error: "not-per-channel",
      at: { arg: "mean" },
      message: "normalize: mean has 3 numbers for the 1-channel input 1x28x28",
    },
    {
      name: "a deviation of 0",
      args: { mean: 0, std: [1, 0] },
      inputs: [[2, 28, 28]],
      error: "std-not-positive",
      at: { arg: "std" },
      message: "normalize: a standard deviation must be above 0, but std holds 0",
    },
  ],
};
