// Largest values along axes.

import { defineOp } from "./define.ts";
import { fitKeepdims, keptAxes, reduceArgs, reduction, resolveReduction } from "./support/reduce.ts";

export const reduceMax = defineOp({
  name: "reduce_max",
  doc: `The largest of all values along the given axes. ${keptAxes}`,
  source: "ONNX ReduceMax",
  args: reduceArgs,
  resolve: (call, x) => resolveReduction(call, "reduce_max", x),
  nest: (form) => reduction(form, ({ b, y, index, value }) => b.max(y, index, value)),
  fit: fitKeepdims,
});
