// A constant factor.

import { mul } from "../nests/build.ts";
import { defineOp, float } from "./define.ts";
import { pointwise, type SameShape } from "./support/pointwise.ts";

export interface ScaleForm extends SameShape {
  readonly factor: number;
}

export const scale = defineOp({
  name: "scale",
  doc: "x times a constant. For a learned factor write `mul { | id | param(...) }`.",
  source: "ONNX Mul; C. Szegedy et al., Inception-v4 (2016), 3.3 (residual scaling)",
  args: { factor: float({ doc: "the constant" }) },
  resolve: (call, shape): ScaleForm => ({ shape, factor: call.args.factor }),
  nest: ({ shape, factor }) => pointwise({ shape }, (x) => mul(x, factor)),
});
