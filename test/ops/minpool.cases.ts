import { type OnnxGraph, type OpCases } from "../support/op-cases.ts";
import { node, type Attribute } from "../support/onnx/model.ts";

/** The smallest of a window is minus the largest of the negated. */
const erosion = (attributes: Readonly<Record<string, Attribute>>): OnnxGraph => ({
  nodes: [
    node("Neg", ["x"], "negative"),
    node("MaxPool", ["negative"], "largest", attributes),
    node("Neg", ["largest"], "y"),
  ],
});

export const table: OpCases = {
  op: "minpool",
  bound: "exact",
  cases: [
    {
      name: "2x2",
      args: { kernel: 2 },
      inputs: [[3, 6, 6]],
      onnx: erosion({ kernel_shape: [2, 2], strides: [2, 2] }),
      macs: 0,
    },
    {
      name: "3x3, stride 2, padded: padding never wins, negative or not",
      args: { kernel: 3, stride: 2, pad: 1 },
      inputs: [[2, 7, 8]],
      onnx: erosion({ kernel_shape: [3, 3], strides: [2, 2], pads: [1, 1, 1, 1] }),
    },
    {
      name: "dilation and ceil, one spatial axis",
      args: { kernel: 2, stride: 3, dilation: 3, ceil: true },
      inputs: [[2, 12]],
      onnx: erosion({ kernel_shape: [2], strides: [3], dilations: [3], ceil_mode: 1 }),
    },
    {
      name: "three spatial axes",
      args: { kernel: [1, 2, 2] },
      inputs: [[2, 2, 4, 5]],
      onnx: erosion({ kernel_shape: [1, 2, 2], strides: [1, 2, 2] }),
    },
    {
      name: "a window in the padding",
      args: { kernel: 3, pad: 3 },
      inputs: [[2, 8, 8]],
      error: "window-without-input",
      at: { arg: "pad" },
      message:
        "minpool: pad=3 lets a window of 3x3 lie wholly outside the input 2x8x8 (axis h), where there is nothing to pool",
      fixes: ["pad=1 leaves half of every window inside"],
    },
    {
      name: "a vector",
      args: { kernel: 2 },
      inputs: [[8]],
      error: "needs-spatial-axes",
      at: "op",
      message: "minpool works over space: it needs CxHxW (or CxW), but its input is [8]",
    },
  ],
};
