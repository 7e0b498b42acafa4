// The largest of branches.

import { max as largest } from "../nests/build.ts";
import { bool, defineOp } from "./define.ts";
import { branches, foldBranches, resolveBroadcast } from "./support/merge.ts";

export const max = defineOp({
  name: "max",
  doc: "The largest of its branches, element by element. All have the shape of the first; with broadcast=true later ones may have axes of 1, which are repeated. In an expression `max(a, b)` is the largest of numbers.",
  source: "ONNX Max; I. Goodfellow et al., Maxout Networks (2013)",
  args: { broadcast: bool({ default: false, doc: "repeats axes of 1 in later branches" }) },
  operands: branches,
  resolve: (call, shape) => resolveBroadcast(call, "max", shape),
  nest: (form) => foldBranches(form, largest),
});
