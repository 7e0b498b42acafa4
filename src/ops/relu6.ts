// The rectifier with a ceiling.

import { max, min } from "../nests/build.ts";
import { defineOp } from "./define.ts";
import { pointwise, type SameShape } from "./support/pointwise.ts";

export const relu6 = defineOp({
  name: "relu6",
  doc: "min(max(x, 0), 6).",
  source: "A. Krizhevsky, Convolutional Deep Belief Networks on CIFAR-10 (2010); PyTorch ReLU6",
  args: {},
  resolve: (_, shape): SameShape => ({ shape }),
  nest: (form) => pointwise(form, (x) => min(max(x, 0), 6)),
});
