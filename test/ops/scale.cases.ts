import { one, onnx, type OpCases } from "../support/op-cases.ts";

const by = (factor: number) => onnx("Mul", ["x", "factor"], {}, [one("factor", factor)]);

export const table: OpCases = {
  op: "scale",
  bound: "linear",
  cases: [
    {
      name: "two spatial axes",
      args: { factor: 0.2 },
      inputs: [[3, 4, 5]],
      onnx: by(0.2),
      macs: 0,
      flops: 60,
    },
    { name: "a negative factor", args: { factor: -3 }, inputs: [[3, 7]], onnx: by(-3) },
    { name: "a vector", args: { factor: 1 / 255 }, inputs: [[9]], onnx: by(1 / 255) },
  ],
};
