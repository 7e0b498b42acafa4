import { describe, expect, test } from "vitest";
import {
  type CallWork,
  errorPercent,
  estimateCall,
  runNanoseconds,
  sumOf,
  type TargetProfile,
} from "../../../src/analyze/latency.ts";

const profile: TargetProfile = {
  gigaflops: new Map([
    ["panels", 8],
    ["direct", 4],
  ]),
  nanoseconds: { divide: 1, exp: 10, store: 0.5, call: 100 },
  bandwidth: [
    { bytes: 1e6, gigabytesPerSecond: 16 },
    { bytes: 1e8, gigabytesPerSecond: 8 },
  ],
  checks: [],
};
const work: CallWork = {
  kind: "panels",
  operations: { arithmetic: 8e6, compare: 0, divide: 1000, exp: 2000, load: 1, store: 4000 },
  weightBytes: 1e6,
  activationBytes: 1e5,
};

describe("a call", () => {
  test("takes what its operations take", () => {
    const { ms, bound } = estimateCall(work, profile, 1e6);
    expect(bound).toBe("compute");
    expect(ms).toBeCloseTo((8e6 / 8 + 1000 + 20_000 + 2000 + 100) / 1e6, 12);
  });

  test("or what its bytes take, where that is longer: weights as far away as the whole network's", () => {
    const heavy = { ...work, weightBytes: 32e6 };
    const { ms, bound } = estimateCall(heavy, profile, 1e9);
    expect(bound).toBe("memory");
    expect(ms).toBeCloseTo((32e6 / 8 + 1e5 / 16 + 100) / 1e6, 12);
    expect(estimateCall(heavy, profile, 1e6).ms).toBeLessThan(ms);
  });

  test("between two measured sizes memory is between their speeds", () => {
    const only = {
      ...work,
      operations: { ...work.operations, arithmetic: 0 },
      activationBytes: 0,
      weightBytes: 12e6,
    };
    expect(estimateCall(only, profile, 1e7).ms).toBeCloseTo((12e6 / 12 + 100) / 1e6, 12);
  });

  test("of a kind that the profile lacks is as slow as the slowest", () => {
    expect(estimateCall({ ...work, kind: "new" }, profile, 1e6).ms).toBe(
      estimateCall({ ...work, kind: "direct" }, profile, 1e6).ms,
    );
  });
});

describe("on a GPU", () => {
  const adapter = { invocations: 1000, run: 5000, copyGigabytesPerSecond: 2 };
  const gpu = { ...profile, adapter };

  test("few invocations take as long as many, and more take longer", () => {
    const compute = (invocations: number): number =>
      1e6 * estimateCall({ ...work, weightBytes: 0, activationBytes: 0, invocations }, gpu, 0).ms - 100;
    const full = 8e6 / 8 + 1000 + 20_000 + 2000;
    expect(compute(10)).toBeCloseTo(100 * full, 3);
    expect(compute(1000)).toBeCloseTo(full, 3);
    expect(compute(100_000)).toBeCloseTo(full, 3);
  });

  test("a run takes the way there and back too; on a processor it does not", () => {
    expect(runNanoseconds(gpu, 8000)).toBe(5000 + 4000);
    expect(runNanoseconds(profile, 8000)).toBe(0);
  });
});

test("a step is bound by what most of its time is", () => {
  const steps = [
    { ms: 2, bound: "compute" },
    { ms: 1.5, bound: "memory" },
    { ms: 1, bound: "memory" },
  ] as const;
  expect(sumOf(steps)).toEqual({ ms: 4.5, bound: "memory" });
  expect(sumOf(steps.slice(0, 2)).bound).toBe("compute");
});

test("the error is the median over the checks", () => {
  const check = (estimateMs: number) => ({ network: "", estimateMs, measuredMs: 10 });
  expect(errorPercent([])).toBeNull();
  expect(errorPercent([check(9), check(13), check(10)])).toBeCloseTo(10);
  expect(errorPercent([check(9), check(13)])).toBeCloseTo(20);
});
