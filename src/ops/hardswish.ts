// Swish of straight pieces.

import { add, div, max, min, mul } from "../nests/build.ts";
import { defineOp } from "./define.ts";
import { pointwise, type SameShape } from "./support/pointwise.ts";

export const hardswish = defineOp({
  name: "hardswish",
  doc: "x * min(max(x + 3, 0), 6) / 6.",
  source: "A. Howard et al., Searching for MobileNetV3 (2019), 5.2; ONNX HardSwish",
  args: {},
  resolve: (_, shape): SameShape => ({ shape }),
  nest: (form) => pointwise(form, (x) => div(mul(x, min(max(add(x, 3), 0), 6)), 6)),
});
