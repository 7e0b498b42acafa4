// The product of branches.

import { mul as times } from "../nests/build.ts";
import { defineOp } from "./define.ts";
import { branches, branchesAgree, equalOrOne, foldBranches, type MergeForm } from "./support/merge.ts";

export const mul = defineOp({
  name: "mul",
  doc: "The product of its branches, element by element. The first sets the shape; later ones may have axes of 1, which are repeated: a gate Cx1x1 scales channels.",
  source: "J. Hu et al., Squeeze-and-Excitation Networks (2017), equation 4; ONNX Mul",
  args: {},
  operands: branches,
  resolve: (call, shape): MergeForm | undefined =>
    branchesAgree(call, "mul", equalOrOne) ? { inputs: call.inputs, shape } : undefined,
  nest: (form) => foldBranches(form, times),
});
