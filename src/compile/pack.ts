// pack: a checkpoint as the compiled module loads it.

import type { Reporter } from "../diag/diagnostic.ts";
import { type Overflow, packWeights } from "../weights/pack-weights.ts";
import type { Weights } from "../weights/weights.ts";
import type { BuiltModel } from "./built-model.ts";
import { guarded } from "./guard.ts";

/**
 * The packed safetensors file for `load` of this very build: batch-norms folded, weights in the order its kernels read them. `weights` are
 * from `matchWeights` or `randomWeights`. What float16 cannot hold is reported. Undefined only after an `internal-error`.
 */
export function pack(built: BuiltModel, weights: Weights, reporter: Reporter): Uint8Array | undefined {
  const onOverflow = ({ weights: paths, count, largest }: Overflow): void => {
    const shown = {
      count,
      weights: paths.join(", "),
      largest: Number(largest.toPrecision(4)).toLocaleString("en-US"),
    };
    reporter.report("half-overflow", built.graph.span, shown);
  };
  return guarded(reporter, () => packWeights(built.scheduled.packing, weights, onOverflow));
}
