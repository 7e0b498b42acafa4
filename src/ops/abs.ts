// The size of a number.

import { max, neg } from "../nests/build.ts";
import { defineOp } from "./define.ts";
import { pointwise, type SameShape } from "./support/pointwise.ts";

export const abs = defineOp({
  name: "abs",
  doc: "|x|.",
  source: "ONNX Abs",
  args: {},
  resolve: (_, shape): SameShape => ({ shape }),
  nest: (form) => pointwise(form, (x) => max(x, neg(x))),
});
