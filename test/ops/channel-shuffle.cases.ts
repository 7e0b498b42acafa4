import { ints, type OnnxGraph, type OpCases } from "../support/op-cases.ts";
import { node } from "../support/onnx/model.ts";

/** As the paper words it: reshape to (groups, channels per group), transpose, flatten back. */
const shuffled = (shape: readonly number[], groups: number): OnnxGraph => {
  const [channels = 1, ...sizes] = shape;
  return {
    nodes: [
      node("Reshape", ["x", "apart"], "split"),
      node("Transpose", ["split"], "swapped", { perm: [0, 2, 1, ...sizes.map((_, n) => n + 3)] }),
      node("Reshape", ["swapped", "joined"], "y"),
    ],
    constants: [ints("apart", 1, groups, channels / groups, ...sizes), ints("joined", 1, ...shape)],
  };
};

export const table: OpCases = {
  op: "channel_shuffle",
  bound: "exact",
  cases: [
    {
      name: "PyTorch's example",
      args: { groups: 2 },
      inputs: [{ data: [[[1, 2]], [[3, 4]], [[5, 6]], [[7, 8]]] }],
      published: {
        source: "PyTorch documentation, ChannelShuffle",
        values: [[[1, 2]], [[5, 6]], [[3, 4]], [[7, 8]]],
      },
    },
    {
      name: "three groups",
      args: { groups: 3 },
      inputs: [[12, 2, 3]],
      onnx: shuffled([12, 2, 3], 3),
      macs: 0,
      flops: 0,
    },
    { name: "one group changes nothing", args: { groups: 1 }, inputs: [[4, 3]], onnx: shuffled([4, 3], 1) },
    { name: "a vector", args: { groups: 4 }, inputs: [[8]], onnx: shuffled([8], 4) },
    {
      name: "groups that do not divide",
      args: { groups: 3 },
      inputs: [[10, 2, 2]],
      error: "channels-do-not-divide",
      at: { arg: "groups" },
      message: "channel_shuffle: groups=3 must divide the 10 channels of 10x2x2; 10 leave 1 over",
    },
  ],
};
