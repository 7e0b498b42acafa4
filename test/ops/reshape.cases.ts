import { ints, onnx, type OpCases } from "../support/op-cases.ts";

const to = (...shape: number[]) => onnx("Reshape", ["x", "shape"], {}, [ints("shape", 1, ...shape)]);

export const table: OpCases = {
  op: "reshape",
  bound: "exact",
  cases: [
    {
      name: "a vector to an image",
      args: { shape: [3, 4, 5] },
      inputs: [[60]],
      onnx: to(3, 4, 5),
      macs: 0,
      flops: 0,
    },
    { name: "an image to a vector", args: { shape: 60 }, inputs: [[3, 4, 5]], onnx: to(60) },
    { name: "split channels", args: { shape: [2, 3, 4, 5] }, inputs: [[6, 4, 5]], onnx: to(2, 3, 4, 5) },
    { name: "sizes that nest", args: { shape: [2, 12] }, inputs: [[6, 4]], onnx: to(2, 12) },
    { name: "sizes that do not nest", args: { shape: [10, 6] }, inputs: [[4, 15]], onnx: to(10, 6) },
    { name: "axes of 1", args: { shape: [1, 6, 1, 2] }, inputs: [[3, 1, 4]], onnx: to(1, 6, 1, 2) },
    { name: "one element", args: { shape: [1, 1] }, inputs: [[1, 1, 1]], onnx: to(1, 1) },
    { name: "the same shape", args: { shape: [3, 7] }, inputs: [[3, 7]], onnx: to(3, 7) },
    {
      name: "another number of elements",
      args: { shape: [16, 5, 5] },
      inputs: [[16, 4, 4]],
      error: "reshape-count",
      at: { arg: "shape" },
      message: "16x5x5 has 400 elements, but the input 16x4x4 has 256",
    },
  ],
};
