import { expect, test } from "vitest";
import { fitCosts } from "../../../src/run/profile/fit.ts";

test("costs that explain every time are found, however the kinds are mixed", () => {
  const costs = [0.25, 3, 0];
  const amounts = [
    [4, 1, 2],
    [1, 8, 1],
    [100, 3, 5],
    [2, 2, 60],
  ];
  const measurements = amounts.map((row) => ({
    amounts: row,
    time: row.reduce((sum, amount, i) => sum + amount * (costs[i] ?? 0), 0),
  }));
  for (const [i, cost] of fitCosts(3, measurements).entries()) expect(cost).toBeCloseTo(costs[i] ?? 0, 6);
});

test("no cost is negative, and small times weigh as much as large ones", () => {
  const [first = -1, second = -1] = fitCosts(2, [
    { amounts: [1, 0], time: 1 },
    { amounts: [1, 1], time: 0.5 },
    { amounts: [1000, 0], time: 2000 },
  ]);
  expect(second).toBe(0);
  // Of 1, 0.5 and 2 per unit, relative to each: the sum of (c/t - 1)^2 is least at 3.5 / 5.25.
  expect(first).toBeCloseTo(3.5 / 5.25, 6);
});
