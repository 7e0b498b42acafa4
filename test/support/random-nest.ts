// Random legal nests for property tests: scatters and gathers, every pad, div and mod, predicates, chains of stages.

import fc from "fast-check";
import type { Axis, Index, Pred } from "../../src/algebra/index-types.ts";
import { extentsOf, rangeOf } from "../../src/algebra/index-range.ts";
import * as n from "../../src/nests/build.ts";
import type { Buffer, Nest, Pad, Scalar } from "../../src/nests/nest.ts";

/** Draws an integer from low to high. */
type Draw = (low: number, high: number) => number;

export const randomNests: fc.Arbitrary<Nest> = fc
  .gen()
  .map((g) => randomNest((min, max) => g(fc.integer, { min, max })));

/** Maps of channels in whole fours, mostly taken evenly. */
export const randomNestsOfFours: fc.Arbitrary<Nest> = fc
  .gen()
  .map((g) => nestOfFours((min, max) => g(fc.integer, { min, max })));

function nestOfFours(draw: Draw): Nest {
  const map = (): number[] => [4 * draw(1, 3), draw(1, 3), draw(1, 3)];
  return n.nest((b) => {
    const sources: Buffer[] = [];
    for (let i = draw(1, 2); i > 0; i--) sources.push(b.in(`x${i}`, map()));
    if (draw(0, 1) === 1) sources.push(b.param("w", shape(draw)));
    for (let i = draw(0, 2); i > 0; i--)
      sources.push(stageOfFours(b, draw, sources, (dims) => b.tmp(`t${i}`, dims)));
    stageOfFours(b, draw, sources, (dims) => b.out("y", dims));
  });
}

/** Accumulates or sets over axes that count channels, some by fours, in their order or another. */
function stageOfFours(b: n.NestBuilder, draw: Draw, sources: readonly Buffer[], make: Make): Buffer {
  const own = b.axis("c", 4 * draw(1, 3));
  const further = draw(0, 1) === 1 ? [b.axis("f", draw(1, 3))] : [];
  const pixels = b.axes("p", [draw(1, 3), draw(1, 3)]);
  const inner = b.axis("k", 4 * draw(1, 2));
  const target = make([own.extent * (further[0]?.extent ?? 1), ...pixels.map(({ extent }) => extent)]);
  const channel = n.plus(...further.map((axis) => n.times(axis, own.extent)), own);
  const place = [draw(0, 7) === 0 ? n.minus((target.shape[0] ?? 1) - 1, channel) : channel, ...pixels];
  const axes = [...further, own, ...pixels];
  if (draw(0, 1) === 0) b.set(target, place, randomScalar(draw, axes, sources, 3, evenChannel));
  else {
    const where =
      draw(0, 2) === 0 ? [n.less(randomIndex(draw, axes), randomIndex(draw, [...axes, inner]))] : [];
    const value = n.mul(
      randomScalar(draw, [...axes, inner], sources, 2, evenChannel),
      randomScalar(draw, [inner, own], sources, 0, evenChannel),
    );
    if (draw(0, 1) === 0) b.sum(target, place, value, { where, from: draw(-1, 1) });
    else b.max(target, place, value, { where });
  }
  return target;
}

/** One axis of fours, others and what is added by fours; seldom another. */
function evenChannel(draw: Draw, axes: readonly Axis[]): Index {
  if (draw(0, 9) === 0) return randomIndex(draw, axes);
  const whole = axes.filter(({ extent }) => extent % 4 === 0);
  const own = whole[draw(0, whole.length - 1)];
  const others = axes.filter((axis) => axis !== own && draw(0, 3) === 0);
  return n.plus(
    ...(own === undefined || draw(0, 9) === 0 ? [draw(-2, 6)] : [own]),
    ...others.map((axis) => n.times(axis, 4 * draw(-1, 2))),
    4 * draw(-1, 1),
  );
}

function randomNest(draw: Draw): Nest {
  return n.nest((b) => {
    const sources: Buffer[] = [];
    for (let i = draw(1, 2); i > 0; i--) sources.push(b.in(`x${i}`, shape(draw)));
    if (draw(0, 1) === 1) sources.push(b.param("w", shape(draw)));
    if (draw(0, 3) === 0) sources.push(b.table("k", [3], [0.5, -1, 2]));
    for (let i = draw(0, 2); i > 0; i--)
      sources.push(randomStage(b, draw, sources, (dims) => b.tmp(`t${i}`, dims)));
    randomStage(b, draw, sources, (dims) => b.out("y", dims));
  });
}

function shape(draw: Draw): number[] {
  return Array.from({ length: draw(0, 3) }, () => draw(1, 5));
}

type Make = (dims: readonly number[]) => Buffer;

function randomStage(b: n.NestBuilder, draw: Draw, sources: readonly Buffer[], make: Make): Buffer {
  switch (draw(0, 3)) {
    case 0:
      return fold(b, draw, sources, make);
    case 1:
      return joined(b, draw, sources, make);
    case 2:
      return fused(b, draw, sources, make);
    default:
      return split(b, draw, sources, make);
  }
}

