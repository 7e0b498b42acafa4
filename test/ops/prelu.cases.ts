import { node } from "../support/onnx/model.ts";
import { ints, onnx, type OnnxGraph, type OpCases } from "../support/op-cases.ts";

const shared = onnx("PRelu", ["x", "weight"]);

/** ONNX repeats slopes from the right, so one per channel stands as Cx1x1. */
const perChannel = (...shape: number[]): OnnxGraph => ({
  nodes: [node("Reshape", ["weight", "shape"], "slopes"), node("PRelu", ["x", "slopes"], "y")],
  constants: [ints("shape", ...shape)],
});

export const table: OpCases = {
  op: "prelu",
  bound: "linear",
  cases: [
    { name: "one slope", inputs: [[3, 4, 5]], onnx: shared, macs: 0, flops: 2 * 60 },
    { name: "one slope, a vector", inputs: [[9]], onnx: shared },
    {
      name: "a slope per channel",
      args: { per_channel: true },
      inputs: [[3, 4, 5]],
      onnx: perChannel(3, 1, 1),
    },
    {
      name: "a slope per channel, one spatial axis",
      args: { per_channel: true },
      inputs: [[3, 7]],
      onnx: perChannel(3, 1),
    },
    {
      name: "a slope per element of a vector",
      args: { per_channel: true },
      inputs: [[9]],
      onnx: perChannel(9),
    },
  ],
};
