// The rectifier that keeps a little of negative values.

import { lt, mul, select } from "../nests/build.ts";
import { defineOp, float } from "./define.ts";
import { pointwise, type SameShape } from "./support/pointwise.ts";

export interface LeakyReluForm extends SameShape {
  readonly slope: number;
}

export const leakyRelu = defineOp({
  name: "leaky_relu",
  doc: "x where it is positive, else slope * x.",
  source: "A. Maas et al., Rectifier Nonlinearities (2013); ONNX LeakyRelu",
  args: { slope: float({ default: 0.01, doc: "the factor for negative values" }) },
  resolve: (call, shape): LeakyReluForm => ({ shape, slope: call.args.slope }),
  nest: ({ shape, slope }) => pointwise({ shape }, (x) => select(lt(x, 0), mul(x, slope), x)),
});
