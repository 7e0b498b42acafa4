// The logarithm of softmax along one axis.

import { exp, log, nest, read, sub, type IndexLike } from "../nests/build.ts";
import { defineOp, word } from "./define.ts";
import { axisWords, resolveAxis } from "./support/axis.ts";
import type { SameShape } from "./support/pointwise.ts";

export interface LogSoftmaxForm extends SameShape {
  readonly axis: number;
}

export const logSoftmax = defineOp({
  name: "log_softmax",
  doc: "x - ln(sum of exp(x)) along one axis: the logarithm of softmax without its rounding. The largest value is subtracted first, which changes nothing but keeps exp in range.",
  source: "ONNX LogSoftmax; PyTorch LogSoftmax",
  args: { axis: word(axisWords, { default: "c", doc: "the axis whose values compete" }) },

  resolve(call, shape): LogSoftmaxForm | undefined {
    const axis = resolveAxis(call, "log_softmax", shape, call.args.axis);
    return axis === undefined ? undefined : { shape, axis };
  },

  nest: ({ shape, axis }) =>
    nest((b) => {
      const line = shape.map((size, at) => (at === axis ? 1 : size));
      const x = b.in("x", shape);
      const [largest, total, shift] = [b.tmp("largest", line), b.tmp("total", line), b.tmp("shift", line)];
      const i = b.axes("i", shape);
      const rest = i.map((each, at): IndexLike => (at === axis ? 0 : each));
      b.max(largest, rest, read(x, i));
      b.sum(total, rest, exp(sub(read(x, i), read(largest, rest))));
      b.set(shift, rest, log(read(total, rest)));
      // The largest first: together with the logarithm it would round it away where it is large.
      b.set(b.out("y", shape), i, sub(sub(read(x, i), read(largest, rest)), read(shift, rest)));
    }),
});
