// Vectors brought to length 1.

import { div, max, mul, nest, read, sqrt, type IndexLike } from "../nests/build.ts";
import { defineOp, float, word } from "./define.ts";
import { axisWords, resolveAxis } from "./support/axis.ts";
import type { SameShape } from "./support/pointwise.ts";

export interface L2normForm extends SameShape {
  readonly axis: number;
  readonly eps: number;
}

export const l2norm = defineOp({
  name: "l2norm",
  doc: "x divided by its Euclidean length along one axis, so that embeddings have length 1. Lengths below eps count as eps, so that zeros stay zeros.",
  source: "PyTorch functional.normalize; ONNX LpNormalization (p = 2)",
  args: {
    axis: word(axisWords, { default: "c", doc: "the axis along which the length is measured" }),
    eps: float({ min: 0, default: 1e-12, doc: "the least length" }),
  },

  resolve(call, shape): L2normForm | undefined {
    const axis = resolveAxis(call, "l2norm", shape, call.args.axis);
    return axis === undefined ? undefined : { shape, axis, eps: call.args.eps };
  },

  nest: ({ shape, axis, eps }) =>
    nest((b) => {
      const line = shape.map((size, at) => (at === axis ? 1 : size));
      const x = b.in("x", shape);
      const [squares, length] = [b.tmp("squares", line), b.tmp("length", line)];
      const i = b.axes("i", shape);
      const rest = i.map((each, at): IndexLike => (at === axis ? 0 : each));
      b.sum(squares, rest, mul(read(x, i), read(x, i)));
      b.set(length, rest, max(sqrt(read(squares, rest)), eps));
      b.set(b.out("y", shape), i, div(read(x, i), read(length, rest)));
    }),
});
