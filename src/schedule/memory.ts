// Where values live: one arena of float32 for activations, offsets fixed at compile time by the shared planner, which also says what lies in
// the memory of what. A step's own temporaries in the arena live while it runs.

import { overwritable, sideBySide } from "../analyze/aliasing.ts";
import type { Flow, FlowStep } from "../analyze/memory/flow.ts";
import { planFlow, stepsInPlace } from "../analyze/memory/plan-flow.ts";
import { sizeOf } from "../nests/buffers.ts";
import type { Program, Step, ValueId } from "../passes/program.ts";

export interface ArenaPlan {
  /** Elements. */
  readonly total: number;
  readonly lowerBound: number;
  valueOffset(value: ValueId): number;
  /** Of the n-th arena temporary of a step. */
  temporaryOffset(step: number, n: number): number;
}

/** `temporaries[s]` are the sizes of the arena temporaries of step s. Inputs are alive from the start, outputs to the end. */
export function planArena(program: Program, temporaries: readonly (readonly number[])[]): ArenaPlan {
  const { total, lowerBound, offsetOf, temporaryOffset } = planFlow(flowOf(program), temporaries);
  return { total, lowerBound, valueOffset: offsetOf, temporaryOffset };
}

/** Steps with nothing left to do: their operands are computed where the result is. */
export function doneInPlace(program: Program): ReadonlySet<number> {
  return stepsInPlace(flowOf(program));
}

/** In elements, by value id. */
function flowOf({ values, inputs, outputs, steps }: Program): Flow {
  return {
    sizes: new Map(values.map((value, id) => [id, sizeOf(value)])),
    inputs: inputs.map(({ value }) => value),
    outputs: outputs.map(({ value }) => value),
    steps: steps.map(flowStep),
  };
}

function flowStep({ nest, operands, result }: Step): FlowStep {
  const free = overwritable(nest);
  const kept = new Set(operands.filter((_, i) => !free.includes(i)));
  const distinct = [...new Set(operands)];
  return {
    result,
    operands: distinct,
    overwrites: distinct.filter((operand) => !kept.has(operand)),
    parts: (sideBySide(nest) ?? []).flatMap((at, i) => {
      const value = operands[i];
      return value === undefined ? [] : [{ value, at }];
    }),
  };
}
