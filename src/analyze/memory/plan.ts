// The memory planner: tensors with lifetimes to offsets in one arena. Pure; units are whatever the sizes are in. Used by the memory
// analysis and by the schedule, so that a report's peak and an artefact's arena are the same algorithm.

import { invariant } from "../../base/invariant.ts";

/** A tensor alive in steps first..last, both included. */
export interface MemoryRecord {
  readonly size: number;
  readonly first: number;
  readonly last: number;
}

export interface MemoryPlan {
  /** One per record, in order. Records that live at the same step never overlap. */
  readonly offsets: readonly number[];
  /** The highest end. */
  readonly total: number;
  /** The largest sum of sizes alive in one step: no plan is smaller. */
  readonly lowerBound: number;
}

interface Placed extends MemoryRecord {
  readonly offset: number;
}

/**
 * Greedy by size: tensors by decreasing size (ties: earlier record first), each into the smallest gap between placed tensors
 * whose lifetimes meet its own, else above them. Source: Pisarchyk and Lee, "Efficient Memory Management for Deep Neural Net
 * Inference" (2020), offset calculation.
 */
export function planMemory(records: readonly MemoryRecord[]): MemoryPlan {
  const order = records.map((_, i) => i).toSorted((a, b) => sizeOf(records, b) - sizeOf(records, a) || a - b);
  const byOffset: Placed[] = [];
  const offsets = Array.from<number>({ length: records.length }).fill(0);
  for (const i of order) {
    const record = records[i];
    invariant(
      record !== undefined && record.last >= record.first && record.size >= 0,
      "a memory record ends before it begins",
    );
    const offset = smallestGap(record, byOffset);
    offsets[i] = offset;
    if (record.size > 0) insertByOffset(byOffset, { ...record, offset });
  }
  const total = byOffset.reduce((end, { offset, size }) => Math.max(end, offset + size), 0);
  return { offsets, total, lowerBound: memoryLowerBound(records) };
}

/** The largest sum of sizes alive in one step. */
export function memoryLowerBound(records: readonly MemoryRecord[]): number {
  const changes = new Map<number, number>();
  for (const { size, first, last } of records) {
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

function smallestGap(record: MemoryRecord, byOffset: readonly Placed[]): number {
  let best: number | undefined;
  let bestGap = Infinity;
  let end = 0;
  for (const other of byOffset) {
    if (other.first > record.last || other.last < record.first) continue;
    const gap = other.offset - end;
    if (gap >= record.size && gap < bestGap) [best, bestGap] = [end, gap];
    end = Math.max(end, other.offset + other.size);
  }
  return best ?? end;
}

function insertByOffset(byOffset: Placed[], placed: Placed): void {
  const at = byOffset.findIndex(({ offset }) => offset > placed.offset);
  byOffset.splice(at === -1 ? byOffset.length : at, 0, placed);
}

function sizeOf(records: readonly MemoryRecord[], i: number): number {
  return records[i]?.size ?? 0;
}
