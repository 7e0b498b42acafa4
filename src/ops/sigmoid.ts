// The logistic function.

import { add, div, exp, neg } from "../nests/build.ts";
import { defineOp } from "./define.ts";
import { pointwise, type SameShape } from "./support/pointwise.ts";

export const sigmoid = defineOp({
  name: "sigmoid",
  doc: "1 / (1 + exp(-x)).",
  source: "ONNX Sigmoid",
  args: {},
  resolve: (_, shape): SameShape => ({ shape }),
  nest: (form) => pointwise(form, (x) => div(1, add(1, exp(neg(x))))),
});
