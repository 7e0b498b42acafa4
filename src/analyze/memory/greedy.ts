// Greedy plans: records in some order, each into the smallest gap that is left for it. Which order is the whole difference.

import { createOccupied, lowestPlace, type Occupied, type Placed } from "./occupied.ts";
import type { MemoryRecord } from "./record.ts";

/** Offsets, one per record, and their highest end. */
export interface Placement {
  readonly offsets: readonly number[];
  readonly total: number;
}

type Measure = (record: MemoryRecord) => number;

const lifetime: Measure = ({ first, last }) => last - first + 1;

/** Largest first. By size: Pisarchyk and Lee, "Efficient Memory Management for Deep Neural Net Inference" (2020). */
export const greedyOrders: readonly Measure[] = [
  ({ size }) => size,
  (record) => record.size * lifetime(record),
  lifetime,
  ({ first }) => -first,
  ({ last }) => last,
];

/** Records by decreasing measure (ties: larger first, then the earlier record), each placed as `placeInOrder` does. */
export function greedyBy(measure: Measure, records: readonly MemoryRecord[]): Placement {
  return placeByWeight(
    records,
    records.map((record) => measure(record)),
  );
}

/**
 * Greedy again and again, each time placing earlier what ended above `capacity` the time before ("squeaky wheel", Joslin and Clements
 * 1999). The best of all rounds.
 */
export function greedyByComplaint(
  records: readonly MemoryRecord[],
  capacity: number,
  rounds: number,
): Placement {
  const weights = records.map(({ size }) => size);
  let best: Placement | undefined;
  for (let round = 0; round < rounds; round++) {
    const placement = placeByWeight(records, weights);
    if (best === undefined || placement.total < best.total) best = placement;
    if (best.total <= capacity) break;
    for (const [i, { size }] of records.entries())
      if ((placement.offsets[i] ?? 0) + size > capacity) weights[i] = (weights[i] ?? 0) * COMPLAINT;
  }
  return best ?? { offsets: [], total: 0 };
}

/** How much more urgent a tensor becomes that did not fit. */
const COMPLAINT = 1.3;

function placeByWeight(records: readonly MemoryRecord[], weights: readonly number[]): Placement {
  const weight = (i: number): number => weights[i] ?? 0;
  const size = (i: number): number => records[i]?.size ?? 0;
  const order = records
    .map((_, i) => i)
    .toSorted((a, b) => weight(b) - weight(a) || size(b) - size(a) || a - b);
  return placeInOrder(records, order);
}

/** Each record into the smallest gap between placed ones whose lifetimes meet its own, else above them; blocks of pieces lowest. */
function placeInOrder(records: readonly MemoryRecord[], order: readonly number[]): Placement {
  const occupied = createOccupied(records);
  const offsets = Array.from<number>({ length: records.length }).fill(0);
  let total = 0;
  for (const i of order) {
    const record = records[i];
    if (!record || record.size === 0) continue;
    const offset =
      record.pieces === undefined ? smallestGap(record, occupied) : lowestPlace(record, occupied);
    offsets[i] = offset;
    occupied.add(record, offset);
    total = Math.max(total, offset + record.size);
  }
  return { offsets, total };
}

function smallestGap(record: MemoryRecord, occupied: Occupied): number {
  let best: number | undefined;
  let bestGap = Infinity;
  let end = 0;
  for (const other of occupied.meeting(record).toSorted(byOffset)) {
    const gap = other.offset - end;
    if (gap >= record.size && gap < bestGap) [best, bestGap] = [end, gap];
    end = Math.max(end, other.offset + other.size);
  }
  return best ?? end;
}

function byOffset(a: Placed, b: Placed): number {
  return a.offset - b.offset;
}
