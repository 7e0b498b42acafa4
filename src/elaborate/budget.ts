// The bound on elaboration: how many steps a model may expand to. Loops are refused before they are expanded where their product is
// plain from the text; whatever is not plain runs into the same bound while it expands.

import type { Item, Step } from "../syntax/ast.ts";

/** Steps that one model may expand to. */
export const mostSteps = 1_000_000;

/** How deep calls, loops and branches may nest while they expand. */
export const mostDepth = 200;

export interface Budget {
  readonly used: number;
  /** False once the budget is spent; the first time is the moment to report it. */
  spend(): boolean;
  /** Stops all further expansion. */
  exhaust(): void;
  readonly exhausted: boolean;
}

export function createBudget(): Budget {
  let used = 0;
  let exhausted = false;
  return {
    get used() {
      return used;
    },
    get exhausted() {
      return exhausted;
    },
    spend() {
      used += 1;
      return !exhausted && used <= mostSteps;
    },
    exhaust() {
      exhausted = true;
    },
  };
}

/** How often a loop runs, where that is known without running it. */
export type CountOf = (step: Extract<Step, { kind: "repeat" | "for" }>) => bigint | undefined;

/** A lower bound of the steps that these items expand to: unknown counts and untaken branches count as little as they may. */
export function leastSteps(items: readonly Item[], countOf: CountOf): bigint {
  let total = 0n;
  for (const item of items) {
    if (item.kind !== "flow") continue;
    for (const step of item.steps) total += leastOfStep(step, countOf);
  }
  return total;
}

function leastOfStep(step: Step, countOf: CountOf): bigint {
  switch (step.kind) {
    case "repeat":
    case "for": {
      const count = countOf(step) ?? 0n;
      const body = leastSteps(step.body, countOf);
      return count * (body > 1n ? body : 1n);
    }
    case "seq":
      return leastSteps(step.body, countOf);
    case "if":
      return 0n;
    case "call":
    case "from":
    case "output":
    case "read":
      return 1n;
  }
}
