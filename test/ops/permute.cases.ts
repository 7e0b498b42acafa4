import { onnx, type OpCases } from "../support/op-cases.ts";

const order = (...perm: number[]) => onnx("Transpose", ["x"], { perm: [0, ...perm] });

export const table: OpCases = {
  op: "permute",
  bound: "exact",
  cases: [
    {
      name: "channels last",
      args: { order: "hwc" },
      inputs: [[3, 4, 5]],
      onnx: order(2, 3, 1),
      macs: 0,
      flops: 0,
    },
    { name: "channels first again", args: { order: "wch" }, inputs: [[4, 5, 3]], onnx: order(3, 1, 2) },
    { name: "a matrix transposed", args: { order: "wc" }, inputs: [[3, 7]], onnx: order(2, 1) },
    { name: "three spatial axes", args: { order: "whdc" }, inputs: [[2, 3, 4, 5]], onnx: order(4, 3, 2, 1) },
    { name: "the same order", args: { order: "chw" }, inputs: [[3, 4, 5]], onnx: order(1, 2, 3) },
    {
      name: "an order for other axes",
      args: { order: "hwc" },
      inputs: [[3, 7]],
      error: "bad-order",
      at: { arg: "order" },
      message: "order=hwc must name each axis of the input 3x7 once: c, w",
    },
  ],
};
