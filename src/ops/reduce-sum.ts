// Sums along axes.

import { defineOp } from "./define.ts";
import { fitKeepdims, keptAxes, reduceArgs, reduction, resolveReduction } from "./support/reduce.ts";

export const reduceSum = defineOp({
  name: "reduce_sum",
  doc: `The sum of all values along the given axes. ${keptAxes}`,
  source: "ONNX ReduceSum",
  args: reduceArgs,
  resolve: (call, x) => resolveReduction(call, "reduce_sum", x),
  nest: (form) => reduction(form, ({ b, y, index, value }) => b.sum(y, index, value)),
  fit: fitKeepdims,
});
