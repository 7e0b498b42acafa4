// Branches side by side.

import { checkedSum } from "../base/checked.ts";
import { nest, plus, read } from "../nests/build.ts";
import { defineOp, word } from "./define.ts";
import { axisWords, resolveAxis } from "./support/axis.ts";
import { branches, branchesAgree, type MergeForm } from "./support/merge.ts";

export interface ConcatForm extends MergeForm {
  readonly axis: number;
}

export const concat = defineOp({
  name: "concat",
  doc: "Its branches side by side along the channels, or another axis; all other axes must agree.",
  source: "ONNX Concat; G. Huang et al., Densely Connected Convolutional Networks (2016), equation 2",
  args: { axis: word(axisWords, { default: "c", doc: "the axis along which the branches are joined" }) },
  operands: branches,

  resolve(call, first): ConcatForm | undefined {
    const axis = resolveAxis(call, "concat", first, call.args.axis);
    if (axis === undefined) return undefined;
    if (!branchesAgree(call, "concat", (size, wanted, at) => at === axis || size === wanted))
      return undefined;
    const joined = checkedSum(call.inputs.map((shape) => shape[axis] ?? 0)) ?? Infinity;
    return { inputs: call.inputs, axis, shape: first.map((size, at) => (at === axis ? joined : size)) };
  },

  nest: ({ inputs, axis, shape }) =>
    nest((b) => {
      const xs = inputs.map((input, n) => b.in(`x${n}`, input));
      const y = b.out("y", shape);
      let offset = 0;
      for (const x of xs) {
        const i = b.axes("i", x.shape);
        b.set(
          y,
          i.map((each, at) => (at === axis ? plus(each, offset) : each)),
          read(x, i),
        );
        offset += x.shape[axis] ?? 0;
      }
    }),
});
