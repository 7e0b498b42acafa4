import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { memoryLowerBound, planMemory, type MemoryRecord } from "../../../src/analyze/memory/plan.ts";

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

describe("plans of other projects", () => {
  test.each(rows.map((row) => [row.name ?? row.model ?? "", row] as const))("%s", (_, row) => {
    const plan = planMemory(recordsOf(row));
    const total = row.offsets_total ?? row.total ?? row.greedy_by_size_bytes;
    if (row.offsets !== undefined) expect(plan.offsets).toEqual(row.offsets);
    if (total !== undefined && total !== null) expect(plan.total).toBe(total);
    expect(plan.lowerBound).toBe(row.lower_bound ?? row.lower_bound_bytes);
  });
});

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
