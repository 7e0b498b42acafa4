// The hyperbolic tangent.

import { tanh as hyperbolicTangent } from "../nests/build.ts";
import { defineOp } from "./define.ts";
import { pointwise, type SameShape } from "./support/pointwise.ts";

export const tanh = defineOp({
  name: "tanh",
  doc: "The hyperbolic tangent.",
  source: "ONNX Tanh",
  args: {},
  resolve: (_, shape): SameShape => ({ shape }),
  nest: (form) => pointwise(form, (x) => hyperbolicTangent(x)),
});
