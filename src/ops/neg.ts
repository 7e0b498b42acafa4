// The other sign.

import { neg as negative } from "../nests/build.ts";
import { defineOp } from "./define.ts";
import { pointwise, type SameShape } from "./support/pointwise.ts";

export const neg = defineOp({
  name: "neg",
  doc: "-x.",
  source: "ONNX Neg",
  args: {},
  resolve: (_, shape): SameShape => ({ shape }),
  nest: (form) => pointwise(form, (x) => negative(x)),
});
