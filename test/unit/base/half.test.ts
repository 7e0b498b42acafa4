// Rounding to float16 is the platform's.

import { expect, test } from "vitest";
import { roundToHalf } from "../../../src/base/half.ts";

test("every float16, its neighbours, and what lies half-way between them", () => {
  const all = new Float16Array(Uint16Array.from({ length: 2 ** 16 }, (_, bits) => bits).buffer);
  const moves = [0, -12, -11, -40].flatMap((power) => [1 + 2 ** power, 1 - 2 ** power]);
  const wrong: number[] = [];
  for (const value of all) {
    for (const move of [1, 1 + 2 ** -11 + 2 ** -40, ...moves]) {
      const given = value * move;
      if (!Object.is(roundToHalf(given), Math.f16round(given))) wrong.push(given);
    }
  }
  expect(wrong).toEqual([]);
});

test.each([65_519.99, 65_520, -65_520, 1e300, 2 ** -25, 2 ** -25 * 1.0001, 3 * 2 ** -26, -0, NaN, -Infinity])(
  "%d",
  (value) => {
    expect(roundToHalf(value)).toBe(Math.f16round(value));
  },
);
