import { onnx, type OpCases } from "../support/op-cases.ts";

const two = onnx("Sub", ["x0", "x1"]);

export const table: OpCases = {
  op: "sub",
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
      flops: 60,
    },
    { name: "vectors", inputs: [[7], [7]], onnx: two },
    {
      name: "broadcast",
      args: { broadcast: true },
      inputs: [
        [3, 4, 5],
        [3, 1, 5],
      ],
      onnx: two,
    },
    {
      name: "branches that broadcasting would fit",
      inputs: [
        [64, 28, 28],
        [64, 1, 1],
      ],
      error: "branches-differ",
      at: { operand: 1 },
      message:
        "sub: branch 2 gives 64x1x1, but branch 1 gives 64x28x28; they differ in h (1 and 28), w (1 and 28)",
      fixes: ["broadcast=true repeats the axes of 1"],
    },
    {
      name: "branches of different size",
      inputs: [
        [64, 28, 28],
        [64, 14, 28],
      ],
      error: "branches-differ",
      at: { operand: 1 },
      message: "sub: branch 2 gives 64x14x28, but branch 1 gives 64x28x28; they differ in h (14 and 28)",
    },
  ],
};
