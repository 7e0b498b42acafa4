// Resampling of space: the nests of `upsample`. Where output sizes are whole multiples, axes are split so that indices stay affine.

import {
  add,
  div,
  edge,
  int,
  minus,
  mul,
  over,
  plus,
  read,
  rem,
  sub,
  times,
  type IndexLike,
  type NestBuilder,
} from "../../nests/build.ts";
import type { Axis, Index } from "../../algebra/index-types.ts";
import type { Shape } from "../../ir/shape.ts";
import type { Buffer } from "../../nests/nest.ts";

export interface Resampling {
  readonly x: Shape;
  readonly shape: Shape;
  readonly alignCorners: boolean;
}

/** y[o] = x[floor(o * in / out)] per axis. */
export function repeat(b: NestBuilder, { x: xShape, shape }: Resampling): void {
  const x = b.in("x", xShape);
  const c = b.axis("c", shape[0] ?? 1);
  const places = shape.slice(1).map((size, n) => nearestPlace(b, `${n}`, xShape[n + 1] ?? 1, size));
  const to = places.map((place) => place.to);
  b.set(b.out("y", shape), [c, ...to], read(x, [c, ...places.map(({ from }) => from)]));
}

interface Place {
  readonly to: IndexLike;
  readonly from: IndexLike;
}

function nearestPlace(b: NestBuilder, name: string, input: number, output: number): Place {
  if (output % input !== 0) {
    const o = b.axis(`o${name}`, output);
    return { to: o, from: over(times(o, input), output) };
  }
  const factor = output / input;
  const i = b.axis(`i${name}`, input);
  const r = b.axis(`r${name}`, factor);
  return { to: plus(times(i, factor), r), from: i };
}

/** Linear interpolation, one axis after the other: each stage mixes two neighbours. Equal sizes change nothing. */
export function interpolate(b: NestBuilder, { x: xShape, shape, alignCorners }: Resampling): void {
  let from = b.in("x", xShape);
  const changed = shape.flatMap((size, axis) => (size === xShape[axis] ? [] : [axis]));
  for (const axis of changed) {
    const last = axis === changed.at(-1);
    const sizes = from.shape.map((size, at) => (at === axis ? (shape[at] ?? 1) : size));
    const to = last ? b.out("y", shape) : b.tmp(`along${axis}`, sizes);
    mixAlong(b, { from, to, axis, alignCorners });
    from = to;
  }
  if (changed.length > 0) return;
  const i = b.axes("i", shape);
  b.set(b.out("y", shape), i, read(from, i));
}

interface Mix {
  readonly from: Buffer;
  readonly to: Buffer;
  readonly axis: number;
  readonly alignCorners: boolean;
}

function mixAlong(b: NestBuilder, { from, to, axis, alignCorners }: Mix): void {
  const [input, output] = [from.shape[axis] ?? 1, to.shape[axis] ?? 1];
  const before = from.shape.slice(0, axis).map((size, at) => b.axis(`i${at}`, size));
  const { place, first, share, table } = alignCorners
    ? cornerPlace(b, input, output)
    : centrePlace(b, input, output);
  const after = from.shape.slice(axis + 1).map((size, at) => b.axis(`i${axis + 1 + at}`, size));
  // The shares of the two neighbours depend on no data: tables, made once.
  const [near, far] = [b.tmp(`near${axis}`, [table.extent]), b.tmp(`far${axis}`, [table.extent])];
  b.set(near, [table], sub(1, share));
  b.set(far, [table], share);
  const at = (index: IndexLike): IndexLike[] => [...before, index, ...after];
  const mixed = add(
    mul(read(from, at(first), edge), read(near, [table])),
    mul(read(from, at(plus(first, 1)), edge), read(far, [table])),
  );
  b.set(to, at(place), mixed);
}

/** Where a result stands and between which two elements it lies: `first` and the next, the second with this share. */
interface Between {
  readonly place: IndexLike;
  readonly first: Index;
  readonly share: ReturnType<typeof div>;
  /** The axis that the share depends on. */
  readonly table: Axis;
}

/** o * (in - 1) / (out - 1) */
function cornerPlace(b: NestBuilder, input: number, output: number): Between {
  const o = b.axis("o", output);
  const steps = Math.max(1, output - 1);
  const scaled = times(o, input - 1);
  return { place: o, first: over(scaled, steps), share: div(int(rem(scaled, steps)), steps), table: o };
}

/** (o + 1/2) * in / out - 1/2 = ((2o + 1) * in - out) / (2 * out) */
function centrePlace(b: NestBuilder, input: number, output: number): Between {
  if (output % input !== 0) {
    const o = b.axis("o", output);
    const scaled = plus(times(o, 2 * input), input - output);
    return {
      place: o,
      first: over(scaled, 2 * output),
      share: div(int(rem(scaled, 2 * output)), 2 * output),
      table: o,
    };
  }
  const factor = output / input;
  const [i, r] = [b.axis("i", input), b.axis("r", factor)];
  const scaled = minus(times(r, 2), factor - 1);
  return {
    place: plus(times(i, factor), r),
    first: plus(i, over(scaled, 2 * factor)),
    share: div(int(rem(scaled, 2 * factor)), 2 * factor),
    table: r,
  };
}
