// U of Winograd's filtering, made on the grid when the module is loaded: one invocation for each of its numbers.

import { invariant } from "../../base/invariant.ts";
import type { filterWeights } from "../winograd/filter-weights.ts";
import type { GridTable } from "../table.ts";
import { emitEach } from "./each.ts";
import { finished } from "./finish.ts";

type FilterKernel = NonNullable<Parameters<typeof filterWeights>[3]>;

export function filterOnGrid({ invocations }: GridTable): FilterKernel {
  return (work, plan, { source, matrix, filtered, meaning }) => {
    const [group] = meaning;
    invariant(group?.kind === "gather", "U is a sum");
    work.nextKernel();
    // In the order in which the module places them.
    for (const [buffer, access] of [
      [source, "read"],
      [filtered, "write"],
      [matrix, "read"],
    ] as const)
      work.kernel.slot(buffer, access);
    emitEach(work, group, invocations);
    const { outputs, taps } = plan.filtering;
    const comment = `weights of ${taps}x${taps} windows filtered for F(${outputs}x${outputs}), once when loaded`;
    return { source, ...finished(work.kernel), comment, meaning };
  };
}
