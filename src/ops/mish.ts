// Mish: x times the hyperbolic tangent of its softplus.

import { mul, tanh } from "../nests/build.ts";
import { defineOp } from "./define.ts";
import { softplusOf } from "./support/functions.ts";
import { pointwise, type SameShape } from "./support/pointwise.ts";

export const mish = defineOp({
  name: "mish",
  doc: "x * tanh(ln(1 + exp(x))).",
  source: "D. Misra, Mish (2019), equation 1; ONNX Mish",
  args: {},
  resolve: (_, shape): SameShape => ({ shape }),
  nest: (form) => pointwise(form, (x) => mul(x, tanh(softplusOf(x)))),
});
