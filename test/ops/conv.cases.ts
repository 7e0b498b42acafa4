import { d2l, ints, onnx, type OnnxGraph, type OpCases } from "../support/op-cases.ts";
import { node } from "../support/onnx/model.ts";

const all = ["x", "weight", "bias"];
const noBias = ["x", "weight"];

/** ONNX Conv after its weight is mirrored in these axes by a Slice with step -1. */
const flipped = (...axes: number[]) => ({
  nodes: [
    { op: "Slice", inputs: ["weight", "from", "to", "axes", "step"], outputs: ["mirrored"], attributes: {} },
    { op: "Conv", inputs: ["x", "mirrored", "bias"], outputs: ["y"], attributes: {} },
  ],
  constants: [
    ints("from", ...axes.map(() => -1)),
    ints("to", ...axes.map(() => -1000)),
    ints("axes", ...axes),
    ints("step", ...axes.map(() => -1)),
  ],
});

/** ONNX Conv of a padded input. */
const surrounded = (mode: string, pads: number[], attributes = {}): OnnxGraph => ({
  nodes: [
    node("Pad", ["x", "pads"], "padded", { mode }),
    node("Conv", ["padded", "weight", "bias"], "y", attributes),
  ],
  constants: [ints("pads", ...pads)],
});

const worked = (name: string, kernel: number | number[]) => {
  const { x, k, y } = d2l(name);
  return {
    name: `d2l: ${name}`,
    args: { out: 1, kernel, weight: k as number[], bias: false },
    inputs: [{ data: x }],
    onnx: onnx("Conv", noBias),
    published: { source: "d2l.ai, see test/oracles/layers.json", values: y },
  };
};

