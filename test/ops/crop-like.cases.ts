import { ints, onnx, type OpCases } from "../support/op-cases.ts";

const sliced = (begin: number[], end: number[]) =>
  onnx("Slice", ["x", "from", "to", "axes"], {}, [
    ints("from", ...begin),
    ints("to", ...end),
    ints("axes", ...begin.map((_, axis) => axis + 2)),
  ]);

export const table: OpCases = {
  op: "crop_like",
  bound: "exact",
  cases: [
    {
      name: "the middle, the odd element off the end",
      args: { like: [64, 4, 4] },
      inputs: [[2, 7, 8]],
      onnx: sliced([1, 2], [5, 6]),
      macs: 0,
      flops: 0,
    },
    {
      name: "the beginning",
      args: { like: [1, 4, 5], at: "begin" },
      inputs: [[2, 7, 8]],
      onnx: sliced([0, 0], [4, 5]),
    },
    {
      name: "the end, one spatial axis",
      args: { like: [1, 4], at: "end" },
      inputs: [[2, 7]],
      onnx: sliced([3], [7]),
    },
    {
      name: "an equal size changes nothing",
      args: { like: [1, 7] },
      inputs: [[2, 7]],
      onnx: onnx("Identity", ["x"]),
    },
    {
      name: "a larger value",
      args: { like: [32, 28, 29] },
      inputs: [[64, 28, 28]],
      error: "like-does-not-fit",
      at: { arg: "like" },
      message:
        "crop_like takes away from its input 64x28x28, but 32x28x29 is longer along axis w (29); pad_like adds around",
    },
    {
      name: "a value of another rank",
      args: { like: [32] },
      inputs: [[64, 28, 28]],
      error: "like-other-rank",
      at: { arg: "like" },
      message: "crop_like takes sizes axis by axis, but its input 64x28x28 has 3 axes and [32] has 1",
    },
    {
      name: "a vector",
      args: { like: [32] },
      inputs: [[64]],
      error: "needs-spatial-axes",
      at: "op",
      message: "crop_like works over space: it needs CxHxW (or CxW), but its input is [64]",
    },
  ],
};
