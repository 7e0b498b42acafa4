import { onnx, type OpCases } from "../support/op-cases.ts";

const tending = (alpha: number) => onnx("Elu", ["x"], { alpha: { float: alpha } });

export const table: OpCases = {
  op: "elu",
  bound: "exp",
  cases: [
    { name: "two spatial axes", inputs: [[3, 4, 5]], onnx: tending(1), macs: 0, flops: 4 * 60 },
    { name: "another alpha", args: { alpha: 0.5 }, inputs: [[3, 7]], onnx: tending(0.5) },
    { name: "far out", inputs: [{ data: [-200, -30, -1, -1e-3, 0, 1, 200] }], onnx: tending(1) },
  ],
};
