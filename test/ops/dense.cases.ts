import { onnx, type OpCases } from "../support/op-cases.ts";

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
