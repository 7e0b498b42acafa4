// Proofs are sound: what is proven holds at every point. And they reach what kernels with fused axes need.

import fc from "fast-check";
import { expect, it } from "vitest";
import { add, axisIndex, constant, div, mod, scale, sum } from "../../../src/algebra/index-expr.ts";
import { evaluateIndex, evaluatePreds } from "../../../src/algebra/index-walk.ts";
import type { Index, Pred } from "../../../src/algebra/index-types.ts";
import { everyPoint, provenWithin, withoutImplied } from "../../../src/algebra/prove.ts";

const linear = (start: number, ...factors: number[]): Index =>
  sum([constant(start), ...factors.map((factor, id) => scale(axisIndex(id), factor))]);
const below = (left: Index, most: number): Pred => ({ kind: "lt", left, right: constant(most) });
const extents = (...sizes: number[]): Map<number, number> => new Map(sizes.entries());

it.each([
  ["the quotient of a guarded sum", linear(0, 75, 3), 3136, 56, [43, 25]],
  ["one whose normal form pulled something out", linear(2, 75, 3), 3136, 56, [43, 25]],
  ["one that lost a common factor", linear(1, 75, 3), 3072, 48, [42, 25]],
  ["one in which only one axis is left", linear(2, 75, 3), 2100, 300, [29, 25]],
])("%s", (_, whole, most, by, sizes) => {
  // Too many points to enumerate: a third axis that changes nothing.
  const scope = { extents: extents(...sizes, 1000), preds: [below(whole, most)] };
  const address = sum([scale(div(whole, by), 1000 * by), scale(mod(whole, by), 1000), axisIndex(2)]);
  expect(provenWithin(address, 0, 1000 * most - 1, scope)).toBe(true);
  expect(provenWithin(address, 0, 1000 * (most - by), scope)).toBe(false);
  expect(provenWithin(address, 0, 1000 * most - 1, { ...scope, preds: [] })).toBe(false);
});

it("a quotient that lost what is less than its factor", () => {
  // 4 lanes: div(8*b + j, 98) is all that is left of div(64*b + 8*j + lane, 784)
  const whole = linear(0, 64, 8, 1);
  const scope = { extents: extents(196, 8, 4), preds: [below(whole, 1568)] };
  expect(provenWithin(div(linear(0, 8, 1), 98), 0, 1, scope)).toBe(true);
  expect(provenWithin(div(linear(0, 8, 1), 98), 0, 0, scope)).toBe(false);
  expect(provenWithin(div(linear(0, 8, 1), 98), 0, 1, { ...scope, preds: [] })).toBe(false);
});

it("what follows from other conditions is not asked", () => {
  // A column of a map 10 wide, a term of windows 5 by 5, pixels of the data 14 wide.
  const column = linear(0, 64, 1);
  const term = linear(0, 0, 0, 80, 1);
  const [down, channel] = [div(column, 10), div(term, 25)];
  const asked = [below(column, 100), below(term, 150)];
  const follow = [below(channel, 6), below(down, 10), below(add(down, constant(4)), 14)];
  const sizes = extents(2, 64, 2, 80);
  expect(withoutImplied([...asked, ...follow], sizes)).toEqual(asked);
  expect(withoutImplied([...asked, below(down, 9)], sizes)).toEqual([...asked, below(down, 9)]);
  expect(withoutImplied(follow, sizes)).toEqual([below(channel, 6), below(down, 10)]);
});

const affine = fc
  .tuple(
    fc.integer({ min: -9, max: 9 }),
    fc.array(fc.integer({ min: -7, max: 7 }), { minLength: 3, maxLength: 3 }),
  )
  .map(([start, factors]) => linear(start, ...factors));
const divided = fc.tuple(affine, fc.integer({ min: 1, max: 6 }));
const index = fc.oneof(
  affine,
  divided.map(([of, by]) => div(of, by)),
  divided.map(([of, by]) => mod(of, by)),
);

it("what is left says as much", () => {
  const sizes = extents(5, 4, 6);
  const axes = [...sizes].map(([id, extent]) => ({ id, name: "", extent }));
  const preds = fc.array(fc.tuple(index, fc.integer({ min: -9, max: 30 })), { minLength: 2, maxLength: 4 });
  let fewer = 0;
  fc.assert(
    fc.property(preds, (given) => {
      const all = given.map(([left, most]) => below(left, most));
      const kept = withoutImplied(all, sizes);
      if (kept.length < all.length) fewer++;
      everyPoint(axes, (env) => {
        expect(evaluatePreds(kept, env)).toBe(evaluatePreds(all, env));
        return true;
      });
    }),
    { numRuns: 300 },
  );
  expect(fewer).toBeGreaterThan(0);
});

it("proves nothing that is false", () => {
  const sizes = extents(9, 40, 60); // more points than are enumerated
  const axes = [...sizes].map(([id, extent]) => ({ id, name: "", extent }));
  const preds = fc.array(fc.tuple(affine, fc.integer({ min: -9, max: 90 })), { minLength: 1, maxLength: 2 });
  const goal = fc.tuple(index, fc.integer({ min: -3, max: 3 }), index);
  fc.assert(
    fc.property(goal, preds, fc.integer({ min: 1, max: 120 }), ([a, factor, b], facts, high) => {
      const target = add(scale(a, factor), b);
      const scope = { extents: sizes, preds: facts.map(([left, most]) => below(left, most)) };
      if (!provenWithin(target, -20, high, scope)) return;
      everyPoint(axes, (env) => {
        const value = evaluateIndex(target, env);
        if (evaluatePreds(scope.preds, env) && (value < -20 || value > high))
          throw new Error(`${value} is not within -20..${high}`);
        return true;
      });
    }),
    { numRuns: 1000 },
  );
});
