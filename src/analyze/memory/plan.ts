// The memory planner: tensors with lifetimes to offsets in one arena. Used by the memory analysis and by the schedule, so that a report's
// peak and an artefact's arena are the same algorithm. Cheap orders first; a search only where they leave a gap to the lower bound.

import { greedyBy, greedyByComplaint, greedyOrders, type Placement } from "./greedy.ts";
import { checkRecords, memoryLowerBound, type MemoryPlan, type MemoryRecord } from "./record.ts";
import { searchSkyline } from "./skyline.ts";

/** Capacities that are tried, over the lower bound, with the sections that each search may look at: some tenths of a second in all. */
const capacities: readonly (readonly [ratio: number, visits: number])[] = [
  [1, 15e6],
  [1.01, 15e6],
  [1.02, 25e6],
  [1.05, 5e6],
  [1.1, 5e6],
];

/** Larger problems get the greedy orders only: each costs the square of the number of records. */
const MOST_RECORDS = 2000;
const MOST_ROUNDS = 100;
const MOST_PAIRS = 4e6;

/** The best plan that was found: often of the lower bound's size, never larger than greedy by size. Deterministic. */
export function planMemory(records: readonly MemoryRecord[]): MemoryPlan {
  checkRecords(records);
  const lowerBound = memoryLowerBound(records);
  let best: Placement = { offsets: records.map(() => 0), total: Infinity };
  for (const strategy of strategies) {
    const placement = strategy(records, lowerBound, best.total);
    if (placement !== undefined && placement.total < best.total) best = placement;
    if (best.total <= lowerBound) break;
  }
  return { offsets: best.offsets, total: best.total, lowerBound };
}

/** A placement smaller than `above`, or any, or none. */
type Strategy = (
  records: readonly MemoryRecord[],
  lowerBound: number,
  above: number,
) => Placement | undefined;

const strategies: readonly Strategy[] = [
  ...greedyOrders.map(
    (order): Strategy =>
      (records) =>
        greedyBy(order, records),
  ),
  complain,
  ...capacities.map(
    ([ratio, visits]): Strategy =>
      (records, lowerBound, above) =>
        searchBelow(records, Math.floor(lowerBound * ratio), above, visits),
  ),
];

function complain(records: readonly MemoryRecord[], lowerBound: number): Placement {
  const rounds = Math.min(MOST_ROUNDS, MOST_PAIRS / records.length ** 2);
  return greedyByComplaint(records, lowerBound, Math.max(1, rounds));
}

function searchBelow(
  records: readonly MemoryRecord[],
  capacity: number,
  above: number,
  visits: number,
): Placement | undefined {
  if (capacity >= above || records.length > MOST_RECORDS) return undefined;
  // The search stacks whole blocks: hopeless where the capacity only holds their pieces.
  const boxes = records.map(({ size, first, last }) => ({ size, first, last }));
  if (memoryLowerBound(boxes) > capacity) return undefined;
  const offsets = searchSkyline(boxes, capacity, visits);
  return offsets && { offsets, total: endOf(records, offsets) };
}

function endOf(records: readonly MemoryRecord[], offsets: readonly number[]): number {
  return records.reduce(
    (end, { size }, i) => (size === 0 ? end : Math.max(end, (offsets[i] ?? 0) + size)),
    0,
  );
}
