import { onnx, type OpCases } from "../support/op-cases.ts";

const equivalent = onnx("Gelu", ["x"]);
const withTanh = onnx("Gelu", ["x"], { approximate: "tanh" });
const far = { data: [-200, -30, -5, -3, -1, -1e-3, 0, 1e-3, 0.5, 1, 2, 3, 5, 30, 200] };

export const table: OpCases = {
  op: "gelu",
  bound: "exp",
  cases: [
    { name: "two spatial axes", inputs: [[3, 4, 5]], onnx: equivalent, macs: 0, flops: 5 * 60 },
    { name: "one spatial axis", inputs: [[3, 7]], onnx: equivalent },
    { name: "a vector", inputs: [[9]], onnx: equivalent },
    { name: "far out", inputs: [far], onnx: equivalent },
    { name: "with tanh", args: { approximate: "tanh" }, inputs: [[3, 4, 5]], onnx: withTanh, flops: 9 * 60 },
    { name: "with tanh, far out", args: { approximate: "tanh" }, inputs: [far], onnx: withTanh },
  ],
};
