import { d2l, onnx, type OpCases } from "../support/op-cases.ts";

const counted = { count_include_pad: 1 };

export const table: OpCases = {
  op: "avgpool",
  bound: "linear",
  cases: [
    {
      name: "2x2",
      args: { kernel: 2 },
      inputs: [[3, 6, 7]],
      onnx: onnx("AveragePool", ["x"], { kernel_shape: [2, 2], strides: [2, 2] }),
      macs: 0,
    },
    {
      name: "padding counts",
      args: { kernel: 3, stride: 2, pad: 1 },
      inputs: [[2, 7, 8]],
      onnx: onnx("AveragePool", ["x"], {
        kernel_shape: [3, 3],
        strides: [2, 2],
        pads: [1, 1, 1, 1],
        ...counted,
      }),
    },
    {
      name: "padding does not count",
      args: { kernel: 3, stride: 2, pad: 1, count_pad: false },
      inputs: [[2, 7, 8]],
      onnx: onnx("AveragePool", ["x"], { kernel_shape: [3, 3], strides: [2, 2], pads: [1, 1, 1, 1] }),
    },
    {
      name: "padding of one axis does not count",
      args: {
        kernel: [2, 4],
        stride: [2, 1],
        pad: [
          [0, 0],
          [3, 2],
        ],
        count_pad: false,
      },
      inputs: [[2, 4, 5]],
      onnx: onnx("AveragePool", ["x"], { kernel_shape: [2, 4], strides: [2, 1], pads: [0, 3, 0, 2] }),
    },
    {
      name: "same_lower without padding in the mean",
      args: { kernel: 2, stride: 1, pad: "same_lower", count_pad: false },
      inputs: [[1, 4, 5]],
      onnx: onnx("AveragePool", ["x"], { kernel_shape: [2, 2], strides: [1, 1], auto_pad: "SAME_LOWER" }),
    },
    {
      name: "one spatial axis",
      args: { kernel: 3, stride: 1, pad: [1, 2], count_pad: false },
      inputs: [[2, 6]],
      onnx: onnx("AveragePool", ["x"], { kernel_shape: [3], strides: [1], pads: [1, 2] }),
    },
    {
      name: "three spatial axes",
      args: { kernel: [2, 1, 3], stride: 1 },
      inputs: [[1, 3, 2, 4]],
      onnx: onnx("AveragePool", ["x"], { kernel_shape: [2, 1, 3], strides: [1, 1, 1] }),
    },
    {
      name: "ceil: the last windows hold fewer elements and divide by them",
      args: { kernel: 3, stride: 2, ceil: true },
      inputs: [[2, 8, 7]],
      onnx: onnx("AveragePool", ["x"], { kernel_shape: [3, 3], strides: [2, 2], ceil_mode: 1 }),
    },
    {
      name: "ceil and counted padding: padding counts, what lies past it does not",
      args: { kernel: 3, stride: 2, pad: 1, ceil: true },
      inputs: [[2, 6, 9]],
      onnx: onnx("AveragePool", ["x"], {
        kernel_shape: [3, 3],
        strides: [2, 2],
        pads: [1, 1, 1, 1],
        ceil_mode: 1,
        count_include_pad: 1,
      }),
    },
    {
      name: "ceil and padding that does not count, one spatial axis",
      args: { kernel: 4, stride: 3, pad: 1, ceil: true, count_pad: false },
      inputs: [[2, 9]],
      onnx: onnx("AveragePool", ["x"], {
        kernel_shape: [4],
        strides: [3],
        pads: [1, 1],
        ceil_mode: 1,
      }),
    },
    {
      name: "d2l: avgpool k2 stride 1",
      args: { kernel: 2, stride: 1 },
      inputs: [{ data: d2l("avgpool k2 stride 1").x }],
      published: { source: "d2l.ai 7.5, exercise 1", values: d2l("avgpool k2 stride 1").y },
    },
    {
      name: "d2l: average pool 2x2 stride 1",
      args: { kernel: 2, stride: 1 },
      inputs: [{ data: d2l("average pool 2x2 stride 1").x }],
      published: { source: "d2l.ai 7.5.1", values: d2l("average pool 2x2 stride 1").y },
    },

    {
      name: "a mean of nothing",
      args: { kernel: 2, pad: 2, count_pad: false },
      inputs: [[2, 8, 8]],
      error: "window-without-input",
      at: { arg: "pad" },
      message:
        "avgpool: pad=2 lets a window of 2x2 lie wholly outside the input 2x8x8 (axis h), where there is nothing to pool",
      fixes: ["pad=1 leaves half of every window inside"],
    },
    {
      name: "zeros alone (ONNX Runtime and PyTorch refuse it too)",
      args: { kernel: 2, pad: 5 },
      inputs: [[2, 8, 8]],
      error: "window-without-input",
      at: { arg: "pad" },
      message:
        "avgpool: pad=5 lets a window of 2x2 lie wholly outside the input 2x8x8 (axis h), where there is nothing to pool",
      fixes: ["pad=1 leaves half of every window inside"],
    },
    {
      name: "kernel larger than the input",
      args: { kernel: [3, 9] },
      inputs: [[3, 8, 8]],
      error: "kernel-too-large",
      at: { arg: "kernel" },
      message:
        "the kernel can't be greater than its padded input: it covers 3x9, the padded input is 8x8 (input 3x8x8, pad=0)",
    },
  ],
};
