// The least of branches.

import { min as least } from "../nests/build.ts";
import { bool, defineOp } from "./define.ts";
import { branches, foldBranches, resolveBroadcast } from "./support/merge.ts";

export const min = defineOp({
  name: "min",
  doc: "The least of its branches, element by element. All have the shape of the first; with broadcast=true later ones may have axes of 1, which are repeated. In an expression `min(a, b)` is the least of numbers.",
  source: "ONNX Min",
  args: { broadcast: bool({ default: false, doc: "repeats axes of 1 in later branches" }) },
  operands: branches,
  resolve: (call, shape) => resolveBroadcast(call, "min", shape),
  nest: (form) => foldBranches(form, least),
});
