import { onnx, type OpCases } from "../support/op-cases.ts";

const inputs = ["x", "weight", "bias", "running_mean", "running_var"];
const eps = (value: number) => onnx("BatchNormalization", inputs, { epsilon: { float: value } });

export const table: OpCases = {
  op: "bn",
  bound: "exp",
  cases: [
    { name: "eps 1e-5 unless given", inputs: [[3, 4, 5]], onnx: eps(1e-5), macs: 0, flops: 2 * 60 },
    { name: "eps", args: { eps: 0.25 }, inputs: [[3, 4, 5]], onnx: eps(0.25) },
    { name: "one spatial axis", inputs: [[4, 6]], onnx: eps(1e-5) },
    { name: "a vector", inputs: [[5]], onnx: eps(1e-5) },
    {
      name: "a small variance",
      inputs: [[2, 3, 3]],
      weights: { running_var: [1e-6, 4] },
      onnx: eps(1e-5),
    },
  ],
};
