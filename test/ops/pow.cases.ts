import { one, onnx, type OpCases } from "../support/op-cases.ts";

const to = (exponent: number) => onnx("Pow", ["x", "exponent"], {}, [one("exponent", exponent)]);
const positive = { data: [0.5, 1, 2, 1e-3, 7, 12.25] };
const signed = { data: [-2, -0.5, -1, 1, 0.5, 3] };

export const table: OpCases = {
  op: "pow",
  bound: "exp",
  cases: [
    { name: "squares", args: { exponent: 2 }, inputs: [[3, 4, 5]], onnx: to(2), macs: 0, flops: 60 },
    {
      name: "the third power of negative values",
      args: { exponent: 3 },
      inputs: [signed],
      onnx: to(3),
      flops: 12,
    },
    { name: "the eighth power", args: { exponent: 8 }, inputs: [signed], onnx: to(8) },
    { name: "past products", args: { exponent: 9 }, inputs: [signed], onnx: to(9), flops: 6 },
    { name: "the first power", args: { exponent: 1 }, inputs: [[3, 7]], onnx: to(1), flops: 0 },
    { name: "the power 0", args: { exponent: 0 }, inputs: [signed], onnx: to(0) },
    { name: "the reciprocal", args: { exponent: -1 }, inputs: [signed], onnx: to(-1), flops: 6 },
    { name: "the inverse square", args: { exponent: -2 }, inputs: [signed], onnx: to(-2) },
    { name: "a root", args: { exponent: 0.5 }, inputs: [positive], onnx: to(0.5) },
    { name: "an inverse power", args: { exponent: -0.75 }, inputs: [positive], onnx: to(-0.75), flops: 6 },
  ],
};
