// The position of the largest value.

import { eq, int, neg, nest, read, select, type IndexLike } from "../nests/build.ts";
import type { Shape } from "../ir/graph.ts";
import { bool, defineOp, word } from "./define.ts";
import { axisWords, resolveAxis } from "./support/axis.ts";
import { fitKeepdims, reducedIndex, reducedShape } from "./support/reduce.ts";

export interface ArgmaxForm {
  readonly x: Shape;
  readonly shape: Shape;
  readonly axis: number;
  readonly keepdims: boolean;
}

export const argmax = defineOp({
  name: "argmax",
  doc: "The position of the largest value along one axis, counted from 0, as a float like every value; of equal ones the first. The axis stays with size 1; keepdims=false takes it away, and a vector gives [1] either way.",
  source: "ONNX ArgMax",
  args: {
    axis: word(axisWords, { default: "c", doc: "the axis along which the largest value is found" }),
    keepdims: bool({ default: true, doc: "keeps the axis with size 1" }),
  },

  resolve(call, x): ArgmaxForm | undefined {
    const axis = resolveAxis(call, "argmax", x, call.args.axis);
    if (axis === undefined) return undefined;
    const { keepdims } = call.args;
    return { x, shape: reducedShape(x, [axis], keepdims), axis, keepdims };
  },

  // The first position is the largest of the negated ones where the value is the largest.
  nest: ({ x: xShape, shape, axis, keepdims }) =>
    nest((b) => {
      const line = xShape.map((size, at) => (at === axis ? 1 : size));
      const x = b.in("x", xShape);
      const [largest, first] = [b.tmp("largest", line), b.tmp("first", line)];
      const i = b.axes("i", xShape);
      const rest = i.map((each, at): IndexLike => (at === axis ? 0 : each));
      const none = -(xShape[axis] ?? 1);
      b.max(largest, rest, read(x, i));
      const isLargest = eq(read(x, i), read(largest, rest));
      b.max(first, rest, select(isLargest, neg(int(i[axis] ?? 0)), none), { from: none });
      b.set(b.out("y", shape), reducedIndex(i, { axes: [axis], keepdims }), neg(read(first, rest)));
    }),

  fit: ({ x, shape, axis, keepdims }, wanted) => fitKeepdims({ x, shape, axes: [axis], keepdims }, wanted),
});