/** An accumulation over any affine scatter. */
function fold(b: n.NestBuilder, draw: Draw, sources: readonly Buffer[], make: Make): Buffer {
  const axes = b.axes(
    "a",
    Array.from({ length: draw(1, 4) }, () => draw(1, 4)),
  );
  const raw = Array.from({ length: draw(0, 3) }, () => randomIndex(draw, axes));
  const ranges = raw.map((index) => rangeOf(index, extentsOf(axes)));
  const target = make(ranges.map(({ lo, hi }) => hi - lo + 1));
  const at = raw.map((index, i) => n.minus(index, ranges[i]?.lo ?? 0));
  const where: Pred[] = [];
  for (let i = draw(0, 2); i > 0; i--) {
    const [left, right] = [randomIndex(draw, axes), randomIndex(draw, axes)];
    where.push(draw(0, 3) === 0 ? n.same(left, right) : n.less(left, right));
  }
  const value = randomScalar(draw, axes, sources, 2);
  if (draw(0, 1) === 0) b.sum(target, at, value, { where, from: draw(-1, 1) });
  else b.max(target, at, value, { where });
  return target;
}

/** Two stages side by side along the first axis. */
function joined(b: n.NestBuilder, draw: Draw, sources: readonly Buffer[], make: Make): Buffer {
  const [left, right, width] = [draw(1, 4), draw(1, 4), draw(1, 4)];
  const target = make([left + right, width]);
  const o = b.axis("o", width);
  for (const [begin, extent] of [
    [0, left],
    [left, right],
  ] as const) {
    const c = b.axis("c", extent);
    b.set(target, [n.plus(c, begin), o], randomScalar(draw, [c, o], sources, 2));
  }
  return target;
}

/** One axis over two dimensions. */
function fused(b: n.NestBuilder, draw: Draw, sources: readonly Buffer[], make: Make): Buffer {
  const [rows, columns] = [draw(1, 4), draw(1, 4)];
  const f = b.axis("f", rows * columns);
  const target = make([rows, columns]);
  b.set(target, [n.over(f, columns), n.rem(f, columns)], randomScalar(draw, [f], sources, 3));
  return target;
}

/** Several axes per dimension, some running backwards. */
function split(b: n.NestBuilder, draw: Draw, sources: readonly Buffer[], make: Make): Buffer {
  const dims = Array.from({ length: draw(0, 3) }, () => [draw(1, 3), draw(1, 3)] as const);
  const axes: Axis[] = [];
  const at = dims.map(([outer, inner]) => {
    const [q, r] = [b.axis("q", outer), b.axis("r", inner)];
    axes.push(q, r);
    const straight = n.plus(n.times(q, inner), r);
    return draw(0, 2) === 0 ? n.minus(outer * inner - 1, straight) : straight;
  });
  const target = make(dims.map(([outer, inner]) => outer * inner));
  b.set(target, at, randomScalar(draw, axes, sources, 3));
  return target;
}

function randomIndex(draw: Draw, axes: readonly Axis[]): Index {
  let index = n.toIndex(draw(-3, 3));
  for (const axis of axes) if (draw(0, 1) === 1) index = n.plus(index, n.times(axis, draw(-2, 3)));
  switch (draw(0, 5)) {
    case 0:
      return n.plus(n.over(index, draw(1, 4)), draw(-1, 1));
    case 1:
      return n.plus(n.rem(index, draw(1, 4)), draw(-1, 1));
    default:
      return index;
  }
}

const BINARY = [n.add, n.sub, n.mul, n.div, n.max, n.min, n.lt, n.eq, n.pow];
const UNARY = [n.exp, n.log, n.sqrt, n.tanh, n.neg, n.floor];

function randomScalar(
  draw: Draw,
  axes: readonly Axis[],
  sources: readonly Buffer[],
  depth: number,
  first = randomIndex,
): Scalar {
  const inner = (): Scalar => randomScalar(draw, axes, sources, depth - 1, first);
  switch (depth === 0 ? draw(3, 5) : draw(0, 8)) {
    case 0:
      return (UNARY[draw(0, UNARY.length - 1)] ?? n.neg)(inner());
    case 1:
      return n.select(inner(), inner(), inner());
    case 2:
      return n.test(n.less(randomIndex(draw, axes), randomIndex(draw, axes)));
    case 3:
      return draw(0, 1) === 0 ? n.int(randomIndex(draw, axes)) : n.add(draw(-2, 2), 0.5);
    case 4:
    case 5:
      return randomRead(draw, axes, sources, first);
    default:
      return (BINARY[draw(0, BINARY.length - 1)] ?? n.add)(inner(), inner());
  }
}

const PADS: readonly (Pad | undefined)[] = [
  n.fill(0),
  n.fill(-Infinity),
  n.edge,
  n.reflect,
  n.symmetric,
  n.circular,
  undefined,
];

/** `first` gives the first index. */
function randomRead(
  draw: Draw,
  axes: readonly Axis[],
  sources: readonly Buffer[],
  first: typeof randomIndex,
): Scalar {
  const source = sources[draw(0, sources.length - 1)];
  if (source === undefined) return n.add(1, 0);
  const pad = PADS[draw(0, PADS.length - 1)];
  const at = source.shape.map((extent, i) => {
    const raw = i === 0 ? first(draw, axes) : randomIndex(draw, axes);
    if (pad !== undefined) return raw;
    const { lo, hi } = rangeOf(raw, extentsOf(axes));
    return lo >= 0 && hi < extent ? raw : n.rem(raw, extent);
  });
  return n.read(source, at, pad);
}

/** Values for every buffer that a caller provides, from a small set so that ties and zeros occur. */
export function randomBuffers(nest: Nest, seed: number): Map<number, Float64Array> {
  let state = seed >>> 0;
  const next = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return ((state >>> 16) % 9) / 2 - 2;
  };
  const buffers = new Map<number, Float64Array>();
  for (const { id, role, shape: dims } of nest.buffers) {
    if (role === "const" || role === "tmp") continue;
    const array = new Float64Array(dims.reduce((a, extent) => a * extent, 1));
    buffers.set(id, role === "out" ? array : array.map(next));
  }
  return buffers;
}
