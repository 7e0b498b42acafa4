// Index expressions: rules by example, then every function against plain evaluation on random expressions.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  add,
  axisIndex,
  clamp,
  coefficientOf,
  constant,
  div,
  mod,
  reflect,
  scale,
  sub,
  sum,
} from "../../../src/algebra/index-expr.ts";
import { indexFunction } from "../../../src/algebra/index-function.ts";
import { equalIndex } from "../../../src/algebra/index-order.ts";
import { decidePred, rangeOf, simplifyIndex } from "../../../src/algebra/index-range.ts";
import { evaluateIndex, freeAxes, printIndex, substitute } from "../../../src/algebra/index-walk.ts";
import type { Index } from "../../../src/algebra/index-types.ts";

const a = axisIndex(0);
const b = axisIndex(1);
const name = (id: number): string => "abc"[id] ?? "?";
const text = (index: Index): string => printIndex(index, name);

describe("the normal form", () => {
  it.each([
    ["merges like terms", sum([a, b, a, constant(3)]), "2*a + b + 3"],
    ["drops what cancels", sub(add(a, b), a), "b"],
    ["pulls multiples out of div", div(add(scale(a, 6), add(b, constant(7))), 3), "2*a + div(b + 1, 3) + 2"],
    ["drops multiples from mod", mod(add(scale(a, 6), add(b, constant(7))), 3), "mod(b + 1, 3)"],
    ["joins nested divisions", div(add(div(a, 2), constant(1)), 3), "div(a + 2, 6)"],
    ["joins div and mod of one division", add(scale(div(a, 5), 5), mod(a, 5)), "a"],
    ["joins them under a factor", add(scale(div(a, 5), 10), scale(mod(a, 5), 2)), "2*a"],
    ["joins them over a division", add(scale(div(a, 6), 3), mod(div(a, 2), 3)), "div(a, 2)"],
    ["cancels common factors", div(add(scale(a, 4), constant(3)), 6), "div(2*a + 1, 3)"],
    ["cancels common factors of mod", mod(add(scale(a, 4), constant(3)), 6), "2*mod(2*a + 1, 3) + 1"],
    ["drops a mod inside a mod", mod(add(mod(a, 6), b), 3), "mod(a + b, 3)"],
    ["turns a division of a remainder inside out", div(mod(a, 6), 2), "mod(div(a, 2), 3)"],
    ["keeps the sign of factors in div", div(scale(a, -1), 2), "div(-a, 2)"],
    ["evaluates constants", add(div(constant(-7), 2), mod(constant(-7), 2)), "-3"],
    ["evaluates clamps of constants", clamp(constant(9), 0, 4), "4"],
    ["evaluates mirrored constants", reflect(constant(-2), 0, 4), "2"],
    ["prints negative parts", sub(constant(-1), scale(a, 2)), "-2*a - 1"],
  ])("%s", (_, index, expected) => {
    expect(text(index)).toBe(expected);
  });

  it("knows coefficients and free axes", () => {
    const index = sum([scale(a, 3), div(b, 2)]);
    expect([coefficientOf(index, 0), coefficientOf(index, 1)]).toEqual([3, 0]);
    expect(freeAxes(index)).toEqual([0, 1]);
  });

  it("refuses divisors that are not positive", () => {
    expect(() => div(a, 0)).toThrow("divided by 0");
  });
});

describe("simplification by ranges", () => {
  const extents = new Map([
    [0, 4],
    [1, 6],
    [2, 1],
  ]);
  it.each([
    ["a division that is 0", div(a, 4), "0"],
    ["a remainder that changes nothing", mod(b, 6), "b"],
    ["an axis of extent 1", add(axisIndex(2), a), "a"],
    ["fused and split axes", div(add(scale(a, 6), b), 6), "a"],
    ["the remainder of fused axes", mod(add(scale(a, 6), b), 6), "b"],
    ["a coarser unit", div(add(scale(b, 4), a), 8), "div(b, 2)"],
    ["the rest of a coarser unit", mod(add(scale(b, 4), a), 8), "a + 4*mod(b, 2)"],
    ["a clamp that never bites", clamp(sub(a, b), -5, 3), "a - b"],
    ["a clamp that always bites", clamp(add(a, constant(9)), 0, 9), "9"],
  ])("%s", (_, index, expected) => {
    expect(text(simplifyIndex(index, extents))).toBe(expected);
  });

  it("decides predicates", () => {
    const lt = (left: Index, right: Index) => decidePred({ kind: "lt", left, right }, extents);
    expect([lt(a, constant(4)), lt(a, constant(0)), lt(a, b)]).toEqual([true, false, undefined]);
    const eq = (left: Index, right: Index) => decidePred({ kind: "eq", left, right }, extents);
    expect([eq(a, a), eq(a, constant(9)), eq(a, b)]).toEqual([true, false, undefined]);
  });
});

