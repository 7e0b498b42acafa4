import { onnx, type OpCases } from "../support/op-cases.ts";

export const table: OpCases = {
  op: "add",
  bound: "linear",
  cases: [
    {
      name: "two branches",
      inputs: [
        [3, 4, 5],
        [3, 4, 5],
      ],
      onnx: onnx("Add", ["x0", "x1"]),
      macs: 0,
    },
    {
      name: "four branches",
      inputs: [
        [2, 3],
        [2, 3],
        [2, 3],
        [2, 3],
      ],
      onnx: onnx("Sum", ["x0", "x1", "x2", "x3"]),
    },
    { name: "vectors", inputs: [[7], [7]], onnx: onnx("Add", ["x0", "x1"]) },
    {
      name: "broadcast",
      args: { broadcast: true },
      inputs: [
        [3, 4, 5],
        [3, 1, 1],
        [1, 4, 1],
      ],
      onnx: onnx("Sum", ["x0", "x1", "x2"]),
    },

    {
      name: "branches of different size",
      inputs: [
        [64, 28, 28],
        [64, 14, 28],
      ],
      error: "branches-differ",
      at: { operand: 1 },
      message: "add: branch 2 gives 64x14x28, but branch 1 gives 64x28x28; they differ in h (14 and 28)",
    },
    {
      name: "branches that broadcasting would fit",
      inputs: [
        [64, 28, 28],
        [64, 28, 28],
        [64, 1, 1],
      ],
      error: "branches-differ",
      at: { operand: 2 },
      message:
        "add: branch 3 gives 64x1x1, but branch 1 gives 64x28x28; they differ in h (1 and 28), w (1 and 28)",
      fixes: ["broadcast=true repeats the axes of 1"],
    },
    {
      name: "branches of different rank",
      inputs: [[64, 28, 28], [64]],
      error: "branches-differ",
      at: { operand: 1 },
      message:
        "add: branch 2 gives [64], but branch 1 gives 64x28x28; they differ in the number of axes (1 and 3)",
    },
    {
      name: "a first branch that would have to be repeated",
      args: { broadcast: true },
      inputs: [
        [64, 1, 1],
        [64, 28, 28],
      ],
      error: "branches-differ",
      at: { operand: 1 },
      message:
        "add: branch 2 gives 64x28x28, but branch 1 gives 64x1x1; they differ in h (28 and 1), w (28 and 1)",
    },
    {
      name: "a branch without elements",
      inputs: [
        [64, 1, 1],
        [64, 0, 1],
      ],
      error: "empty-shape",
      at: { operand: 1 },
      message: "add gets 64x0x1, which has no elements",
    },
  ],
};
