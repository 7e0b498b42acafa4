// A smooth rectifier.

import { defineOp } from "./define.ts";
import { softplusOf } from "./support/functions.ts";
import { pointwise, type SameShape } from "./support/pointwise.ts";

export const softplus = defineOp({
  name: "softplus",
  doc: "ln(1 + exp(x)), computed as max(x, 0) + ln(1 + exp(-|x|)), which never overflows.",
  source: "C. Dugas et al. (2001); ONNX Softplus",
  args: {},
  resolve: (_, shape): SameShape => ({ shape }),
  nest: (form) => pointwise(form, softplusOf),
});
