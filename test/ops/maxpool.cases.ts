import { d2l, onnx, type OpCases } from "../support/op-cases.ts";

const worked = (
  name: string,
  args: { kernel: number | number[]; stride?: number | number[]; pad?: number | number[] },
) => ({
  name: `d2l: ${name}`,
  args,
  inputs: [{ data: d2l(name).x }],
  published: { source: "d2l.ai 7.5, see test/oracles/layers.json", values: d2l(name).y },
});

export const table: OpCases = {
  op: "maxpool",
  bound: "exact",
  cases: [
    {
      name: "2x2",
      args: { kernel: 2 },
      inputs: [[3, 6, 6]],
      onnx: onnx("MaxPool", ["x"], { kernel_shape: [2, 2], strides: [2, 2] }),
      macs: 0,
      flops: 4 * 27,
    },
    {
      name: "3x3, stride 2, padded",
      args: { kernel: 3, stride: 2, pad: 1 },
      inputs: [[2, 7, 8]],
      onnx: onnx("MaxPool", ["x"], { kernel_shape: [3, 3], strides: [2, 2], pads: [1, 1, 1, 1] }),
    },
    {
      name: "dilation and uneven padding",
      args: {
        kernel: [2, 3],
        stride: 1,
        pad: [
          [0, 1],
          [2, 1],
        ],
        dilation: [1, 2],
      },
      inputs: [[2, 5, 6]],
      onnx: onnx("MaxPool", ["x"], {
        kernel_shape: [2, 3],
        strides: [1, 1],
        pads: [0, 2, 1, 1],
        dilations: [1, 2],
      }),
    },
    {
      name: "same_upper",
      args: { kernel: 2, stride: 1, pad: "same_upper" },
      inputs: [[1, 4, 5]],
      onnx: onnx("MaxPool", ["x"], { kernel_shape: [2, 2], strides: [1, 1], auto_pad: "SAME_UPPER" }),
    },
    {
      name: "one spatial axis",
      args: { kernel: 3, stride: 2, pad: [0, 1] },
      inputs: [[2, 9]],
      onnx: onnx("MaxPool", ["x"], { kernel_shape: [3], strides: [2], pads: [0, 1] }),
    },
    {
      name: "three spatial axes",
      args: { kernel: [1, 2, 2] },
      inputs: [[2, 2, 4, 5]],
      onnx: onnx("MaxPool", ["x"], { kernel_shape: [1, 2, 2], strides: [1, 2, 2] }),
    },
    {
      name: "padding over half the kernel, legal as every window holds a real element (d2l, MXNet edition 5.5.2)",
      args: { kernel: [2, 3], stride: [2, 3], pad: [1, 2] },
      inputs: [[1, 4, 4]],
      onnx: onnx("MaxPool", ["x"], { kernel_shape: [2, 3], strides: [2, 3], pads: [1, 2, 1, 2] }),
    },
    {
      name: "ceil: a last window reaches past the end, as in SqueezeNet and GoogLeNet",
      args: { kernel: 3, stride: 2, ceil: true },
      inputs: [[2, 8, 7]],
      onnx: onnx("MaxPool", ["x"], { kernel_shape: [3, 3], strides: [2, 2], ceil_mode: 1 }),
      flops: 9 * 2 * 4 * 3,
    },
    {
      name: "ceil, one window larger than the input",
      args: { kernel: 3, stride: 2, ceil: true },
      inputs: [[3, 2, 2]],
      onnx: onnx("GlobalMaxPool", ["x"]),
    },
    {
      name: "ceil and padding: a window that would start past the input is left out",
      args: { kernel: 2, stride: 3, pad: 1, ceil: true },
      inputs: [[2, 5, 8]],
      onnx: onnx("MaxPool", ["x"], {
        kernel_shape: [2, 2],
        strides: [3, 3],
        pads: [1, 1, 1, 1],
        ceil_mode: 1,
      }),
    },
    {
      name: "ceil, dilation, one spatial axis",
      args: { kernel: 3, stride: 3, dilation: 2, ceil: true },
      inputs: [[2, 12]],
      onnx: onnx("MaxPool", ["x"], { kernel_shape: [3], strides: [3], dilations: [2], ceil_mode: 1 }),
    },
    worked("max pool 2x2 stride 1", { kernel: 2, stride: 1 }),
    worked("maxpool k3", { kernel: 3 }),
    worked("maxpool k3 pad 1 stride 2", { kernel: 3, pad: 1, stride: 2 }),
    worked("maxpool k3 pad 1 stride 1", { kernel: 3, pad: 1, stride: 1 }),
    worked("maxpool k(2,3) stride (2,3) pad (0,1)", { kernel: [2, 3], stride: [2, 3], pad: [0, 1] }),
    worked("maxpool k3 pad 1 stride 2, two channels X and X+1", { kernel: 3, pad: 1, stride: 2 }),

    {
      name: "a window in the padding",
      args: { kernel: 3, pad: 3 },
      inputs: [[2, 8, 8]],
      error: "window-without-input",
      at: { arg: "pad" },
      message:
        "maxpool: pad=3 lets a window of 3x3 lie wholly outside the input 2x8x8 (axis h), where there is nothing to pool",
      fixes: ["pad=1 leaves half of every window inside"],
    },
    {
      name: "a last window in the padding",
      args: {
        kernel: 2,
        pad: [
          [0, 0],
          [0, 2],
        ],
      },
      inputs: [[2, 8, 8]],
      error: "window-without-input",
      at: { arg: "pad" },
      message:
        "maxpool: pad=((0, 0), (0, 2)) lets a window of 2x2 lie wholly outside the input 2x8x8 (axis w), where there is nothing to pool",
    },
    {
      name: "a dilated window that steps over the input",
      args: { kernel: 2, stride: 1, pad: 1, dilation: 2 },
      inputs: [[2, 1]],
      error: "window-without-input",
      at: { arg: "pad" },
      message:
        "maxpool: pad=1 lets a window of 3 with dilation 2 lie wholly outside the input 2x1 (axis w), where there is nothing to pool",
    },
    {
      name: "kernel larger than the input",
      args: { kernel: 9 },
      inputs: [[3, 8, 8]],
      error: "kernel-too-large",
      at: { arg: "kernel" },
      message:
        "the kernel can't be greater than its padded input: it covers 9x9, the padded input is 8x8 (input 3x8x8, pad=0)",
    },
    {
      name: "kernel larger than the input even when rounding up",
      args: { kernel: 4, stride: 2, ceil: true },
      inputs: [[3, 2, 2]],
      error: "kernel-too-large",
      at: { arg: "kernel" },
      message:
        "the kernel can't be greater than its padded input: it covers 4x4, the padded input is 2x2 (input 3x2x2, pad=0)",
    },
    {
      name: "a vector",
      args: { kernel: 2 },
      inputs: [[8]],
      error: "needs-spatial-axes",
      at: "op",
      message: "maxpool works over space: it needs CxHxW (or CxW), but its input is [8]",
    },
  ],
};