type Meaning = (env: readonly number[]) => number;
interface Sample {
  readonly index: Index;
  readonly at: Meaning;
}

const floorMod = (x: number, n: number): number => ((x % n) + n) % n;
const mirror = (x: number, low: number, high: number): number => {
  let at = x;
  while (at < low || at > high) at = at < low ? 2 * low - at : 2 * high - at;
  return at;
};
const both = (index: Index, at: Meaning): Sample => ({ index, at });

/** Random expressions with their meaning written a second time. */
const samples: fc.Arbitrary<Sample> = fc.letrec<{ sample: Sample }>((tie) => {
  const x = tie("sample");
  const factor = fc.integer({ min: -6, max: 6 });
  const by = fc.integer({ min: 1, max: 7 });
  const bounds = fc
    .tuple(fc.integer({ min: -3, max: 3 }), fc.integer({ min: 1, max: 5 }))
    .map(([l, n]) => [l, l + n] as const);
  return {
    sample: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      fc.integer({ min: -9, max: 9 }).map((n) => both(constant(n), () => n)),
      fc.integer({ min: 0, max: 2 }).map((id) => both(axisIndex(id), (env) => env[id] ?? 0)),
      fc.tuple(x, x).map(([p, q]) => both(add(p.index, q.index), (env) => p.at(env) + q.at(env))),
      fc.tuple(x, x).map(([p, q]) => both(sub(p.index, q.index), (env) => p.at(env) - q.at(env))),
      fc.tuple(x, factor).map(([p, k]) => both(scale(p.index, k), (env) => p.at(env) * k)),
      fc.tuple(x, by).map(([p, n]) => both(div(p.index, n), (env) => Math.floor(p.at(env) / n))),
      fc.tuple(x, by).map(([p, n]) => both(mod(p.index, n), (env) => floorMod(p.at(env), n))),
      fc
        .tuple(x, bounds)
        .map(([p, [l, h]]) => both(clamp(p.index, l, h), (env) => Math.min(Math.max(p.at(env), l), h))),
      fc
        .tuple(x, bounds)
        .map(([p, [l, h]]) => both(reflect(p.index, l, h), (env) => mirror(p.at(env), l, h))),
    ),
  };
}).sample;

const EXTENTS = [3, 5, 2];
const points = EXTENTS.reduce<number[][]>(
  (all, n) => all.flatMap((p) => Array.from({ length: n }, (_, i) => [...p, i])),
  [[]],
);
const env = (point: readonly number[]): Map<number, number> => new Map(point.entries());
const extents = new Map(EXTENTS.entries());
const axes = [...EXTENTS.keys()];

describe("random index expressions", () => {
  it("keep their meaning in normal form, simplified, and inside their range", () => {
    fc.assert(
      fc.property(samples, ({ index, at }) => {
        const { lo, hi } = rangeOf(index, extents);
        const simple = simplifyIndex(index, extents);
        for (const point of points) {
          const value = at(point);
          expect(evaluateIndex(index, env(point))).toBe(value + 0);
          expect(indexFunction(index, axes)(point)).toBe(value + 0);
          expect(evaluateIndex(simple, env(point))).toBe(value + 0);
          expect(value).toBeGreaterThanOrEqual(lo);
          expect(value).toBeLessThanOrEqual(hi);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it("are rebuilt unchanged by the identity substitution", () => {
    const same = new Map(EXTENTS.map((_, id) => [id, axisIndex(id)]));
    fc.assert(
      fc.property(samples, ({ index }) => equalIndex(substitute(index, same), index)),
      { numRuns: 1000 },
    );
  });

  it("mean the same after a substitution as with substituted values", () => {
    fc.assert(
      fc.property(samples, samples, (outer, inner) => {
        const put = substitute(outer.index, new Map([[1, inner.index]]));
        for (const point of points) {
          const [x = 0, , z = 0] = point;
          expect(evaluateIndex(put, env(point))).toBe(outer.at([x, inner.at(point), z]) + 0);
        }
      }),
      { numRuns: 500 },
    );
  });
});
