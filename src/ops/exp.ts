// The exponential function.

import { exp as power } from "../nests/build.ts";
import { defineOp } from "./define.ts";
import { pointwise, type SameShape } from "./support/pointwise.ts";

export const exp = defineOp({
  name: "exp",
  doc: "e to the power of x.",
  source: "ONNX Exp",
  args: {},
  resolve: (_, shape): SameShape => ({ shape }),
  nest: (form) => pointwise(form, (x) => power(x)),
});
