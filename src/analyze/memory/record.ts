// Tensors with lifetimes, and what any plan of them must hold. Pure; units are whatever the sizes are in.

import { invariant } from "../../base/invariant.ts";

/** A block alive in steps first..last, both included. */
export interface MemoryRecord {
  readonly size: number;
  readonly first: number;
  readonly last: number;
  /** Where parts of it are alive for less than that: they fill the block, and move with it. */
  readonly pieces?: readonly Piece[];
}

/** Part of a block, `at` from its begin. */
export interface Piece {
  readonly at: number;
  readonly size: number;
  readonly first: number;
  readonly last: number;
}

export interface MemoryPlan {
  /** One per record, in order. Pieces that live at the same step never overlap. */
  readonly offsets: readonly number[];
  /** The highest end. */
  readonly total: number;
  /** The largest sum of sizes alive in one step: no plan is smaller. */
  readonly lowerBound: number;
}

export function checkRecords(records: readonly MemoryRecord[]): void {
  const sound = records.every(({ size, first, last }) => last >= first && size >= 0);
  invariant(sound, "a memory record ends before it begins");
}

export function piecesOf({ size, first, last, pieces }: MemoryRecord): readonly Piece[] {
  return pieces ?? [{ at: 0, size, first, last }];
}

/** The largest sum of sizes alive in one step. */
export function memoryLowerBound(records: readonly MemoryRecord[]): number {
  const changes = new Map<number, number>();
  for (const { size, first, last } of records.flatMap(piecesOf)) {
    changes.set(first, (changes.get(first) ?? 0) + size);
    changes.set(last + 1, (changes.get(last + 1) ?? 0) - size);
  }
  let alive = 0;
  let most = 0;
  for (const step of [...changes.keys()].toSorted((a, b) => a - b)) {
    alive += changes.get(step) ?? 0;
    most = Math.max(most, alive);
  }
  return most;
}
