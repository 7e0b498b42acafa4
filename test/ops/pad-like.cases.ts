import { ints, onnx, type OpCases } from "../support/op-cases.ts";

const padded = (mode: string, ...pads: number[]) =>
  onnx("Pad", ["x", "pads"], { mode }, [ints("pads", ...pads)]);

export const table: OpCases = {
  op: "pad_like",
  bound: "exact",
  cases: [
    {
      name: "in the middle, the odd element at the end, as U-Nets in PyTorch pad",
      args: { like: [64, 6, 8] },
      inputs: [[2, 5, 4]],
      onnx: padded("constant", 0, 0, 0, 2, 0, 0, 1, 2),
      macs: 0,
    },
    {
      name: "at the beginning, mirrored",
      args: { like: [2, 7, 6], at: "begin", mode: "reflect" },
      inputs: [[2, 5, 4]],
      onnx: padded("reflect", 0, 0, 0, 0, 0, 0, 2, 2),
    },
    {
      name: "at the end, repeated, one spatial axis",
      args: { like: [1, 9], at: "end", mode: "replicate" },
      inputs: [[2, 4]],
      onnx: padded("edge", 0, 0, 5, 0, 0, 0),
    },
    {
      name: "an equal size changes nothing",
      args: { like: [1, 5, 4], mode: "circular" },
      inputs: [[2, 5, 4]],
      onnx: onnx("Identity", ["x"]),
    },
    {
      name: "a smaller value",
      args: { like: [32, 27, 28] },
      inputs: [[64, 28, 28]],
      error: "like-does-not-fit",
      at: { arg: "like" },
      message:
        "pad_like adds around its input 64x28x28, but 32x27x28 is shorter along axis h (27); crop_like takes away",
    },
    {
      name: "a value of another rank",
      args: { like: [32, 27] },
      inputs: [[64, 28, 28]],
      error: "like-other-rank",
      at: { arg: "like" },
      message: "pad_like takes sizes axis by axis, but its input 64x28x28 has 3 axes and 32x27 has 2",
    },
    {
      name: "a mirror image that is too short",
      args: { like: [1, 9, 4], mode: "reflect" },
      inputs: [[2, 3, 4]],
      error: "padding-too-wide",
      at: "op",
      message: "reflect padding of (3, 0) needs an axis of at least 4, but axis h of the input 2x3x4 has 3",
    },
  ],
};
