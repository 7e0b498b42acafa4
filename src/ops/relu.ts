// The rectifier.

import { max } from "../nests/build.ts";
import { defineOp } from "./define.ts";
import { pointwise, type SameShape } from "./support/pointwise.ts";

export const relu = defineOp({
  name: "relu",
  doc: "max(x, 0).",
  source: "V. Nair, G. Hinton, Rectified Linear Units (2010); ONNX Relu",
  args: {},
  resolve: (_, shape): SameShape => ({ shape }),
  nest: (form) => pointwise(form, (x) => max(x, 0)),
});
