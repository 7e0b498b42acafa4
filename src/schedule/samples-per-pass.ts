// How many samples of a batch share a pass. More of them read each weight once for all, and need more memory for what lies between layers.

import { sizeOf } from "../nests/buffers.ts";
import type { Program } from "../passes/program.ts";
import { planArena } from "./memory.ts";
import type { LoopTable } from "./table.ts";

/**
 * The largest divisor of `batch` whose activations stay within the limit; one of whole vectors rather, if it is at least half as large: dense
 * layers hold samples in lanes.
 */
export function samplesPerPass(program: Program, batch: number, table: LoopTable): number {
  if (batch === 1) return 1;
  const unit = table.grid?.storage === "f16" ? 2 : 4;
  const bytes = unit * planArena(program, []).total;
  const most = Math.min(
    batch,
    Math.floor(mostBytes(program, table) / bytes),
    mostBound(program, table, unit),
  );
  const largest = largestDivisor(batch, most, 1);
  const whole = largestDivisor(batch, most, table.lanes);
  return whole > 1 && 2 * whole >= largest ? whole : largest;
}

/** What filtering with tiles of 4 makes of a value: 36 numbers of 16, and more at ragged edges. */
const FILTERED = 2.5;

/** Samples of the largest value, or of what it is filtered to, that a kernel sees at once. */
function mostBound({ values }: Program, { grid, winograd }: LoopTable, unit: number): number {
  if (grid === undefined) return Infinity;
  const largest = Math.max(1, ...values.map(({ shape }) => sizeOf({ shape })));
  return Math.floor(grid.mostBound / (unit * largest * (winograd.length > 0 ? FILTERED : 1)));
}

/** Of `batch`: a multiple of `unit`, at most `most`; 1 where there is none. */
function largestDivisor(batch: number, most: number, unit: number): number {
  for (let size = Math.floor(most / unit) * unit; size > 1; size -= unit) if (batch % size === 0) return size;
  return 1;
}

/**
 * What stays in the cache; more where weights are what memory is busy with anyway, at four times as many bytes as activations (VGG's,
 * 500 MB: two samples of 16 MB in one pass take three quarters of the time). On a grid what a kernel may see is the limit.
 */
function mostBytes({ weights }: Program, { passBytes, heavyPassBytes, grid }: LoopTable): number {
  if (grid !== undefined) return passBytes;
  const weightBytes = 4 * weights.reduce((sum, { shape }) => sum + sizeOf({ shape }), 0);
  return Math.max(passBytes, Math.min(weightBytes / 4, heavyPassBytes));
}
