import { onnx, type OpCases } from "../support/op-cases.ts";

/** The weight itself, with a batch axis. */
const equivalent = onnx("Unsqueeze", ["value", "first"], {}, [{ name: "first", shape: [1], ints: [0] }]);

export const table: OpCases = {
  op: "param",
  bound: "exact",
  cases: [
    {
      name: "a scale per channel",
      args: { shape: [6, 1, 1] },
      inputs: [],
      onnx: equivalent,
      macs: 0,
      flops: 0,
    },
    { name: "a vector", args: { shape: 7, init: 1 }, inputs: [], onnx: equivalent },
    { name: "a matrix", args: { shape: [4, 5], init: 0.02 }, inputs: [], onnx: equivalent },
    {
      name: "more than an array holds",
      args: { shape: [65536, 65537] },
      inputs: [],
      error: "too-many-elements",
      at: "op",
      message:
        "the result of param would be 65536x65537: 4,295,032,832 elements, more than one tensor can hold (4,294,967,296)",
    },
  ],
};
