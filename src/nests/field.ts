// Receptive fields as periodic maps on the unclipped integer line, and their algebra: compose, unite, summarise. Where a nest's
// own fields come from: nest-field.ts.

import { floorMod, gcd } from "../algebra/index-expr.ts";

/** What the positions of a value see along one spatial axis of the buffer they look at. */
export type AxisField = GlobalField | MapField;

/** The whole axis, whatever the position. */
export interface GlobalField {
  readonly kind: "global";
}

/**
 * Position period*q + j of spatial axis `axis` of the value sees lo[j] + shift*q up to hi[j] + shift*q, not clipped to the image.
 * A position that sees nothing has lo = Infinity, hi = -Infinity. The hull is kept: gaps inside (dilation) are not.
 */
export interface MapField {
  readonly kind: "map";
  readonly axis: number;
  readonly period: number;
  /** Negative where the value runs backwards; 0 where all positions see the same. */
  readonly shift: number;
  readonly lo: readonly number[];
  readonly hi: readonly number[];
  /** false: branches of unequal jump met; the map is their hull for output 0 at the first one's jump. */
  readonly uniform: boolean;
}

/** One entry per spatial axis of the buffer that is looked at. */
export type Field = readonly AxisField[];

export const GLOBAL: GlobalField = { kind: "global" };

/** Beyond this period a field is kept as its hull for output 0. */
const LONGEST_PERIOD = 1 << 14;

export function identityField(spatialAxes: number): Field {
  return Array.from({ length: spatialAxes }, (_, axis) => windowField(axis, 1, 0, 1));
}

/** Output o of `axis` sees stride*o + first up to stride*o + first + size - 1. */
export function windowField(axis: number, stride: number, first: number, size: number): MapField {
  return { kind: "map", axis, period: 1, shift: stride, lo: [first], hi: [first + size - 1], uniform: true };
}

/** outer: a value on what lies between; inner: what lies between on its source. Gives the value on the source. */
export function composeField(outer: Field, inner: Field): Field {
  return inner.map((source) => {
    if (source.kind === "global") return GLOBAL;
    const between = outer[source.axis];
    return between === undefined ? GLOBAL : composeAxis(between, source);
  });
}

/** The fields of two operands that look at the same source. */
export function unionField(a: Field, b: Field): Field {
  return a.map((axis, i) => {
    const other = b[i];
    return other === undefined ? axis : unionAxis(axis, other);
  });
}

export function composeAxis(outer: AxisField, inner: AxisField): AxisField {
  if (outer.kind === "global" || inner.kind === "global") return GLOBAL;
  const repeats = outer.shift === 0 ? 1 : inner.period / gcd(outer.shift, inner.period);
  const period = outer.period * repeats;
  const shift = (inner.shift * outer.shift * repeats) / inner.period;
  const uniform = outer.uniform && inner.uniform;
  const base = { kind: "map", axis: outer.axis, uniform } as const;
  if (period > LONGEST_PERIOD) {
    const [lo, hi] = through(outer, inner, 0);
    return { ...base, period: 1, shift: Math.round(shift / period), lo: [lo], hi: [hi], uniform: false };
  }
  const seen = Array.from({ length: period }, (_, position) => through(outer, inner, position));
  return shortest({ ...base, period, shift, lo: seen.map(([lo]) => lo), hi: seen.map(([, hi]) => hi) });
}

/** What one position of the outer map sees of the source. */
function through(outer: MapField, inner: MapField, position: number): readonly [lo: number, hi: number] {
  const [first, last] = seenAt(outer, position);
  let [lo, hi] = [Infinity, -Infinity];
  const look = (from: number, to: number): void => {
    for (let at = from; at <= to; at++) {
      const [low, high] = seenAt(inner, at);
      lo = Math.min(lo, low);
      hi = Math.max(hi, high);
    }
  };
  if (first > last) return [lo, hi];
  // Maps are monotone from one period to the next: the extremes lie in the first or the last of them.
  look(first, Math.min(last, first + inner.period - 1));
  look(Math.max(first, last - inner.period + 1), last);
  return [lo, hi];
}

/** The first and last source position that a position sees; first > last where it sees nothing. */
export function seenAt(
  { period, shift, lo, hi }: MapField,
  position: number,
): readonly [lo: number, hi: number] {
  const j = floorMod(position, period);
  const moved = (shift * (position - j)) / period;
  return [(lo[j] ?? Infinity) + moved, (hi[j] ?? -Infinity) + moved];
}

