import { ints, onnx, type OnnxGraph, type OpCases } from "../support/op-cases.ts";

const nearest = { mode: "nearest", coordinate_transformation_mode: "asymmetric", nearest_mode: "floor" };
const halfPixel = { mode: "linear", coordinate_transformation_mode: "half_pixel" };
const corners = { mode: "linear", coordinate_transformation_mode: "align_corners" };

const resize = (...scales: number[]): OnnxGraph =>
  onnx("Resize", ["x", "", "scales"], nearest, [
    { name: "scales", shape: [scales.length], floats: Float32Array.from(scales) },
  ]);

/** To these sizes, samples and channels first. */
const resizeTo = (how: Readonly<Record<string, string>>, ...sizes: number[]): OnnxGraph =>
  onnx("Resize", ["x", "", "", "sizes"], how, [ints("sizes", 1, ...sizes)]);

/** PyTorch's documentation enlarges this image. */
const small = [
  [
    [1, 2],
    [3, 4],
  ],
];

export const table: OpCases = {
  op: "upsample",
  bound: "exact",
  cases: [
    { name: "twice", args: { factor: 2 }, inputs: [[3, 4, 5]], onnx: resize(1, 1, 2, 2), macs: 0, flops: 0 },
    { name: "a factor per axis", args: { factor: [3, 1] }, inputs: [[2, 3, 4]], onnx: resize(1, 1, 3, 1) },
    { name: "one spatial axis", args: { factor: 4 }, inputs: [[2, 3]], onnx: resize(1, 1, 4) },
    {
      name: "nearest to sizes: a multiple, larger, smaller",
      args: { size: [8, 7, 2] },
      inputs: [[2, 4, 5, 4]],
      onnx: resizeTo(nearest, 2, 8, 7, 2),
    },
    {
      name: "nearest to a size, odd from odd",
      args: { size: 13 },
      inputs: [[2, 5]],
      onnx: resizeTo(nearest, 2, 13),
    },
    {
      name: "PyTorch's example, nearest",
      args: { factor: 2 },
      inputs: [{ data: small }],
      published: {
        source: "PyTorch documentation, Upsample",
        values: [
          [
            [1, 1, 2, 2],
            [1, 1, 2, 2],
            [3, 3, 4, 4],
            [3, 3, 4, 4],
          ],
        ],
      },
    },
    {
      name: "PyTorch's example, bilinear",
      args: { factor: 2, mode: "bilinear" },
      inputs: [{ data: small }],
      published: {
        source: "PyTorch documentation, Upsample",
        values: [
          [
            [1, 1.25, 1.75, 2],
            [1.5, 1.75, 2.25, 2.5],
            [2.5, 2.75, 3.25, 3.5],
            [3, 3.25, 3.75, 4],
          ],
        ],
      },
    },
    {
      name: "bilinear, a whole factor",
      bound: "linear",
      args: { factor: [2, 3], mode: "bilinear" },
      inputs: [[2, 4, 5]],
      onnx: resizeTo(halfPixel, 2, 8, 15),
      macs: 0,
      // Two products and a sum for each element along the first axis, then for each along the second.
      flops: 3 * 2 * 8 * 5 + 3 * 2 * 8 * 15,
    },
    {
      name: "bilinear to sizes: larger, smaller",
      bound: "linear",
      args: { size: [7, 3], mode: "bilinear" },
      inputs: [[2, 4, 5]],
      onnx: resizeTo(halfPixel, 2, 7, 3),
    },
    {
      name: "bilinear, one axis as it was",
      bound: "linear",
      args: { size: [4, 9], mode: "bilinear" },
      inputs: [[2, 4, 5]],
      onnx: resizeTo(halfPixel, 2, 4, 9),
      flops: 3 * 2 * 4 * 9,
    },
    {
      name: "bilinear, all as it was",
      args: { size: [4, 5], mode: "bilinear" },
      inputs: [[2, 4, 5]],
      onnx: onnx("Identity", ["x"]),
      flops: 0,
    },
    {
      name: "bilinear from one element",
      bound: "linear",
      args: { size: [3, 4], mode: "bilinear" },
      inputs: [[2, 1, 3]],
      onnx: resizeTo(halfPixel, 2, 3, 4),
    },
    {
      name: "align_corners, a whole factor",
      bound: "linear",
      args: { factor: 2, mode: "bilinear", align_corners: true },
      inputs: [[2, 3, 4]],
      onnx: resizeTo(corners, 2, 6, 8),
    },
    {
      name: "align_corners to sizes: larger, smaller",
      bound: "linear",
      args: { size: [9, 3], mode: "bilinear", align_corners: true },
      inputs: [[2, 4, 5]],
      onnx: resizeTo(corners, 2, 9, 3),
    },
    {
      name: "align_corners to one element, which is the first",
      bound: "linear",
      args: { size: [1, 7], mode: "bilinear", align_corners: true },
      inputs: [[2, 4, 5]],
      onnx: resizeTo(corners, 2, 1, 7),
    },
    {
      name: "linear along one spatial axis: thirds",
      bound: "linear",
      args: { factor: 3, mode: "bilinear" },
      inputs: [{ data: [[0, 3, 9]] }],
      published: {
        source: "(o + 1/2) / 3 - 1/2 by hand: 0, 0, 1/3, 2/3, ... from the first element",
        values: [[0, 0, 1, 2, 3, 5, 7, 9, 9]],
      },
    },
    {
      name: "linear along three spatial axes",
      bound: "linear",
      args: { size: [3, 2, 5], mode: "bilinear" },
      inputs: [[2, 2, 3, 4]],
      onnx: resizeTo(halfPixel, 2, 3, 2, 5),
    },
    {
      name: "a vector",
      args: { factor: 2 },
      inputs: [[3]],
      error: "needs-spatial-axes",
      at: "op",
      message: "upsample works over space: it needs CxHxW (or CxW), but its input is [3]",
    },
    {
      name: "neither factor nor size",
      inputs: [[3, 4, 4]],
      error: "factor-or-size",
      at: "op",
      message: "upsample takes either a factor or size=, but neither is given",
    },
    {
      name: "factor and size",
      args: { factor: 2, size: 8 },
      inputs: [[3, 4, 4]],
      error: "factor-or-size",
      at: { arg: "size" },
      message: "upsample takes either a factor or size=, but both are given",
    },
    {
      name: "corners of repeated elements",
      args: { factor: 2, align_corners: true },
      inputs: [[3, 4, 4]],
      error: "corners-of-nearest",
      at: { arg: "align_corners" },
      message:
        "align_corners can only be set with mode=bilinear; nearest repeats elements and aligns nothing",
      fixes: ["mode=bilinear has corners to align"],
    },
    {
      name: "a result past every memory",
      args: { factor: 65536 },
      inputs: [[2, 4, 4]],
      error: "too-many-elements",
      at: "op",
      message:
        "the result of upsample would be 2x262144x262144: 137,438,953,472 elements, more than one tensor can hold (4,294,967,296)",
    },
    {
      name: "a value between the axes past every memory",
      args: { size: [1048576, 1], mode: "bilinear" },
      inputs: [[1, 1, 1048576]],
      error: "too-many-elements",
      at: "op",
      message:
        "what stands between its axes of upsample would be 1x1048576x1048576: 1,099,511,627,776 elements, more than one tensor can hold (4,294,967,296)",
    },
  ],
};
