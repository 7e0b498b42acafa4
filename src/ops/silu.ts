// The sigmoid-weighted unit, also called swish.

import { add, div, exp, neg } from "../nests/build.ts";
import { defineOp } from "./define.ts";
import { pointwise, type SameShape } from "./support/pointwise.ts";

export const silu = defineOp({
  name: "silu",
  doc: "x / (1 + exp(-x)): x times its sigmoid. Also known as swish.",
  source: "S. Elfwing et al., Sigmoid-Weighted Linear Units (2017); PyTorch SiLU",
  args: {},
  resolve: (_, shape): SameShape => ({ shape }),
  nest: (form) => pointwise(form, (x) => div(x, add(1, exp(neg(x))))),
});
