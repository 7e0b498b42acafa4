// Steps whose result nobody reads go.

import type { Pass } from "./pass.ts";
import type { Program, Step, ValueId } from "./program.ts";

export const dropUnused: Pass = {
  name: "drop-unused",
  why: "After all rewrites: it clears whatever they left without a reader.",
  run: (program) => ({ ...program, steps: liveSteps(program) }),
};

function liveSteps(program: Program): readonly Step[] {
  const needed = new Set<ValueId>(program.outputs.map(({ value }) => value));
  const live: Step[] = [];
  for (const step of program.steps.toReversed()) {
    if (!needed.has(step.result)) continue;
    for (const operand of step.operands) needed.add(operand);
    live.push(step);
  }
  return live.toReversed();
}
