// Means along axes.

import { div, read } from "../nests/build.ts";
import { defineOp } from "./define.ts";
import { fitKeepdims, keptAxes, reduceArgs, reduction, resolveReduction } from "./support/reduce.ts";

export const reduceMean = defineOp({
  name: "reduce_mean",
  doc: `The mean of all values along the given axes. ${keptAxes}`,
  source: "ONNX ReduceMean",
  args: reduceArgs,
  resolve: (call, x) => resolveReduction(call, "reduce_mean", x),
  nest: (form) =>
    reduction(form, ({ b, y, index, value, count }) => {
      const total = b.tmp("total", form.shape);
      b.sum(total, index, value);
      b.set(y, index, div(read(total, index), count));
    }),
  fit: fitKeepdims,
});
