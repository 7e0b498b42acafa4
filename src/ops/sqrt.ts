// The square root.

import { sqrt as root } from "../nests/build.ts";
import { defineOp } from "./define.ts";
import { pointwise, type SameShape } from "./support/pointwise.ts";

export const sqrt = defineOp({
  name: "sqrt",
  doc: "The square root of x; no number below 0.",
  source: "ONNX Sqrt",
  args: {},
  resolve: (_, shape): SameShape => ({ shape }),
  nest: (form) => pointwise(form, (x) => root(x)),
});
