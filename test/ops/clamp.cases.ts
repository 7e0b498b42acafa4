import { one, onnx, type OpCases } from "../support/op-cases.ts";

const data = [-200, -2, -1.5, -1, -0, 0, 0.5, 1, 2.5, 3, 200];
const [least, most] = [one("least", -1.5), one("most", 2.5)];

export const table: OpCases = {
  op: "clamp",
  bound: "exact",
  cases: [
    {
      name: "both sides",
      args: { min: -1.5, max: 2.5 },
      inputs: [{ data }],
      onnx: onnx("Clip", ["x", "least", "most"], {}, [least, most]),
      macs: 0,
      flops: 2 * data.length,
    },
    {
      name: "below only",
      args: { min: -1.5 },
      inputs: [{ data }],
      onnx: onnx("Clip", ["x", "least"], {}, [least]),
    },
    {
      name: "above only",
      args: { max: 2.5 },
      inputs: [{ data }],
      onnx: onnx("Clip", ["x", "", "most"], {}, [most]),
    },
    {
      name: "two spatial axes",
      args: { min: -0.25, max: 0.5 },
      inputs: [[3, 4, 5]],
      onnx: onnx("Clip", ["x", "quarter", "half"], {}, [one("quarter", -0.25), one("half", 0.5)]),
    },
    {
      name: "no limits",
      inputs: [[3]],
      error: "no-bounds",
      at: "op",
      message: "clamp without min and max changes nothing: give one of them, or both",
    },
    {
      name: "limits that cross",
      args: { min: 6, max: 0 },
      inputs: [[3]],
      error: "bounds-crossed",
      at: { arg: "min" },
      message: "clamp: min=6 is greater than max=0, so no value lies between them",
    },
  ],
};
