// Where values live: one arena of float32 for activations, offsets fixed at compile time by the shared planner, which also says what lies in
// the memory of what. A step's own temporaries in the arena live while it runs.

import type { Flow } from "../analyze/memory/flow.ts";
import { planFlow, stepsInPlace } from "../analyze/memory/plan-flow.ts";
import { flowOf } from "../passes/flow.ts";
import type { Program, ValueId } from "../passes/program.ts";
import { flowOnGrid } from "./grid/flow-on-grid.ts";
import type { GridTable } from "./table.ts";

export interface ArenaPlan {
  /** Elements. */
  readonly total: number;
  readonly lowerBound: number;
  valueOffset(value: ValueId): number;
  /** Of the n-th arena temporary of a step. */
  temporaryOffset(step: number, n: number): number;
}

/** `temporaries[s]` are the sizes of the arena temporaries of step s. Inputs are alive from the start, outputs to the end. */
export function planArena(
  program: Program,
  temporaries: readonly (readonly number[])[],
  grid?: GridTable,
): ArenaPlan {
  const { total, lowerBound, offsetOf, temporaryOffset } = planFlow(flowFor(program, grid), temporaries);
  return { total, lowerBound, valueOffset: offsetOf, temporaryOffset };
}

/** Steps with nothing left to do: their operands are computed where the result is. */
export function doneInPlace(program: Program, grid?: GridTable): ReadonlySet<number> {
  return stepsInPlace(flowFor(program, grid));
}

function flowFor(program: Program, grid: GridTable | undefined): Flow {
  const flow = flowOf(program);
  return grid === undefined ? flow : flowOnGrid(flow, grid.alignment);
}
