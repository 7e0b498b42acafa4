import { onnx, type OpCases } from "../support/op-cases.ts";

const equivalent = onnx("Dropout", ["x"]);

export const table: OpCases = {
  op: "dropout",
  bound: "exact",
  cases: [
    { name: "two spatial axes", inputs: [[3, 4, 5]], onnx: equivalent, macs: 0 },
    { name: "one spatial axis", inputs: [[3, 7]], onnx: equivalent },
    { name: "a vector", inputs: [[9]], onnx: equivalent },
    { name: "any probability", args: { p: 0.9 }, inputs: [[4]], onnx: equivalent },
  ],
};
