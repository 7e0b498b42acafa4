import { ints, onnx, type OpCases } from "../support/op-cases.ts";

const padded = (mode: string, ...pads: number[]) =>
  onnx("Pad", ["x", "pads"], { mode }, [ints("pads", ...pads)]);
const seven = { name: "seven", shape: [], floats: Float32Array.of(7) };

export const table: OpCases = {
  op: "pad",
  bound: "exact",
  cases: [
    {
      name: "zeros",
      args: { pad: 1 },
      inputs: [[2, 3, 4]],
      onnx: padded("constant", 0, 0, 1, 1, 0, 0, 1, 1),
      macs: 0,
    },
    {
      name: "a number per side",
      args: {
        pad: [
          [1, 0],
          [2, 3],
        ],
      },
      inputs: [[2, 3, 4]],
      onnx: padded("constant", 0, 0, 1, 2, 0, 0, 0, 3),
    },
    {
      name: "another constant",
      args: { pad: [1, 2], value: 7 },
      inputs: [[2, 3, 4]],
      onnx: onnx("Pad", ["x", "pads", "seven"], {}, [ints("pads", 0, 0, 1, 2, 0, 0, 1, 2), seven]),
    },
    {
      name: "edge",
      args: { pad: 2, mode: "edge" },
      inputs: [[2, 3, 4]],
      onnx: padded("edge", 0, 0, 2, 2, 0, 0, 2, 2),
    },
    {
      name: "reflect",
      args: { pad: [2, 3], mode: "reflect" },
      inputs: [[2, 3, 4]],
      onnx: padded("reflect", 0, 0, 2, 3, 0, 0, 2, 3),
    },
    {
      name: "reflect, one spatial axis",
      args: { pad: [3, 1], mode: "reflect" },
      inputs: [[2, 4]],
      onnx: padded("reflect", 0, 0, 3, 0, 0, 1),
    },
    {
      name: "reflection wider than the input",
      args: { pad: [1, 4], mode: "reflect" },
      inputs: [[2, 3, 4]],
      error: "reflect-too-wide",
      at: { arg: "pad" },
      message: "reflect padding of (1, 4) needs an axis of at least 5, but axis w of the input 2x3x4 has 4",
    },
    {
      name: "a vector",
      args: { pad: 1 },
      inputs: [[3]],
      error: "needs-spatial-axes",
      at: "op",
      message: "pad works over space: it needs CxHxW (or CxW), but its input is [3]",
    },
  ],
};
