// Where values live: one arena of float32 for activations, offsets fixed at compile time by the shared planner. A step's own temporaries in
// the arena live while it runs.

import { planMemory } from "../analyze/memory/plan.ts";
import type { MemoryPlan, MemoryRecord } from "../analyze/memory/record.ts";
import { sizeOf } from "../nests/buffers.ts";
import type { Program, ValueId } from "../passes/program.ts";

export interface ArenaPlan {
  /** Elements. */
  readonly total: number;
  readonly lowerBound: number;
  valueOffset(value: ValueId): number;
  /** Of the n-th arena temporary of a step. */
  temporaryOffset(step: number, n: number): number;
  readonly records: readonly MemoryRecord[];
  readonly offsets: readonly number[];
}

/** `temporaries[s]` are the sizes of the arena temporaries of step s. Inputs are alive from the start, outputs to the end. */
export function planArena(program: Program, temporaries: readonly (readonly number[])[]): ArenaPlan {
  const records: MemoryRecord[] = [];
  const ofValue = new Map<ValueId, number>();
  for (const [value, { first, last }] of lifetimes(program)) {
    ofValue.set(value, records.length);
    records.push({ size: sizeOf(program.values[value] ?? { shape: [] }), first, last });
  }
  const firstTemporary = temporaries.map((sizes, step) => {
    const at = records.length;
    for (const size of sizes) records.push({ size, first: step, last: step });
    return at;
  });
  const plan: MemoryPlan = planMemory(records);
  return {
    total: plan.total,
    lowerBound: plan.lowerBound,
    valueOffset: (value) => plan.offsets[ofValue.get(value) ?? -1] ?? 0,
    temporaryOffset: (step, n) => plan.offsets[(firstTemporary[step] ?? -1) + n] ?? 0,
    records,
    offsets: plan.offsets,
  };
}

/** Steps in which each stored value is alive, both ends included. */
function lifetimes(program: Program): ReadonlyMap<ValueId, { first: number; last: number }> {
  const alive = new Map<ValueId, { first: number; last: number }>();
  for (const { value } of program.inputs) alive.set(value, { first: 0, last: 0 });
  const reach = (value: ValueId, step: number): void => {
    const span = alive.get(value);
    if (span !== undefined) span.last = Math.max(span.last, step);
  };
  for (const [at, { operands, result }] of program.steps.entries()) {
    alive.set(result, { first: at, last: at });
    for (const value of operands) reach(value, at);
  }
  for (const { value } of program.outputs) reach(value, program.steps.length);
  return alive;
}
