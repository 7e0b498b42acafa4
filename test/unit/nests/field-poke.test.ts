// Receptive fields against what poking single input pixels finds, on random links and chains of links.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Axis, Pred } from "../../../src/algebra/index-types.ts";
import {
  fill,
  inside,
  less,
  minus,
  nest,
  over,
  plus,
  read,
  times,
  windows,
  type IndexLike,
} from "../../../src/nests/build.ts";
import { compileNest } from "../../../src/nests/evaluate.ts";
import { seenAt } from "../../../src/nests/field.ts";
import type { Nest } from "../../../src/nests/nest.ts";
import { nestField } from "../../../src/nests/nest-field.ts";
import { printNest } from "../../../src/nests/print.ts";
import { verifyNest } from "../../../src/nests/verify.ts";

type Draw = (low: number, high: number) => number;

/** One axis of one link of a chain: where it writes, where it reads, how many outputs. */
interface Link {
  readonly size: number;
  readonly to: IndexLike;
  readonly from: IndexLike;
  readonly where: readonly Pred[];
}

type MakeAxis = (name: string, extent: number) => Axis;

function randomLink(draw: Draw, axis: MakeAxis, n: number, dilated: boolean): Link {
  const [s, k, begin] = [draw(1, 3), draw(1, 3), draw(0, 2)];
  switch (draw(0, 4)) {
    case 0: {
      const factor = draw(1, 3);
      const [h, i] = [axis("h", n), axis("i", factor)];
      return { size: n * factor, to: plus(times(h, factor), i), from: h, where: [] };
    }
    case 1: {
      const size = Math.max(1, (n - 1) * s + k - 2 * begin);
      const [i, r] = [axis("i", n), axis("r", k)];
      const [to = 0] = windows([i], [r], { stride: [s], begin: [begin] });
      return { size, to, from: i, where: inside([to], [size]) };
    }
    case 2: {
      const size = draw(1, 7);
      const [o, r] = [axis("o", size), axis("r", Math.ceil(n / size) + 1)];
      const at = plus(over(times(o, n), size), r);
      return { size, to: o, from: at, where: [less(at, over(plus(times(o, n), n + size - 1), size))] };
    }
    case 3: {
      const o = axis("o", n);
      return { size: n, to: o, from: minus(n - 1, o), where: [] };
    }
    default: {
      const d = dilated ? draw(1, 2) : 1;
      const size = Math.max(1, Math.floor((n + 2 * begin - d * (k - 1) - 1) / s) + 1);
      const [o, r] = [axis("o", size), axis("r", k)];
      const [from = 0] = windows([o], [r], { stride: [s], dilation: [d], begin: [begin] });
      return { size, to: o, from, where: [] };
    }
  }
}

function randomChain(draw: Draw, size: number, links: number, spatial: number): Nest {
  return nest((b) => {
    let value = b.in("x", [1, ...Array.from({ length: spatial }, () => size)]);
    for (let i = 0; i < links; i++) {
      const parts = value.shape
        .slice(1)
        .map((n) => randomLink(draw, (name, extent) => b.axis(name, extent), n, links === 1));
      const shape = [1, ...parts.map((part) => part.size)];
      const next = i === links - 1 ? b.out("y", shape) : b.tmp(`t${i}`, shape);
      const c = b.axis("c", 1);
      const tap = read(value, [c, ...parts.map(({ from }) => from)], fill(0));
      b.sum(next, [c, ...parts.map(({ to }) => to)], tap, { where: parts.flatMap(({ where }) => where) });
      value = next;
    }
  });
}

/** Per output the first and last input position, along each axis, whose change it feels. */
function poke(given: Nest): Map<number, [lo: number[], hi: number[]]> {
  const [x, y] = [given.buffers[0], given.buffers.find(({ role }) => role === "out")];
  const run = compileNest(given);
  const count = (shape: readonly number[] = []): number => shape.reduce((a, n) => a * n, 1);
  const input = new Float64Array(count(x?.shape)).fill(1);
  const evaluate = (): Float64Array => {
    const result = new Float64Array(count(y?.shape));
    run(
      new Map([
        [x?.id ?? 0, input],
        [y?.id ?? 0, result],
      ]),
    );
    return result;
  };
  const before = evaluate();
  const seen = new Map<number, [number[], number[]]>();
  const [, width = 1] = x?.shape.slice(1) ?? [];
  for (const pixel of input.keys()) {
    const place = x?.shape.length === 3 ? [Math.floor(pixel / width), pixel % width] : [pixel];
    input[pixel] = 2;
    evaluate().forEach((value, o) => {
      if (value === before[o]) return;
      const [lo, hi] = seen.get(o) ?? [place, place];
      seen.set(o, [
        lo.map((p, i) => Math.min(p, place[i] ?? p)),
        hi.map((p, i) => Math.max(p, place[i] ?? p)),
      ]);
    });
    input[pixel] = 1;
  }
  return seen;
}

/** Positions whose field stays `margin` away from the border must feel exactly their field. */
function comparePoked(given: Nest, size: number, margin: number): number {
  const field = nestField(given).get(given.buffers[0]?.id ?? -1) ?? [];
  const seen = poke(given);
  const shape = given.buffers.find(({ role }) => role === "out")?.shape.slice(1) ?? [];
  let compared = 0;
  for (let o = 0; o < shape.reduce((a, n) => a * n, 1); o++) {
    const place = shape.length === 2 ? [Math.floor(o / (shape[1] ?? 1)), o % (shape[1] ?? 1)] : [o];
    const expected = field.map((axis) =>
      axis.kind === "global" ? [0, size - 1] : seenAt(axis, place[axis.axis] ?? 0),
    );
    const inner = field.every((axis, i) => {
      const [lo = 0, hi = 0] = expected[i] ?? [];
      return axis.kind === "global" || lo > hi || (lo >= margin && hi < size - margin);
    });
    if (!inner) continue;
    compared += 1;
    const empty = expected.some(([lo = 0, hi = 0]) => lo > hi);
    const [lo, hi] = seen.get(o) ?? [[], []];
    const found = empty ? expected : expected.map((_, i) => [lo[i], hi[i]]);
    expect({ nest: printNest(given), o, seen: found, any: seen.has(o) }).toEqual({
      nest: printNest(given),
      o,
      seen: expected,
      any: !empty,
    });
  }
  return compared;
}

describe("fields are what poking single pixels finds", () => {
  it.each([
    { name: "one link, one axis", links: 1, spatial: 1, size: 20, margin: 3, numRuns: 400 },
    { name: "one link, two axes", links: 1, spatial: 2, size: 7, margin: 1, numRuns: 60 },
    { name: "chains of two and three links", links: 3, spatial: 1, size: 45, margin: 14, numRuns: 250 },
  ])("$name", ({ links, spatial, size, margin, numRuns }) => {
    let compared = 0;
    fc.assert(
      fc.property(fc.gen(), (g) => {
        const draw: Draw = (min, max) => g(fc.integer, { min, max });
        const given = randomChain(draw, size, links === 1 ? 1 : draw(2, links), spatial);
        expect(verifyNest(given)).toEqual([]);
        compared += comparePoked(given, size, margin);
      }),
      { numRuns },
    );
    expect(compared).toBeGreaterThan(numRuns);
  });
});
