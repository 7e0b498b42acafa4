// Accumulations that scatter and cannot be turned round: one invocation runs them as they are stated. Right, and as slow as it sounds.

import type { Scatter } from "../group.ts";
import { lowerScatter } from "../recipes/scatter.ts";
import type { Choice, Work } from "../work.ts";
import { onGrid } from "./frame.ts";

export function scatterOnGrid(work: Work, scatter: Scatter): Choice {
  const { kernel } = work;
  let choice: Choice | undefined;
  onGrid(kernel, [kernel.axis("g", 1)], kernel.axis("t", 1), () => {
    choice = lowerScatter(work, scatter);
  });
  return {
    recipe: "scatter",
    because:
      "several iterations add to one element: a single invocation runs them in the order in which they are stated",
    schedule: choice?.schedule ?? [],
  };
}
