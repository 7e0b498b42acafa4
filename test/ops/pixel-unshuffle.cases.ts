import { ints, type OnnxGraph, type OpCases } from "../support/op-cases.ts";
import { node } from "../support/onnx/model.ts";

/** ONNX SpaceToDepth puts the block's pixels before the channels: undone by a transposition of the two. */
const toDepth = (channels: number, block: number, h: number, w: number): OnnxGraph => ({
  nodes: [
    node("SpaceToDepth", ["x"], "deep", { blocksize: block }),
    node("Reshape", ["deep", "apart"], "split"),
    node("Transpose", ["split"], "swapped", { perm: [0, 2, 1, 3, 4] }),
    node("Reshape", ["swapped", "joined"], "y"),
  ],
  constants: [
    ints("apart", 1, block * block, channels, h, w),
    ints("joined", 1, channels * block * block, h, w),
  ],
});

export const table: OpCases = {
  op: "pixel_unshuffle",
  bound: "exact",
  cases: [
    {
      name: "2x2 blocks",
      args: { factor: 2 },
      inputs: [[3, 6, 8]],
      onnx: toDepth(3, 2, 3, 4),
      macs: 0,
      flops: 0,
    },
    {
      name: "3x3 blocks of one channel",
      args: { factor: 3 },
      inputs: [[1, 6, 3]],
      onnx: toDepth(1, 3, 2, 1),
    },
    {
      name: "one spatial axis",
      args: { factor: 2 },
      inputs: [{ data: [[1, 3, 2, 4]] }],
      published: {
        source: "the inverse of W. Shi et al., equation 4, along one axis",
        values: [
          [1, 2],
          [3, 4],
        ],
      },
    },
    {
      name: "sizes that do not divide",
      args: { factor: [2, 3] },
      inputs: [[6, 8, 8]],
      error: "blocks-do-not-divide",
      at: { arg: "factor" },
      message: "pixel_unshuffle: blocks of (2, 3) must divide axis w of the input 6x8x8; 8 leaves 2 over",
    },
    {
      name: "a vector",
      args: { factor: 2 },
      inputs: [[16]],
      error: "needs-spatial-axes",
      at: "op",
      message: "pixel_unshuffle works over space: it needs CxHxW (or CxW), but its input is [16]",
    },
  ],
};
