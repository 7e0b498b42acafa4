import { onnx, type OpCases } from "../support/op-cases.ts";

export const table: OpCases = {
  op: "lppool",
  bound: "exp",
  cases: [
    {
      name: "2x2, Euclidean",
      args: { kernel: 2 },
      inputs: [[3, 6, 6]],
      onnx: onnx("LpPool", ["x"], { kernel_shape: [2, 2], strides: [2, 2], p: 2 }),
      macs: 0,
    },
    {
      name: "3, 4 and 5",
      args: { kernel: [1, 2] },
      inputs: [{ data: [[[3, 4, -5, 12, 8, -15]]] }],
      published: { source: "Pythagorean triples", values: [[[5, 13, 17]]] },
    },
    {
      name: "p=1 sums absolute values",
      args: { kernel: 3, p: 1, stride: 2, pad: 1 },
      inputs: [[2, 7, 8]],
      onnx: onnx("LpPool", ["x"], { kernel_shape: [3, 3], strides: [2, 2], pads: [1, 1, 1, 1], p: 1 }),
    },
    {
      name: "p=3, where PyTorch would take roots of negative sums",
      args: { kernel: [2, 3], p: 3, stride: 1 },
      inputs: [[2, 5, 6]],
      onnx: onnx("LpPool", ["x"], { kernel_shape: [2, 3], strides: [1, 1], p: 3 }),
    },
    {
      name: "dilation and ceil, one spatial axis",
      args: { kernel: 2, stride: 3, dilation: 3, ceil: true },
      inputs: [[2, 12]],
      onnx: onnx("LpPool", ["x"], { kernel_shape: [2], strides: [3], dilations: [3], ceil_mode: 1, p: 2 }),
    },
    {
      name: "a window in the padding",
      args: { kernel: 2, pad: 2 },
      inputs: [[2, 8]],
      error: "window-without-input",
      at: { arg: "pad" },
      message:
        "lppool: pad=2 lets a window of 2 lie wholly outside the input 2x8 (axis w), where there is nothing to pool",
      fixes: ["pad=1 leaves half of every window inside"],
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
  ],
};
