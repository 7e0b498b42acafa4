// Dropout as it is at inference: nothing.

import { defineOp, float } from "./define.ts";
import { pointwise, type SameShape } from "./support/pointwise.ts";

export const dropout = defineOp({
  name: "dropout",
  doc: "The value itself. In training it zeroes each element with probability p and divides the others by 1 - p, so that nothing is left to do at inference.",
  source: "N. Srivastava et al., Dropout (2014); PyTorch Dropout",
  args: { p: float({ min: 0, max: 1, default: 0.5, doc: "share of elements zeroed in training" }) },
  resolve: (_, shape): SameShape => ({ shape }),
  nest: (form) => pointwise(form, (x) => x),
});
