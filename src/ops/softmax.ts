// Softmax along one axis.

import { div, exp, nest, read, sub, type IndexLike } from "../nests/build.ts";
import type { Shape } from "../ir/graph.ts";
import { defineOp, word } from "./define.ts";
import { axisWords, resolveAxis } from "./support/axis.ts";

export interface SoftmaxForm {
  readonly shape: Shape;
  readonly axis: number;
}

export const softmax = defineOp({
  name: "softmax",
  doc: "exp(x) divided by its sum along one axis, so that the results are shares of 1. The largest value is subtracted first, which changes nothing but keeps exp in range.",
  source: "ONNX Softmax; A. Zhang et al., Dive into Deep Learning, 4.1",
  args: { axis: word(axisWords, { default: "c", doc: "the axis whose values compete" }) },

  resolve(call, shape): SoftmaxForm | undefined {
    const axis = resolveAxis(call, "softmax", shape, call.args.axis);
    return axis === undefined ? undefined : { shape, axis };
  },

  nest: ({ shape, axis }) =>
    nest((b) => {
      const line = shape.map((size, at) => (at === axis ? 1 : size));
      const x = b.in("x", shape);
      const [largest, power, total] = [b.tmp("largest", line), b.tmp("power", shape), b.tmp("total", line)];
      const i = b.axes("i", shape);
      const rest = i.map((each, at): IndexLike => (at === axis ? 0 : each));
      b.max(largest, rest, read(x, i));
      b.set(power, i, exp(sub(read(x, i), read(largest, rest))));
      b.sum(total, rest, read(power, i));
      b.set(b.out("y", shape), i, div(read(power, i), read(total, rest)));
    }),
});
