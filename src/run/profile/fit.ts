// Least squares with costs that are never negative: what each kind of work costs, from many measurements that mix them.

interface Measurement {
  /** How much of each kind of work it did. */
  readonly amounts: readonly number[];
  /** Above 0. */
  readonly time: number;
}

/** Turns of coordinate descent: far more than costs of a few kinds need. */
const TURNS = 2000;

/** One cost per kind, so that sums of amount x cost are near the times, relative to each. */
export function fitCosts(kinds: number, measurements: readonly Measurement[]): readonly number[] {
  const rows = measurements.map(({ amounts, time }) => amounts.map((amount) => amount / time));
  const costs = Array.from({ length: kinds }, () => 0);
  const sums = rows.map(() => 0);
  for (let turn = 0; turn < TURNS; turn++) {
    for (let kind = 0; kind < kinds; kind++) {
      const [before, step] = [costs[kind] ?? 0, newton(rows, sums, kind)];
      const after = Math.max(0, before + step);
      costs[kind] = after;
      for (const [i, row] of rows.entries()) sums[i] = (sums[i] ?? 0) + (after - before) * (row[kind] ?? 0);
    }
  }
  return costs;
}

/** The change of one cost that brings the sums nearest to 1. */
function newton(rows: readonly (readonly number[])[], sums: readonly number[], kind: number): number {
  let [slope, curve] = [0, 0];
  for (const [i, row] of rows.entries()) {
    const amount = row[kind] ?? 0;
    slope += amount * (1 - (sums[i] ?? 0));
    curve += amount * amount;
  }
  return curve === 0 ? 0 : slope / curve;
}