export const table: OpCases = {
  op: "conv",
  bound: "linear",
  cases: [
    {
      name: "3x3",
      args: { out: 4, kernel: 3 },
      inputs: [[3, 8, 8]],
      onnx: onnx("Conv", all),
      macs: 4 * 6 * 6 * 27,
      flops: 2 * 4 * 6 * 6 * 27 + 4 * 6 * 6,
    },
    {
      name: "1x1",
      args: { out: 5, kernel: 1, bias: false },
      inputs: [[3, 4, 5]],
      onnx: onnx("Conv", noBias),
      macs: 300,
      flops: 600,
    },
    {
      name: "kernel and padding per axis",
      args: { out: 2, kernel: [5, 3], pad: [2, 1] },
      inputs: [[1, 8, 8]],
      onnx: onnx("Conv", all, { pads: [2, 1, 2, 1] }),
    },
    {
      name: "stride, padded taps counted",
      args: { out: 3, kernel: 3, stride: 2, pad: 1 },
      inputs: [[2, 8, 8]],
      onnx: onnx("Conv", all, { strides: [2, 2], pads: [1, 1, 1, 1] }),
      macs: 3 * 4 * 4 * 18,
    },
    {
      name: "d2l: k(3,5) p(0,1) s(3,4) gives 2x2",
      args: { out: 1, kernel: [3, 5], pad: [0, 1], stride: [3, 4] },
      inputs: [[1, 8, 8]],
      onnx: onnx("Conv", all, { pads: [0, 1, 0, 1], strides: [3, 4] }),
    },
    {
      name: "uneven padding",
      args: {
        out: 2,
        kernel: 3,
        pad: [
          [0, 1],
          [2, 3],
        ],
      },
      inputs: [[2, 5, 6]],
      onnx: onnx("Conv", all, { pads: [0, 2, 1, 3] }),
    },
    {
      name: "dilation",
      args: { out: 2, kernel: 3, dilation: [2, 3], pad: 2 },
      inputs: [[2, 7, 9]],
      onnx: onnx("Conv", all, { dilations: [2, 3], pads: [2, 2, 2, 2] }),
    },
    {
      name: "groups",
      args: { out: 6, kernel: 3, groups: 2 },
      inputs: [[4, 5, 5]],
      onnx: onnx("Conv", all, { group: 2 }),
      macs: 6 * 3 * 3 * 2 * 9,
    },
    {
      name: "torchinfo: conv 16->32 k3 groups 4, mult-adds of 7 samples without bias",
      args: { out: 32, kernel: 3, groups: 4 },
      inputs: [[16, 28, 28]],
      onnx: onnx("Conv", all, { group: 4 }),
      macs: 5_602_688 / 7 - 32 * 26 * 26,
    },
    {
      name: "depthwise, two outputs per channel",
      args: { out: 6, kernel: 3, groups: 3, bias: false, pad: 1 },
      inputs: [[3, 5, 4]],
      onnx: onnx("Conv", noBias, { group: 3, pads: [1, 1, 1, 1] }),
      macs: 6 * 20 * 9,
    },
    { name: "flip", args: { out: 2, kernel: [2, 3], flip: true }, inputs: [[2, 4, 5]], onnx: flipped(2, 3) },
    {
      name: "one spatial axis, causal padding",
      args: { out: 3, kernel: 3, dilation: 2, pad: [4, 0] },
      inputs: [[2, 10]],
      onnx: onnx("Conv", all, { dilations: [2], pads: [4, 0] }),
      macs: 3 * 10 * 6,
    },
    {
      name: "flip, one spatial axis",
      args: { out: 2, kernel: 4, flip: true },
      inputs: [[1, 9]],
      onnx: flipped(2),
    },
    {
      name: "three spatial axes",
      args: { out: 2, kernel: [2, 3, 1], stride: [1, 2, 1], pad: [0, 1, 0] },
      inputs: [[2, 3, 5, 4]],
      onnx: onnx("Conv", all, { strides: [1, 2, 1], pads: [0, 1, 0, 0, 1, 0] }),
    },
    {
      name: "same_upper, stride 2",
      args: { out: 2, kernel: 3, stride: 2, pad: "same_upper" },
      inputs: [[1, 8, 7]],
      onnx: onnx("Conv", all, { auto_pad: "SAME_UPPER", strides: [2, 2] }),
    },
    {
      name: "same_lower, even kernel",
      args: { out: 2, kernel: [4, 2], pad: "same_lower" },
      inputs: [[1, 8, 7]],
      onnx: onnx("Conv", all, { auto_pad: "SAME_LOWER" }),
    },
    {
      name: "valid",
      args: { out: 2, kernel: 3, pad: "valid" },
      inputs: [[1, 5, 5]],
      onnx: onnx("Conv", all, { auto_pad: "VALID" }),
    },
    {
      name: "constant weight with a learned bias",
      args: { out: 2, kernel: [1, 2], weight: [[[[1, -1]]], [[[0.5, 2]]]] },
      inputs: [[1, 3, 4]],
      onnx: onnx("Conv", all),
      macs: 2 * 9 * 2,
    },
    {
      name: "constant weight, the kernel alone",
      args: { out: 1, kernel: [1, 2], weight: [[1, -1]], bias: false },
      inputs: [{ data: d2l("corr2d (edge detection)").x }],
      onnx: onnx("Conv", noBias),
      published: { source: "d2l.ai 7.2.3", values: d2l("corr2d (edge detection)").y },
      macs: 6 * 7 * 2,
    },
    {
      name: "reflect padding, as style transfer has it",
      args: { out: 3, kernel: 9, pad: 4, pad_mode: "reflect" },
      inputs: [[2, 7, 8]],
      onnx: surrounded("reflect", [0, 0, 4, 4, 0, 0, 4, 4]),
      macs: 3 * 7 * 8 * 2 * 81,
    },
    {
      name: "replicate padding, strided and uneven",
      args: {
        out: 2,
        kernel: 3,
        stride: 2,
        pad: [
          [0, 3],
          [2, 1],
        ],
        pad_mode: "replicate",
      },
      inputs: [[2, 5, 6]],
      onnx: surrounded("edge", [0, 0, 0, 2, 0, 0, 3, 1], { strides: [2, 2] }),
    },
    {
      name: "circular padding, in groups",
      args: { out: 4, kernel: 3, pad: [1, 3], dilation: [1, 3], pad_mode: "circular", groups: 2 },
      inputs: [[4, 5, 6]],
      onnx: surrounded("wrap", [0, 0, 1, 3, 0, 0, 1, 3], { dilations: [1, 3], group: 2 }),
    },
    {
      name: "symmetric padding, one spatial axis",
      args: { out: 1, kernel: 3, pad: 1, pad_mode: "symmetric", weight: [[[1, 2, 4]]], bias: false },
      inputs: [{ data: [[1, 2, 3, 4]] }],
      published: {
        source: "SciPy ndimage.correlate1d, mode reflect (d c b a | a b c d | d c b a)",
        values: [[1 + 2 + 8, 1 + 4 + 12, 2 + 6 + 16, 3 + 8 + 16]],
      },
    },
    {
      name: "replicate padding wider than the input, same_upper",
      args: { out: 2, kernel: [1, 9], pad: "same_upper", pad_mode: "replicate" },
      inputs: [[1, 2, 3]],
      onnx: surrounded("edge", [0, 0, 0, 4, 0, 0, 0, 4]),
    },
    worked("corr2d", 2),
    worked("corr2d two input channels", 2),
    worked("corr2d (transposed image)", [1, 2]),
    worked("corr2d (upper triangular)", [1, 2]),
    worked("corr2d (upper triangular, transposed image)", [1, 2]),
    worked("corr2d (upper triangular, transposed kernel)", [2, 1]),

    {
      name: "kernel larger than the input",
      args: { out: 4, kernel: 9 },
      inputs: [[3, 8, 8]],
      error: "kernel-too-large",
      at: { arg: "kernel" },
      message:
        "the kernel can't be greater than its padded input: it covers 9x9, the padded input is 8x8 (input 3x8x8, pad=0)",
    },
    {
      name: "dilated kernel larger than the padded input",
      args: {
        out: 4,
        kernel: 3,
        dilation: 5,
        pad: [
          [1, 1],
          [0, 2],
        ],
      },
      inputs: [[3, 8, 8]],
      error: "kernel-too-large",
      at: { arg: "kernel" },
      message:
        "the kernel can't be greater than its padded input: it covers 11x11 with dilation 5, the padded input is 10x10 (input 3x8x8, pad=((1, 1), (0, 2)))",
    },
    {
      name: "a vector",
      args: { out: 4, kernel: 3 },
      inputs: [[400]],
      error: "needs-spatial-axes",
      at: "op",
      message: "conv works over space: it needs CxHxW (or CxW), but its input is [400]",
    },
    {
      name: "groups that do not divide the input channels",
      args: { out: 4, kernel: 3, groups: 2 },
      inputs: [[3, 8, 8]],
      error: "groups-do-not-divide",
      at: { arg: "groups" },
      message: "groups=2 must divide the 3 input channels and the 4 output channels; 3 leave 1 over",
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
      name: "a bare same, odd kernel",
      args: { out: 4, kernel: 5, pad: "same" },
      inputs: [[3, 8, 8]],
      error: "ambiguous-same",
      at: { arg: "pad" },
      message: "pad=same means different things in different frameworks: write pad=2, which keeps the size",
      fixes: ["pad=2 keeps the size"],
    },
    {
      name: "a bare same, even kernel",
      args: { out: 4, kernel: [4, 3], pad: "same" },
      inputs: [[3, 8, 8]],
      error: "ambiguous-same",
      at: { arg: "pad" },
      message:
        "pad=same means different things in different frameworks: a kernel of (4, 3) leaves an odd pixel, at the end or the beginning",
      fixes: [
        "pad=same_upper puts the odd pixel at the end, as TensorFlow does",
        "pad=same_lower puts the odd pixel at the beginning",
      ],
    },
    {
      name: "a bare same with stride 2",
      args: { out: 4, kernel: 3, stride: 2, pad: "same" },
      inputs: [[3, 8, 8]],
      error: "ambiguous-same",
      at: { arg: "pad" },
      message:
        "pad=same means different things in different frameworks: with stride 2 the odd pixel may stand at the end or the beginning",
      fixes: [
        "pad=same_upper puts the odd pixel at the end, as TensorFlow does",
        "pad=same_lower puts the odd pixel at the beginning",
      ],
    },
    {
      name: "a constant weight for other channels",
      args: {
        out: 1,
        kernel: 2,
        weight: [
          [
            [
              [0, 1],
              [2, 3],
            ],
          ],
        ],
      },
      inputs: [[3, 8, 8]],
      error: "weight-does-not-fit",
      at: { arg: "weight" },
      message: "the constant weight is 1x1x2x2, but conv needs 1x3x2x2 here",
    },
    {
      name: "a constant weight for another kernel",
      args: {
        out: 1,
        kernel: 3,
        weight: [
          [0, 1],
          [2, 3],
        ],
      },
      inputs: [[1, 8, 8]],
      error: "weight-does-not-fit",
      at: { arg: "weight" },
      message: "the constant weight is 2x2, but conv needs 1x1x3x3 here",
    },
    {
      name: "reflect padding wider than the input",
      args: { out: 1, kernel: 9, pad: 4, pad_mode: "reflect" },
      inputs: [[1, 8, 4]],
      error: "padding-too-wide",
      at: { arg: "pad" },
      message: "reflect padding of 4 needs an axis of at least 5, but axis w of the input 1x8x4 has 4",
    },
    {
      name: "padding past 2^53",
      args: { out: 1, kernel: 3, pad: 2 ** 53 - 1 },
      inputs: [[1, 8, 8]],
      error: "too-many-elements",
      at: "op",
      message:
        "the result of conv would be 1x(past 2^53)x(past 2^53): past 2^53 elements, more than one tensor can hold (4,294,967,296)",
    },
    {
      name: "padding of 2^31",
      args: { out: 1, kernel: 3, pad: [0, 2 ** 31] },
      inputs: [[1, 8, 8]],
      error: "too-many-elements",
      at: "op",
      message:
        "the result of conv would be 1x6x4294967302: 25,769,803,812 elements, more than one tensor can hold (4,294,967,296)",
    },
    {
      name: "a weight past every memory",
      args: { out: 65536, kernel: 1 },
      inputs: [[65537, 1, 1]],
      error: "too-many-elements",
      at: "op",
      message:
        "the weight of conv would be 65536x65537x1x1: 4,295,032,832 elements, more than one tensor can hold (4,294,967,296)",
    },
    {
      name: "an input without elements",
      args: { out: 1, kernel: 1 },
      inputs: [[0, 8, 8]],
      error: "empty-shape",
      at: "op",
      message: "conv gets 0x8x8, which has no elements",
    },
  ],
};
