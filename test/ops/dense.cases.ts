import { node } from "../support/onnx/model.ts";
import { ints, onnx, type OpCases } from "../support/op-cases.ts";

export const table: OpCases = {
  op: "dense",
  bound: "linear",
  cases: [
    {
      name: "with bias",
      args: { out: 7 },
      inputs: [[13]],
      onnx: onnx("Gemm", ["x", "weight", "bias"], { transB: 1 }),
      macs: 91,
    },
    {
      name: "without bias",
      args: { out: 4, bias: false },
      inputs: [[6]],
      onnx: onnx("Gemm", ["x", "weight"], { transB: 1 }),
      macs: 24,
    },
    {
      name: "torchinfo: linear 320->50, mult-adds of 7 samples without bias",
      args: { out: 50 },
      inputs: [[320]],
      onnx: onnx("Gemm", ["x", "weight", "bias"], { transB: 1 }),
      macs: 112_350 / 7 - 50,
    },
    {
      name: "the channels of every position: a 1x1 convolution",
      args: { out: 7, axis: "c" },
      inputs: [[6, 4, 5]],
      onnx: {
        nodes: [
          node("Reshape", ["weight", "shape"], "kernel"),
          node("Conv", ["x", "kernel", "bias"], "y", { kernel_shape: [1, 1] }),
        ],
        constants: [ints("shape", 7, 6, 1, 1)],
      },
      macs: 7 * 6 * 20,
    },
    {
      name: "the last axis of a matrix, without bias",
      args: { out: 3, axis: "w", bias: false },
      inputs: [[4, 9]],
      onnx: {
        nodes: [
          node("Transpose", ["weight"], "columns", { perm: [1, 0] }),
          node("MatMul", ["x", "columns"], "y"),
        ],
      },
      macs: 4 * 3 * 9,
    },
    {
      name: "the axis before the last",
      args: { out: 5, axis: "h" },
      inputs: [[2, 4, 3]],
      onnx: {
        nodes: [
          node("MatMul", ["weight", "x"], "product"),
          node("Reshape", ["bias", "shape"], "column"),
          node("Add", ["product", "column"], "y"),
        ],
        constants: [ints("shape", 5, 1)],
      },
    },
    {
      name: "an axis of a vector",
      args: { out: 4, axis: "c" },
      inputs: [[6]],
      onnx: onnx("Gemm", ["x", "weight", "bias"], { transB: 1 }),
    },
    {
      name: "an axis that is not there",
      args: { out: 4, axis: "w" },
      inputs: [[6]],
      error: "no-such-axis",
      at: { arg: "axis" },
      message: "dense works along axis w, which its input [6] does not have",
    },
    {
      name: "an image",
      args: { out: 10 },
      inputs: [[16, 5, 5]],
      error: "needs-vector",
      at: "op",
      message: "dense takes a vector, but its input is 16x5x5: write flatten before it (400 values)",
      fixes: ["flatten gives [400]"],
    },
    {
      name: "a weight past every memory",
      args: { out: 2 ** 31 },
      inputs: [[3]],
      error: "too-many-elements",
      at: "op",
      message:
        "the weight of dense would be 2147483648x3: 6,442,450,944 elements, more than one tensor can hold (4,294,967,296)",
    },
  ],
};
