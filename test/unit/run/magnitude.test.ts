// The size of terms that a bound is a share of, on nests of one line.

import { expect, test } from "vitest";
import { max, min, mul, nest, read, sub } from "../../../src/nests/build.ts";
import { compileNest } from "../../../src/nests/evaluate.ts";
import type { Scalar } from "../../../src/nests/nest.ts";
import { magnitudeNest } from "../../../src/run/magnitude.ts";

/** S of an expression in a and b, where their own S is 5 and 0.25. */
function sizeOf(of: (a: Scalar, b: Scalar) => Scalar): number | undefined {
  const meaning = nest((b) => {
    const [x, y, i] = [b.in("a", [1]), b.in("b", [1]), b.axis("i", 1)];
    b.set(b.out("y", [1]), [i], of(read(x, [i]), read(y, [i])));
  });
  const sizes = [5, 0.25, 0];
  const buffers = new Map(meaning.buffers.map(({ id }, n) => [id, Float64Array.of(sizes[n] ?? 0)]));
  compileNest(magnitudeNest(meaning))(buffers);
  const out = meaning.buffers.find(({ role }) => role === "out");
  return buffers.get(out?.id ?? -1)?.[0];
}

test.each<[string, (a: Scalar, b: Scalar) => Scalar, number]>([
  ["a difference adds", sub, 5.25],
  ["a product multiplies", mul, 1.25],
  ["a maximum is as far off as the larger one", max, 5],
  ["and so is a minimum, whose operands may be rounded sums that nearly cancel", min, 5],
  ["a limit from above is not off at all", (a) => min(a, 0.125), 5],
  ["nor one from below", (a) => min(2, max(a, 0)), 5],
])("%s", (_, of, expected) => {
  expect(sizeOf(of)).toBe(expected);
});
