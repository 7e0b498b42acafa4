// The difference of two branches.

import { sub as minus } from "../nests/build.ts";
import { bool, defineOp } from "./define.ts";
import { foldBranches, resolveBroadcast, twoBranches } from "./support/merge.ts";

export const sub = defineOp({
  name: "sub",
  doc: "The first branch minus the second, element by element. Both have the same shape; with broadcast=true the second may have axes of 1, which are repeated.",
  source: "ONNX Sub",
  args: { broadcast: bool({ default: false, doc: "repeats axes of 1 in later branches" }) },
  operands: twoBranches,
  resolve: (call, shape) => resolveBroadcast(call, "sub", shape),
  nest: (form) => foldBranches(form, minus),
});
