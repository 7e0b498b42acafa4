// The error function: published values, and its power series summed here.

import { expect, test } from "vitest";
import { erf } from "../../../src/algebra/erf.ts";

/** M. Abramowitz, I. Stegun, Handbook of Mathematical Functions, table 7.1, ten digits. */
const published = [
  [0.5, 0.5204998778],
  [1, 0.8427007929],
  [1.5, 0.9661051465],
  [2, 0.995322265],
] as const;

test.each(published)("erf(%d) as published", (x, value) => {
  expect(Math.abs(erf(x) - value)).toBeLessThan(6e-11);
  expect(erf(-x)).toBe(-erf(x));
});

/** 2/sqrt(pi) * exp(-x^2) * sum of 2^n x^(2n+1) / (1*3*...*(2n+1)): all terms positive, so nothing cancels. */
function series(x: number): number {
  let [term, sum] = [x, 0];
  for (let n = 1; n < 200; n++) {
    sum += term;
    term *= (2 * x * x) / (2 * n + 1);
  }
  return (2 / Math.sqrt(Math.PI)) * Math.exp(-x * x) * sum;
}

test("within 1e-14 of its series", () => {
  const points = Array.from({ length: 601 }, (_, i) => i / 100);
  expect(Math.max(...points.map((x) => Math.abs(erf(x) - series(x))))).toBeLessThan(1e-14);
});

test("far out", () => {
  expect([erf(30), erf(-30), erf(Infinity), erf(-Infinity)]).toEqual([1, -1, 1, -1]);
  expect(erf(NaN)).toBeNaN();
});
