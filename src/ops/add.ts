// The sum of branches.

import { add as plus } from "../nests/build.ts";
import { bool, defineOp } from "./define.ts";
import { branches, foldBranches, resolveBroadcast } from "./support/merge.ts";

export const add = defineOp({
  name: "add",
  doc: "The sum of its branches, element by element. All have the shape of the first; with broadcast=true later ones may have axes of 1, which are repeated.",
  source: "K. He et al., Deep Residual Learning (2015), equation 1; ONNX Add",
  args: { broadcast: bool({ default: false, doc: "repeats axes of 1 in later branches" }) },
  operands: branches,
  resolve: (call, shape) => resolveBroadcast(call, "add", shape),
  nest: (form) => foldBranches(form, plus),
});
