// The Gaussian error linear unit.

import { add, erf, mul, tanh } from "../nests/build.ts";
import type { Scalar } from "../nests/nest.ts";
import { defineOp, word } from "./define.ts";
import { pointwise, type SameShape } from "./support/pointwise.ts";

export interface GeluForm extends SameShape {
  readonly approximate: "none" | "tanh";
}

export const gelu = defineOp({
  name: "gelu",
  doc: "x * (1 + erf(x / sqrt(2))) / 2: x times the chance that a normal variable is below it. approximate=tanh gives the form with tanh that GPT-2 and BERT use, up to 5e-4 away.",
  source: "D. Hendrycks, K. Gimpel, Gaussian Error Linear Units (2016), section 2; ONNX Gelu",
  args: {
    approximate: word(["none", "tanh"], { default: "none", doc: "none is exact; tanh is the cheaper form" }),
  },
  resolve: (call, shape): GeluForm => ({ shape, approximate: call.args.approximate }),
  nest: ({ shape, approximate }) => pointwise({ shape }, approximate === "tanh" ? withTanh : exact),
});

function exact(x: Scalar): Scalar {
  return mul(mul(x, 0.5), add(1, erf(mul(x, Math.SQRT1_2))));
}

function withTanh(x: Scalar): Scalar {
  const cube = mul(mul(mul(x, x), x), 0.044715);
  return mul(mul(x, 0.5), add(1, tanh(mul(add(x, cube), Math.sqrt(2 / Math.PI)))));
}
