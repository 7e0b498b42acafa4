import { onnx, type OpCases } from "../support/op-cases.ts";

const slope = (alpha: number) => onnx("LeakyRelu", ["x"], { alpha: { float: alpha } });

export const table: OpCases = {
  op: "leaky_relu",
  bound: "linear",
  cases: [
    { name: "two spatial axes", inputs: [[3, 4, 5]], onnx: slope(0.01), macs: 0, flops: 2 * 60 },
    { name: "another slope", args: { slope: 0.1 }, inputs: [[3, 7]], onnx: slope(0.1) },
    { name: "zeros", args: { slope: 0.2 }, inputs: [{ data: [-0, 0, -1, 1] }], onnx: slope(0.2) },
  ],
};
