// The exponential linear unit.

import { exp, lt, mul, select, sub } from "../nests/build.ts";
import { defineOp, float } from "./define.ts";
import { pointwise, type SameShape } from "./support/pointwise.ts";

export interface EluForm extends SameShape {
  readonly alpha: number;
}

export const elu = defineOp({
  name: "elu",
  doc: "x where it is positive, else alpha * (exp(x) - 1).",
  source: "D. Clevert et al., Exponential Linear Units (2015), equation 15; ONNX Elu",
  args: { alpha: float({ default: 1, doc: "-alpha is what large negative values tend to" }) },
  resolve: (call, shape): EluForm => ({ shape, alpha: call.args.alpha }),
  nest: ({ shape, alpha }) => pointwise({ shape }, (x) => select(lt(x, 0), mul(sub(exp(x), 1), alpha), x)),
});
