import { onnx, type OpCases } from "../support/op-cases.ts";

const two = onnx("Mul", ["x0", "x1"]);

export const table: OpCases = {
  op: "mul",
  bound: "linear",
  cases: [
    {
      name: "two branches",
      inputs: [
        [3, 4, 5],
        [3, 4, 5],
      ],
      onnx: two,
      macs: 0,
    },
    {
      name: "a gate per channel",
      inputs: [
        [3, 4, 5],
        [3, 1, 1],
      ],
      onnx: two,
    },
    {
      name: "a gate per position",
      inputs: [
        [3, 4, 5],
        [1, 4, 5],
      ],
      onnx: two,
    },
    { name: "vectors", inputs: [[7], [7]], onnx: two },
    {
      name: "three branches",
      inputs: [
        [2, 3],
        [2, 1],
        [2, 3],
      ],
      onnx: {
        nodes: [
          { op: "Mul", inputs: ["x0", "x1"], outputs: ["xx"], attributes: {} },
          { op: "Mul", inputs: ["xx", "x2"], outputs: ["y"], attributes: {} },
        ],
      },
    },
    {
      name: "a gate of other channels",
      inputs: [
        [64, 28, 28],
        [32, 1, 1],
      ],
      error: "branches-differ",
      at: { operand: 1 },
      message: "mul: branch 2 gives 32x1x1, but branch 1 gives 64x28x28; they differ in c (32 and 64)",
    },
  ],
};
