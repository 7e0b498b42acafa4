import { onnx, type OpCases } from "../support/op-cases.ts";

const equivalent = onnx("Flatten", ["x"]);

export const table: OpCases = {
  op: "flatten",
  bound: "exact",
  cases: [
    { name: "two spatial axes", inputs: [[3, 4, 5]], onnx: equivalent, macs: 0 },
    { name: "one spatial axis", inputs: [[3, 7]], onnx: equivalent },
    { name: "a vector stays", inputs: [[6]], onnx: equivalent },
    {
      name: "a vector past 2^53",
      inputs: [[65536, 65536, 65536, 65536]],
      error: "too-many-elements",
      at: "op",
      message:
        "the result of flatten would be [(past 2^53)]: past 2^53 elements, more than one tensor can hold (4,294,967,296)",
    },
  ],
};
