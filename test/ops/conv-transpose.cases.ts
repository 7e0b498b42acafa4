import { d2l, onnx, type OpCases } from "../support/op-cases.ts";

const all = ["x", "weight", "bias"];
const noBias = ["x", "weight"];

const worked = (name: string, args: { stride?: number; pad?: number }) => {
  const { x, k, y } = d2l(name);
  return {
    name: `d2l: ${name}`,
    args: { out: 1, kernel: 2, weight: k as number[], bias: false, ...args },
    inputs: [{ data: x }],
    onnx: onnx("ConvTranspose", noBias, {
      strides: Array.from({ length: 2 }, () => args.stride ?? 1),
      pads: Array.from({ length: 4 }, () => args.pad ?? 0),
    }),
    published: { source: "d2l.ai 14.10, see test/oracles/layers.json", values: y },
  };
};

// Multiply-adds run over input positions, also where the product is taken off again: see fvcore issue 78, ptflops issue 149 and
// DeepSpeed pull request 8323, whose figures are for two samples.
export const table: OpCases = {
  op: "conv_transpose",
  bound: "linear",
  cases: [
    {
      name: "DeepSpeed: 4 to 6, k4, s2, p1",
      args: { out: 6, kernel: 4, stride: 2, pad: 1 },
      inputs: [[4, 8, 8]],
      onnx: onnx("ConvTranspose", all, { strides: [2, 2], pads: [1, 1, 1, 1] }),
      macs: 49_152 / 2,
      flops: 101_376 / 2,
    },
    {
      name: "DeepSpeed: 4 to 4, k3, s2, p1, output padding 1, groups 4",
      args: { out: 4, kernel: 3, stride: 2, pad: 1, output_pad: 1, groups: 4 },
      inputs: [[4, 8, 8]],
      onnx: onnx("ConvTranspose", all, {
        strides: [2, 2],
        pads: [1, 1, 1, 1],
        output_padding: [1, 1],
        group: 4,
      }),
      macs: 4_608 / 2,
      flops: 11_264 / 2,
    },
    {
      name: "DeepSpeed: 6 to 6, k2, s2, groups 3",
      args: { out: 6, kernel: 2, stride: 2, groups: 3 },
      inputs: [[6, 8, 8]],
      onnx: onnx("ConvTranspose", all, { strides: [2, 2], group: 3 }),
      macs: 6_144 / 2,
      flops: 15_360 / 2,
    },
    {
      name: "fvcore issue 78: 32 to 1, k3 on one pixel",
      args: { out: 1, kernel: 3 },
      inputs: [[32, 1, 1]],
      onnx: onnx("ConvTranspose", all),
      macs: 288,
    },
    {
      name: "thop issue 92: 3 to 1, k2, s2 on 2x2",
      args: { out: 1, kernel: 2, stride: 2, bias: false },
      inputs: [[3, 2, 2]],
      onnx: onnx("ConvTranspose", noBias, { strides: [2, 2] }),
      macs: 48,
      flops: 96,
    },
    worked("transposed conv k2 s1", {}),
    worked("transposed conv k2 s2", { stride: 2 }),
    worked("transposed conv k2 p1", { pad: 1 }),
    {
      name: "gaps that no kernel reaches: stride larger than kernel",
      args: { out: 2, kernel: [1, 2], stride: 3 },
      inputs: [[3, 4, 3]],
      onnx: onnx("ConvTranspose", all, { strides: [3, 3] }),
    },
    {
      name: "dilation, uneven padding",
      args: {
        out: 3,
        kernel: [3, 2],
        stride: [2, 1],
        dilation: [2, 3],
        pad: [
          [1, 0],
          [2, 1],
        ],
        bias: false,
      },
      inputs: [[2, 4, 5]],
      onnx: onnx("ConvTranspose", noBias, {
        strides: [2, 1],
        dilations: [2, 3],
        pads: [1, 2, 0, 1],
      }),
      macs: 3 * 2 * 6 * 20,
    },
    {
      name: "output padding beyond all kernels, where only the bias stands",
      args: { out: 2, kernel: 1, stride: 3, output_pad: [2, 1] },
      inputs: [[2, 2, 3]],
      onnx: onnx("ConvTranspose", all, { strides: [3, 3], output_padding: [2, 1] }),
    },
    {
      name: "groups with several channels each, in and out",
      args: { out: 6, kernel: 3, stride: 2, pad: 1, groups: 2, bias: false },
      inputs: [[4, 3, 4]],
      onnx: onnx("ConvTranspose", noBias, { strides: [2, 2], pads: [1, 1, 1, 1], group: 2 }),
      macs: 4 * 3 * 9 * 12,
    },
    {
      name: "one spatial axis",
      args: { out: 3, kernel: 4, stride: 2, pad: [1, 2] },
      inputs: [[2, 6]],
      onnx: onnx("ConvTranspose", all, { strides: [2], pads: [1, 2] }),
    },
    {
      name: "three spatial axes",
      args: { out: 2, kernel: [2, 1, 3], stride: [1, 2, 1] },
      inputs: [[2, 2, 3, 2]],
      onnx: onnx("ConvTranspose", all, { strides: [1, 2, 1] }),
    },

    {
      name: "output padding as large as the stride",
      args: { out: 4, kernel: 3, stride: 2, output_pad: 2 },
      inputs: [[3, 8, 8]],
      error: "output-pad-too-large",
      at: { arg: "output_pad" },
      message:
        "output padding must be smaller than either stride or dilation, but output_pad=2 with stride 2 and dilation 1",
    },
    {
      name: "padding that takes everything off",
      args: { out: 4, kernel: 3, pad: 2 },
      inputs: [[3, 2, 3]],
      error: "padding-takes-all",
      at: { arg: "pad" },
      message: "conv_transpose: the kernels cover 4x5 (input 3x2x3), and taking off 4 leaves 0x1",
    },
    {
      name: "groups that do not divide the output channels",
      args: { out: 4, kernel: 3, groups: 3 },
      inputs: [[3, 8, 8]],
      error: "groups-do-not-divide",
      at: { arg: "groups" },
      message: "groups=3 must divide the 3 input channels and the 4 output channels; 4 leave 1 over",
    },
    {
      name: "a constant weight in the axis order of conv",
      args: { out: 1, kernel: 1, weight: [[[[1]], [[2]]]] },
      inputs: [[2, 8, 8]],
      error: "weight-does-not-fit",
      at: { arg: "weight" },
      message: "the constant weight is 1x2x1x1, but conv_transpose needs 2x1x1x1 here",
    },
    {
      name: "what is taken off must be held before",
      args: { out: 1, kernel: 2 ** 20, pad: 2 ** 19 },
      inputs: [[1, 8, 8]],
      error: "too-many-elements",
      at: "op",
      message:
        "what the kernels cover of conv_transpose would be 1x1048583x1048583: 1,099,526,307,889 elements, more than one tensor can hold (4,294,967,296)",
    },
    {
      name: "a vector",
      args: { out: 4, kernel: 3 },
      inputs: [[400]],
      error: "needs-spatial-axes",
      at: "op",
      message: "conv_transpose works over space: it needs CxHxW (or CxW), but its input is [400]",
    },
  ],
};
