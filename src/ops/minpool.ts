// Min pooling over any number of spatial axes.

import { fill, neg, nest, read } from "../nests/build.ts";
import { defineOp } from "./define.ts";
import {
  ceilArg,
  dilationArg,
  fitPool,
  kernelArg,
  padArg,
  poolPoint,
  resolvePool,
  strideArg,
} from "./support/pool.ts";

export const minpool = defineOp({
  name: "minpool",
  doc: "The smallest value of each window, channel by channel: max pooling of the negated input, negated. Padded positions never win.",
  source:
    "J. Serra, Image Analysis and Mathematical Morphology (1982): erosion with a flat structuring element",
  args: { kernel: kernelArg, stride: strideArg, pad: padArg, dilation: dilationArg, ceil: ceilArg },
  resolve: (call, x) => resolvePool(call, "minpool", x),

  nest: (form) =>
    nest((b) => {
      const x = b.in("x", form.x);
      const largest = b.tmp("largest", form.shape);
      const { to, from } = poolPoint(b, form);
      b.max(largest, to, neg(read(x, from, fill(Infinity))));
      b.set(b.out("y", form.shape), to, neg(read(largest, to)));
    }),

  fit: fitPool,
});
