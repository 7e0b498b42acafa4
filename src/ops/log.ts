// The natural logarithm.

import { log as logarithm } from "../nests/build.ts";
import { defineOp } from "./define.ts";
import { pointwise, type SameShape } from "./support/pointwise.ts";

export const log = defineOp({
  name: "log",
  doc: "The natural logarithm of x: -infinity at 0, no number below.",
  source: "ONNX Log",
  args: {},
  resolve: (_, shape): SameShape => ({ shape }),
  nest: (form) => pointwise(form, (x) => logarithm(x)),
});
