// What the stores of a kernel reach, against walking every point.

import fc from "fast-check";
import { expect, it } from "vitest";
import { add, axisIndex, constant, div, mod, scale, sum } from "../../../src/algebra/index-expr.ts";
import { rangeOf } from "../../../src/algebra/index-range.ts";
import { evaluateIndex, evaluatePreds } from "../../../src/algebra/index-walk.ts";
import type { Index, Pred } from "../../../src/algebra/index-types.ts";
import { everyPoint } from "../../../src/algebra/prove.ts";
import { countMarked, markReached, type StoreSite } from "../../../src/loops/cover.ts";

const axes = [
  { id: 0, name: "a", extent: 4 },
  { id: 1, name: "b", extent: 3 },
  { id: 2, name: "c", extent: 5 },
];
const extents = new Map(axes.map(({ id, extent }) => [id, extent]));

const affine: fc.Arbitrary<Index> = fc
  .tuple(
    fc.integer({ min: -4, max: 4 }),
    fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 3, maxLength: 3 }),
  )
  .map(([start, factors]) =>
    sum([constant(start), ...factors.map((factor, id) => scale(axisIndex(id), factor))]),
  );
/** As the invocations of a workgroup are divided: rows and columns of a tile. */
const divided: fc.Arbitrary<Index> = fc
  .tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9, max: 9 }), affine)
  .map(([row, column, { terms, constant: start }]) =>
    sum([
      { constant: start, terms: terms.slice(1) },
      scale(div(axisIndex(0), 2), row),
      scale(mod(axisIndex(0), 2), column),
    ]),
  );
const index = fc.oneof(
  { weight: 2, arbitrary: divided },
  { weight: 3, arbitrary: affine },
  { weight: 1, arbitrary: affine.map((of) => div(of, 3)) },
  { weight: 1, arbitrary: affine.map((of) => mod(of, 4)) },
);
const pred: fc.Arbitrary<Pred> = fc.record({
  kind: fc.constantFrom("lt", "lt", "eq"),
  left: index,
  right: index,
});
const site: fc.Arbitrary<StoreSite> = fc.record({
  index: index.map((of) => add(of, constant(-rangeOf(of, extents).lo))),
  conditions: fc.array(
    fc.record({ preds: fc.array(pred, { minLength: 1, maxLength: 2 }), holds: fc.boolean() }),
    { maxLength: 2 },
  ),
});

it("counts the elements that random stores reach", () => {
  fc.assert(
    fc.property(fc.array(site, { minLength: 1, maxLength: 3 }), (sites) => {
      const reached = new Set<number>();
      for (const { index: to, conditions } of sites) {
        everyPoint(axes, (env) => {
          const happens = conditions.every(({ preds, holds }) => evaluatePreds(preds, env) === holds);
          if (happens) reached.add(evaluateIndex(to, env));
          return true;
        });
      }
      const marks = new Uint8Array(200);
      markReached(marks, sites, extents);
      expect(countMarked(marks)).toBe(reached.size);
    }),
    { numRuns: 1500 },
  );
});
