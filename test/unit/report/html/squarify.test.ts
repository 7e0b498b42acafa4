// Treemaps: the worked example of the paper, and what must hold of any.

import fc from "fast-check";
import { expect, test } from "vitest";
import { squarify } from "../../../../src/report/html/page/squarify.ts";

test("the example of Bruls, Huizing and van Wijk, 3.2: areas 6, 6, 4, 3, 2, 2, 1 in 6 by 4", () => {
  const found = squarify([6, 6, 4, 3, 2, 2, 1], { x: 0, y: 0, width: 6, height: 4 });
  const rounded = found.map(({ width, height }) => [width, height].map((n) => Math.round(n * 1000) / 1000));
  // Their figure: two of 3 by 2 on the left; 4 and 3 beside each other above; then 2, and 2 beside 1.
  expect(rounded).toEqual([
    [3, 2],
    [3, 2],
    [1.714, 2.333],
    [1.286, 2.333],
    [1.2, 1.667],
    [1.2, 1.667],
    [0.6, 1.667],
  ]);
});

test("areas are in proportion, inside, and apart from each other", () => {
  const sizes = fc.array(fc.integer({ min: 1, max: 1e6 }), { minLength: 1, maxLength: 40 });
  const side = fc.integer({ min: 10, max: 2000 });
  fc.assert(
    fc.property(sizes, side, side, (unsorted, width, height) => {
      const sorted = unsorted.toSorted((a, b) => b - a);
      const total = sorted.reduce((a, b) => a + b, 0);
      const found = squarify(sorted, { x: 0, y: 0, width, height });
      for (const [i, one] of found.entries()) {
        expect((one.width * one.height) / (width * height)).toBeCloseTo((sorted[i] ?? 0) / total, 9);
        expect(Math.min(one.x, one.y)).toBeGreaterThanOrEqual(-1e-6);
        expect(one.x + one.width).toBeLessThanOrEqual(width + 1e-6);
        expect(one.y + one.height).toBeLessThanOrEqual(height + 1e-6);
        for (const other of found.slice(0, i)) {
          const across = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
          const down = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
          expect(Math.min(across, down)).toBeLessThanOrEqual(1e-6);
        }
      }
    }),
    { numRuns: 60 },
  );
});
