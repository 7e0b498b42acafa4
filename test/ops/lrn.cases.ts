import { onnx, type OpCases } from "../support/op-cases.ts";

const local = (size: number, alpha: number, beta: number, bias: number) =>
  onnx("LRN", ["x"], { size, alpha: { float: alpha }, beta: { float: beta }, bias: { float: bias } });

export const table: OpCases = {
  op: "lrn",
  bound: "exp",
  cases: [
    { name: "the defaults", args: { size: 5 }, inputs: [[8, 3, 4]], onnx: local(5, 1e-4, 0.75, 1), macs: 0 },
    {
      name: "AlexNet's",
      args: { size: 5, alpha: 5e-4, beta: 0.75, k: 2 },
      inputs: [[8, 3, 4]],
      onnx: local(5, 5e-4, 0.75, 2),
    },
    {
      name: "strong enough to see",
      args: { size: 3, alpha: 2, beta: 0.5, k: 0.5 },
      inputs: [[6, 3, 4]],
      onnx: local(3, 2, 0.5, 0.5),
      // Per element: a product and a sum for each of 3 neighbours, then factor, shift, power and quotient.
      flops: 72 * (2 * 3 + 4),
    },
    {
      name: "a window wider than the channels",
      args: { size: 7, alpha: 1 },
      inputs: [[2, 3, 3]],
      onnx: local(7, 1, 0.75, 1),
    },
    {
      name: "an even size",
      args: { size: 4 },
      inputs: [[8, 3, 4]],
      error: "even-size",
      at: { arg: "size" },
      message:
        "lrn needs an odd size, so that as many channels count on both sides; size=4 has a middle between two",
      fixes: ["size=3", "size=5"],
    },
  ],
};
