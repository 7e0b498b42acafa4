import { onnx, type OpCases } from "../support/op-cases.ts";

export const table: OpCases = {
  op: "pixel_shuffle",
  bound: "exact",
  cases: [
    {
      name: "2x2 blocks",
      args: { factor: 2 },
      inputs: [[12, 3, 4]],
      onnx: onnx("DepthToSpace", ["x"], { blocksize: 2, mode: "CRD" }),
      macs: 0,
      flops: 0,
    },
    {
      name: "3x3 blocks of one channel",
      args: { factor: 3 },
      inputs: [[9, 2, 2]],
      onnx: onnx("DepthToSpace", ["x"], { blocksize: 3, mode: "CRD" }),
    },
    {
      name: "one spatial axis",
      args: { factor: 2 },
      inputs: [
        {
          data: [
            [1, 2],
            [3, 4],
            [5, 6],
            [7, 8],
          ],
        },
      ],
      published: {
        source: "W. Shi et al., equation 4, along one axis",
        values: [
          [1, 3, 2, 4],
          [5, 7, 6, 8],
        ],
      },
    },
    {
      name: "a factor per axis, by hand",
      args: { factor: [1, 2] },
      inputs: [{ data: [[[1, 2]], [[3, 4]]] }],
      published: { source: "W. Shi et al., equation 4, along one axis", values: [[[1, 3, 2, 4]]] },
    },
    {
      name: "channels that do not divide",
      args: { factor: 2 },
      inputs: [[6, 8, 8]],
      error: "channels-do-not-divide",
      at: { arg: "factor" },
      message:
        "pixel_shuffle: the 4 pixels of a 2x2 block must divide the 6 channels of 6x8x8; 6 leave 2 over",
    },
    {
      name: "a factor past 2^53",
      args: { factor: 2 ** 30 },
      inputs: [[6, 8, 8]],
      error: "channels-do-not-divide",
      at: { arg: "factor" },
      message:
        "pixel_shuffle: the (past 2^53) pixels of a 1073741824x1073741824 block must divide the 6 channels of 6x8x8; 6 leave 6 over",
    },
    {
      name: "a vector",
      args: { factor: 2 },
      inputs: [[16]],
      error: "needs-spatial-axes",
      at: "op",
      message: "pixel_shuffle works over space: it needs CxHxW (or CxW), but its input is [16]",
    },
  ],
};
