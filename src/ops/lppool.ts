// Pooling by a power mean without the mean: between sum pooling (p = 1) and max pooling (p without end).

import { fill, max, mul, neg, nest, pow, read, sqrt } from "../nests/build.ts";
import type { Scalar } from "../nests/nest.ts";
import { defineOp, float } from "./define.ts";
import {
  ceilArg,
  dilationArg,
  fitPool,
  kernelArg,
  padArg,
  poolPoint,
  resolvePool,
  strideArg,
  type PoolForm,
} from "./support/pool.ts";

export interface LppoolForm extends PoolForm {
  readonly p: number;
}

export const lppool = defineOp({
  name: "lppool",
  doc: "The p-norm of each window, channel by channel: (sum |x|^p)^(1/p). p=1 sums absolute values, p=2 is the Euclidean length. Padding counts as zeros. PyTorch leaves the absolute value out, which differs for odd p and negative inputs.",
  source:
    "ONNX LpPool; P. Sermanet et al., Convolutional Neural Networks Applied to House Numbers (2012), 2.2",
  args: {
    kernel: kernelArg,
    p: float({ min: 1, default: 2, doc: "the power; 2 is the Euclidean length" }),
    stride: strideArg,
    pad: padArg,
    dilation: dilationArg,
    ceil: ceilArg,
  },

  resolve(call, x): LppoolForm | undefined {
    const form = resolvePool(call, "lppool", x);
    return form && { ...form, p: call.args.p };
  },

  nest: (form) =>
    nest((b) => {
      const { p } = form;
      const x = b.in("x", form.x);
      const total = b.tmp("total", form.shape);
      const { to, from } = poolPoint(b, form);
      b.sum(total, to, power(read(x, from, fill(0)), p));
      b.set(b.out("y", form.shape), to, root(read(total, to), p));
    }),

  fit: fitPool,
});

/** |x|^p */
function power(x: Scalar, p: number): Scalar {
  if (p === 2) return mul(x, x);
  const size = max(x, neg(x));
  return p === 1 ? size : pow(size, p);
}

/** x^(1/p) */
function root(x: Scalar, p: number): Scalar {
  if (p === 2) return sqrt(x);
  return p === 1 ? x : pow(x, 1 / p);
}
