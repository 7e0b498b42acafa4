import { readFileSync } from "node:fs";
import process from "node:process";
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { greedyBy, greedyOrders } from "../../../src/analyze/memory/greedy.ts";
import { planMemory } from "../../../src/analyze/memory/plan.ts";
import { memoryLowerBound, type MemoryRecord } from "../../../src/analyze/memory/record.ts";
import { tiling } from "../../support/memory-tilings.ts";

interface Row {
  readonly name?: string;
  readonly model?: string;
  readonly records: readonly (readonly [number, number, number])[];
  readonly offsets?: readonly number[];
  readonly offsets_total?: number;
  readonly total?: number | null;
  readonly greedy_by_size_bytes?: number;
  readonly lower_bound?: number;
  readonly lower_bound_bytes?: number;
}

const oracle = JSON.parse(
  readFileSync(new URL("../../oracles/memory.json", import.meta.url), "utf8"),
) as Record<"litert" | "tflm" | "fused_records", { readonly rows: readonly Row[] }>;
const rows = [...oracle.litert.rows, ...oracle.tflm.rows, ...oracle.fused_records.rows];

function recordsOf({ records }: Row): MemoryRecord[] {
  return records.map(([size, first, last]) => ({ size, first, last }));
}

function greedyBySize(records: readonly MemoryRecord[]): ReturnType<typeof greedyBy> {
  const [bySize] = greedyOrders;
  if (!bySize) throw new Error("no greedy order");
  return greedyBy(bySize, records);
}

describe("plans of other projects", () => {
  test.each(rows.map((row) => [row.name ?? row.model ?? "", row] as const))("%s", (_, row) => {
    const records = recordsOf(row);
    const greedy = greedyBySize(records);
    const total = row.offsets_total ?? row.total ?? row.greedy_by_size_bytes;
    if (row.offsets !== undefined) expect(greedy.offsets).toEqual(row.offsets);
    if (total !== undefined && total !== null) expect(greedy.total).toBe(total);
    const plan = planMemory(records);
    expect(plan.lowerBound).toBe(row.lower_bound ?? row.lower_bound_bytes);
    // All of them can be had without a gap; greedy by size leaves one in TFLM's "medium".
    expect(plan.total).toBe(plan.lowerBound);
  });
});

describe("problems whose optimum is known by construction", () => {
  const sizes = [
    { tensors: 20, steps: 30, bytes: 4096, pinwheels: true },
    { tensors: 40, steps: 50, bytes: 65_536, pinwheels: true },
    { tensors: 60, steps: 200, bytes: 100_000, pinwheels: false },
    { tensors: 100, steps: 100, bytes: 1_048_576, pinwheels: false },
  ];

  test.each(sizes)("$tensors tensors: 52 that greedy by size misses by a tenth, within 2 %", (how) => {
    let tried = 0;
    for (let seed = 0; tried < 52 && seed < 1000; seed++) {
      const records = tiling({ ...how, seed });
      if (greedyBySize(records).total < 1.1 * how.bytes) continue;
      tried++;
      const before = process.threadCpuUsage();
      const { total, lowerBound } = planMemory(records);
      const { user, system } = process.threadCpuUsage(before);
      const ratio = total / how.bytes;
      expect(lowerBound).toBe(how.bytes);
      expect({ seed, ratio: ratio <= 1.02 ? "within 2 %" : ratio }).toEqual({ seed, ratio: "within 2 %" });
      expect((user + system) / 1e6).toBeLessThan(MOST_SECONDS);
    }
    expect(tried).toBe(52);
  });
});

/** Of the processor. A second is promised, on a machine that does nothing else. */
const MOST_SECONDS = 2;

const record = fc
  .tuple(fc.integer({ min: 0, max: 64 }), fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 6 }))
  .map(([size, first, length]) => ({ size, first, last: first + length }));

function overlap(a: MemoryRecord, b: MemoryRecord, from: number, to: number): boolean {
  const together = a.first <= b.last && b.first <= a.last;
  return together && from < to + b.size && to < from + a.size;
}

describe("any records", () => {
  it("keeps what lives together apart, between the lower bound and the sum", () => {
    fc.assert(
      fc.property(fc.array(record, { maxLength: 24 }), (records) => {
        const { offsets, total, lowerBound } = planMemory(records);
        for (const [i, a] of records.entries()) {
          const clash = records.findIndex((b, j) => j < i && overlap(a, b, offsets[i] ?? 0, offsets[j] ?? 0));
          expect(clash).toBe(-1);
        }
        expect(lowerBound).toBe(memoryLowerBound(records));
        expect(total).toBeGreaterThanOrEqual(lowerBound);
        expect(total).toBeLessThanOrEqual(records.reduce((sum, { size }) => sum + size, 0));
      }),
    );
  });

  it("counts what lives at once", () => {
    const alive = [
      { size: 5, first: 0, last: 2 },
      { size: 7, first: 2, last: 3 },
      { size: 1, first: 4, last: 4 },
    ];
    expect(memoryLowerBound(alive)).toBe(12);
  });
});
