// The identity.

import { defineOp } from "./define.ts";
import { pointwise, type SameShape } from "./support/pointwise.ts";

export const id = defineOp({
  name: "id",
  doc: "The value itself: the identity branch of a residual block.",
  source: "PyTorch Identity",
  args: {},
  resolve: (_, shape): SameShape => ({ shape }),
  nest: (form) => pointwise(form, (x) => x),
});
