// The quotient of two branches.

import { div as quotient } from "../nests/build.ts";
import { defineOp } from "./define.ts";
import { branchesAgree, equalOrOne, foldBranches, twoBranches, type MergeForm } from "./support/merge.ts";

export const div = defineOp({
  name: "div",
  doc: "The first branch divided by the second, element by element. The first sets the shape; the second may have axes of 1, which are repeated: a divisor Cx1x1 serves a whole channel.",
  source: "ONNX Div",
  args: {},
  operands: twoBranches,
  resolve: (call, shape): MergeForm | undefined =>
    branchesAgree(call, "div", equalOrOne) ? { inputs: call.inputs, shape } : undefined,
  nest: (form) => foldBranches(form, quotient),
});
