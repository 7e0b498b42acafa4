import { onnx, type OpCases } from "../support/op-cases.ts";

const along = (axis: number) => onnx("LogSoftmax", ["x"], { axis });

export const table: OpCases = {
  op: "log_softmax",
  bound: "exp",
  cases: [
    { name: "a vector", inputs: [[10]], onnx: along(1), macs: 0, flops: 6 * 10 + 1 },
    { name: "channels of an image", inputs: [[4, 3, 5]], onnx: along(1) },
    { name: "the last axis", args: { axis: "w" }, inputs: [[4, 3, 5]], onnx: along(3) },
    { name: "large values", inputs: [{ data: [1000, 1001, -1000, 999] }], onnx: along(1) },
    { name: "one value", inputs: [[1]], onnx: along(1) },
    {
      name: "an axis that is not there",
      args: { axis: "h" },
      inputs: [[10]],
      error: "no-such-axis",
      at: { arg: "axis" },
      message: "log_softmax works along axis h, which its input [10] does not have",
    },
  ],
};
