// One step of a program as a program of its own: its operands are the inputs, its result the output.

import { invariant } from "../base/invariant.ts";
import type { Program, ValueId } from "./program.ts";

/** Inputs are named `in0`, `in1`, ... in the order of the step's operands, each value once; the output is `out`. */
export function programOfStep(program: Program, at: number): Program {
  const step = program.steps[at];
  invariant(step, () => `no step ${at} in ${program.name}`);
  const shapeOf = (value: ValueId): readonly number[] => program.values[value]?.shape ?? [];
  const operands = [...new Set(step.operands)];
  return {
    ...program,
    steps: [step],
    inputs: operands.map((value, i) => ({ name: `in${i}`, value, shape: shapeOf(value) })),
    outputs: [{ name: "out", value: step.result, shape: shapeOf(step.result) }],
  };
}
