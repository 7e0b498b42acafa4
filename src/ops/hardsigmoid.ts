// A sigmoid of straight pieces.

import { add, div, max, min } from "../nests/build.ts";
import { defineOp } from "./define.ts";
import { pointwise, type SameShape } from "./support/pointwise.ts";

export const hardsigmoid = defineOp({
  name: "hardsigmoid",
  doc: "min(max(x + 3, 0), 6) / 6: 0 up to -3, 1 from 3 on, straight between.",
  source: "A. Howard et al., Searching for MobileNetV3 (2019), 5.2; PyTorch Hardsigmoid",
  args: {},
  resolve: (_, shape): SameShape => ({ shape }),
  nest: (form) => pointwise(form, (x) => div(min(max(add(x, 3), 0), 6), 6)),
});
