import { node } from "../support/onnx/model.ts";
import { onnx, type OpCases } from "../support/op-cases.ts";

const groups = (num_groups: number, epsilon = 1e-5) =>
  onnx("GroupNormalization", ["x", "weight", "bias"], { num_groups, epsilon: { float: epsilon } });

export const table: OpCases = {
  op: "groupnorm",
  bound: "exp",
  cases: [
    { name: "groups of two", args: { groups: 3 }, inputs: [[6, 4, 5]], onnx: groups(3), macs: 0 },
    { name: "one group", args: { groups: 1, eps: 0.1 }, inputs: [[4, 3, 3]], onnx: groups(1, 0.1) },
    { name: "a group per channel", args: { groups: 4 }, inputs: [[4, 9]], onnx: groups(4) },
    { name: "three spatial axes", args: { groups: 2 }, inputs: [[4, 2, 3, 2]], onnx: groups(2) },
    {
      name: "nothing learned",
      args: { groups: 2, affine: false },
      inputs: [[4, 3, 5]],
      onnx: {
        nodes: [
          node("GroupNormalization", ["x", "ones", "zeros"], "y", {
            num_groups: 2,
            epsilon: { float: 1e-5 },
          }),
        ],
        constants: [
          { name: "ones", shape: [4], floats: new Float32Array(4).fill(1) },
          { name: "zeros", shape: [4], floats: new Float32Array(4) },
        ],
      },
    },
    {
      name: "groups that do not divide the channels",
      args: { groups: 32 },
      inputs: [[48, 7, 7]],
      error: "channels-do-not-divide",
      at: { arg: "groups" },
      message: "groupnorm: groups=32 must divide the 48 channels of 48x7x7; 48 leave 16 over",
    },
  ],
};
