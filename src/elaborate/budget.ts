// The bound on elaboration: how many steps a model may expand to. What foresight.ts cannot tell runs into it while it expands.

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
