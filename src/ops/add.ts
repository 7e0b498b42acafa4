// The sum of branches.

import { add as plus } from "../nests/build.ts";
import type { CallFix } from "../ir/op.ts";
import { bool, defineOp } from "./define.ts";
import {
  branches,
  branchesAgree,
  equalOrOne,
  equalSizes,
  foldBranches,
  type MergeForm,
} from "./support/merge.ts";

const stretch: CallFix = {
  kind: "set-arg",
  arg: "broadcast",
  value: "true",
  title: "broadcast=true repeats the axes of 1",
};

export const add = defineOp({
  name: "add",
  doc: "The sum of its branches, element by element. All have the shape of the first; with broadcast=true later ones may have axes of 1, which are repeated.",
  source: "K. He et al., Deep Residual Learning (2015), equation 1; ONNX Add",
  args: { broadcast: bool({ default: false, doc: "repeats axes of 1 in later branches" }) },
  operands: branches,

  resolve(call, shape): MergeForm | undefined {
    const agrees = call.args.broadcast ? equalOrOne : equalSizes;
    const fits = branchesAgree(call, "add", agrees, (other) => (stretches(other, shape) ? [stretch] : []));
    return fits ? { inputs: call.inputs, shape } : undefined;
  },

  nest: (form) => foldBranches(form, plus),
});

function stretches(shape: readonly number[], first: readonly number[]): boolean {
  return (
    shape.length === first.length && shape.every((size, axis) => equalOrOne(size, first[axis] ?? 1, axis))
  );
}
