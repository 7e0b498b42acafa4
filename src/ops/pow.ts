// A fixed power.

import { div, mul, pow as power } from "../nests/build.ts";
import type { Scalar } from "../nests/nest.ts";
import { defineOp, float } from "./define.ts";
import { pointwise, type SameShape } from "./support/pointwise.ts";

export interface PowForm extends SameShape {
  readonly exponent: number;
}

/** Whole exponents up to this are products, right for negative values on every target and counted as what they are. */
const mostFactors = 8;

export const pow = defineOp({
  name: "pow",
  doc: "x to a fixed power. Whole exponents from -8 to 8 are products; any other gives no number where x is negative and the exponent is not whole.",
  source: "ONNX Pow",
  args: { exponent: float({ doc: "the power: 2 squares, 0.5 is the square root, -1 the reciprocal" }) },
  resolve: (call, shape): PowForm => ({ shape, exponent: call.args.exponent }),
  nest: ({ shape, exponent }) => pointwise({ shape }, (x) => raised(x, exponent)),
});

function raised(x: Scalar, exponent: number): Scalar {
  const factors = Math.abs(exponent);
  if (!Number.isInteger(exponent) || factors === 0 || factors > mostFactors) return power(x, exponent);
  const product = Array.from({ length: factors }, () => x).reduce((all, next) => mul(all, next));
  return exponent < 0 ? div(1, product) : product;
}
