import { ints, onnx, type OpCases } from "../support/op-cases.ts";

const padded = (mode: string, ...pads: number[]) =>
  onnx("Pad", ["x", "pads"], { mode }, [ints("pads", ...pads)]);
const seven = { name: "seven", shape: [], floats: Float32Array.of(7) };

/** NumPy's documentation pads 1..5 by (2, 3) in every mode. */
const numpy = (
  [
    ["replicate", [1, 1, 1, 2, 3, 4, 5, 5, 5, 5]],
    ["reflect", [3, 2, 1, 2, 3, 4, 5, 4, 3, 2]],
    ["symmetric", [2, 1, 1, 2, 3, 4, 5, 5, 4, 3]],
    ["circular", [4, 5, 1, 2, 3, 4, 5, 1, 2, 3]],
  ] as const
).map(([mode, values]) => ({
  name: `NumPy's example, ${mode}`,
  args: { pad: [2, 3], mode },
  inputs: [{ data: [[1, 2, 3, 4, 5]] }],
  published: { source: "NumPy documentation, numpy.pad", values: [values] },
}));

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
      name: "replicate",
      args: { pad: 2, mode: "replicate" },
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
      name: "circular",
      args: { pad: [2, 3], mode: "circular" },
      inputs: [[2, 3, 4]],
      onnx: padded("wrap", 0, 0, 2, 3, 0, 0, 2, 3),
    },
    ...numpy,
    {
      name: "PyTorch's CircularPad2d",
      args: { pad: 2, mode: "circular" },
      inputs: [
        {
          data: [
            [
              [0, 1, 2],
              [3, 4, 5],
              [6, 7, 8],
            ],
          ],
        },
      ],
      published: {
        source: "PyTorch documentation, CircularPad2d",
        values: [
          [
            [4, 5, 3, 4, 5, 3, 4],
            [7, 8, 6, 7, 8, 6, 7],
            [1, 2, 0, 1, 2, 0, 1],
            [4, 5, 3, 4, 5, 3, 4],
            [7, 8, 6, 7, 8, 6, 7],
            [1, 2, 0, 1, 2, 0, 1],
            [4, 5, 3, 4, 5, 3, 4],
          ],
        ],
      },
    },
    {
      name: "an axis of one element has only itself",
      args: { pad: [0, 1], mode: "symmetric" },
      inputs: [{ data: [[[3], [4]]] }],
      published: {
        source: "NumPy pad, mode symmetric",
        values: [
          [
            [3, 3, 3],
            [4, 4, 4],
          ],
        ],
      },
    },
    {
      name: "reflection wider than the input",
      args: { pad: [1, 4], mode: "reflect" },
      inputs: [[2, 3, 4]],
      error: "padding-too-wide",
      at: { arg: "pad" },
      message: "reflect padding of (1, 4) needs an axis of at least 5, but axis w of the input 2x3x4 has 4",
    },
    {
      name: "a symmetric image wider than the input",
      args: {
        pad: [
          [0, 4],
          [0, 5],
        ],
        mode: "symmetric",
      },
      inputs: [[2, 4, 4]],
      error: "padding-too-wide",
      at: { arg: "pad" },
      message: "symmetric padding of (4, 5) needs an axis of at least 5, but axis w of the input 2x4x4 has 4",
    },
    {
      name: "wrapping around more than once",
      args: { pad: 5, mode: "circular" },
      inputs: [[2, 4]],
      error: "padding-too-wide",
      at: { arg: "pad" },
      message: "circular padding of 5 needs an axis of at least 5, but axis w of the input 2x4 has 4",
    },
    {
      name: "a value that nobody reads",
      args: { pad: 1, mode: "replicate", value: 7 },
      inputs: [[2, 4, 4]],
      error: "padding-value-unused",
      at: { arg: "value" },
      message:
        "`value` is what stands in constant padding; mode=replicate takes elements of the input instead",
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