export function unionAxis(a: AxisField, b: AxisField): AxisField {
  if (a.kind === "global" || b.kind === "global") return GLOBAL;
  if (seesNothing(a)) return b;
  if (seesNothing(b)) return a;
  const still = a.shift === 0 && b.shift === 0;
  const period = (a.period * b.period) / gcd(a.period, b.period);
  if ((a.axis !== b.axis && !still) || a.shift * b.period !== b.shift * a.period || period > LONGEST_PERIOD) {
    return hullAtStart(a, b);
  }
  const seen = Array.from(
    { length: period },
    (_, position) => [seenAt(a, position), seenAt(b, position)] as const,
  );
  return shortest({
    ...a,
    period,
    shift: (a.shift * period) / a.period,
    lo: seen.map(([p, q]) => Math.min(p[0], q[0])),
    hi: seen.map(([p, q]) => Math.max(p[1], q[1])),
    uniform: a.uniform && b.uniform,
  });
}

function hullAtStart(a: MapField, b: MapField): MapField {
  const [p, q] = [seenAt(a, 0), seenAt(b, 0)];
  const [lo, hi] = [Math.min(p[0], q[0]), Math.max(p[1], q[1])];
  const step = (position: number): number => Math.floor((a.shift * position) / a.period);
  const positions = Array.from({ length: a.period }, (_, position) => step(position));
  return {
    ...a,
    lo: positions.map((move) => lo + move),
    hi: positions.map((move) => hi + move),
    uniform: false,
  };
}

function seesNothing({ lo, hi }: MapField): boolean {
  return lo.every((first, j) => first > (hi[j] ?? -Infinity));
}

/** The same map with its smallest period. */
export function shortest(field: MapField): MapField {
  for (let parts = field.period; parts > 1; parts--) {
    if (field.period % parts !== 0 || field.shift % parts !== 0) continue;
    const period = field.period / parts;
    const shift = field.shift / parts;
    const repeats = (ends: readonly number[]): boolean =>
      ends.every((end, j) => end === (ends[j % period] ?? 0) + shift * Math.floor(j / period));
    if (repeats(field.lo) && repeats(field.hi)) {
      return { ...field, period, shift, lo: field.lo.slice(0, period), hi: field.hi.slice(0, period) };
    }
  }
  return field;
}

/** One axis as reports print it. */
export interface FieldSummary {
  /** The largest field of any position; 0 where nothing is seen. */
  readonly size: number;
  readonly minSize: number;
  /** Effective stride, may be a fraction; null where the whole axis is seen. */
  readonly jump: number | null;
  /** Centre of output 0's field, pixel 0 having centre 0; null where output 0 sees nothing, or everything. */
  readonly start: number | null;
  /** Effective padding before: minus the first position that output 0 sees. start = (its size - 1)/2 - padding. */
  readonly padding: number | null;
  readonly period: number;
  readonly global: boolean;
  readonly uniform: boolean;
}

/** `extent`: the size of the axis that is looked at. */
export function summarise(field: AxisField, extent: number): FieldSummary {
  if (field.kind === "global") {
    const whole = { size: extent, minSize: extent, jump: null, start: null, padding: null };
    return { ...whole, period: 1, global: true, uniform: true };
  }
  const sizes = field.lo.map((first, j) => Math.max(0, (field.hi[j] ?? -Infinity) - first + 1));
  const [first, last] = seenAt(field, 0);
  const empty = first > last;
  return {
    size: Math.max(...sizes),
    minSize: Math.min(...sizes),
    jump: Math.abs(field.shift) / field.period,
    start: empty ? null : (first + last) / 2,
    padding: empty ? null : 0 - first,
    period: field.period,
    global: false,
    uniform: field.uniform,
  };
}

/** Whether two branches look at the same places with the same jump, on average over a period: their centres stay together. */
export function aligned(a: AxisField, b: AxisField): boolean {
  if (a.kind === "global" || b.kind === "global") return true;
  if (seesNothing(a) || seesNothing(b)) return true;
  if (a.shift === 0 && b.shift === 0) return true;
  if (a.axis !== b.axis || a.shift * b.period !== b.shift * a.period) return false;
  const period = (a.period * b.period) / gcd(a.period, b.period);
  let difference = 0;
  for (let position = 0; position < period; position++) {
    const [p, q] = [seenAt(a, position), seenAt(b, position)];
    if (p[0] <= p[1] && q[0] <= q[1]) difference += p[0] + p[1] - q[0] - q[1];
  }
  return difference === 0;
}
