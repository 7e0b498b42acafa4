import { onnx, type OpCases } from "../support/op-cases.ts";

const learned = onnx("InstanceNormalization", ["x", "weight", "bias"], { epsilon: { float: 1e-5 } });
const plain = (channels: number, epsilon = 1e-5) =>
  onnx("InstanceNormalization", ["x", "ones", "zeros"], { epsilon: { float: epsilon } }, [
    { name: "ones", shape: [channels], floats: new Float32Array(channels).fill(1) },
    { name: "zeros", shape: [channels], floats: new Float32Array(channels) },
  ]);

export const table: OpCases = {
  op: "instancenorm",
  bound: "exp",
  cases: [
    { name: "two spatial axes", inputs: [[3, 4, 5]], onnx: plain(3), macs: 0 },
    { name: "one spatial axis, another eps", args: { eps: 0.1 }, inputs: [[3, 7]], onnx: plain(3, 0.1) },
    { name: "a weight and a bias", args: { affine: true }, inputs: [[3, 4, 5]], onnx: learned },
    { name: "three spatial axes", args: { affine: true }, inputs: [[2, 2, 3, 4]], onnx: learned },
    {
      name: "a vector",
      inputs: [[10]],
      error: "needs-spatial-axes",
      at: "op",
      message: "instancenorm works over space: it needs CxHxW (or CxW), but its input is [10]",
    },
  ],
};
