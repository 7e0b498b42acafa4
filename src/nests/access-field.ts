// The field of one read: which positions of a dimension of the source each position of the written buffer sees. The axis that
// positions both is taken as endless; all other axes (taps, channels, halves of a split axis) run over their extents.

import type { Axis, AxisId, Index, Pred } from "../algebra/index-types.ts";
import { floorMod, sub } from "../algebra/index-expr.ts";
import { type Extents, extentsOf, rangeOf, simplifyIndex } from "../algebra/index-range.ts";
import {
  collectAxes,
  collectPredAxes,
  evaluateIndex,
  evaluatePreds,
  freeAxes,
} from "../algebra/index-walk.ts";
import { lcm, movedBy, periodOf } from "../algebra/period.ts";
import { everyPoint } from "../algebra/prove.ts";
import { type AxisField, GLOBAL, type MapField, shortest } from "./field.ts";
import type { Stage } from "./nest.ts";

const MOST_POINTS = 1 << 20;

/** A dimension of the written buffer, and the stage axis that positions both it and the read. */
interface Position {
  readonly dim: number;
  readonly axis: AxisId;
}

/**
 * What the read index `source` of a dimension of `extent` elements sees, as a map from one of the written dimensions `dims`.
 * A read that covers the whole dimension whatever the position is global.
 */
export function accessField(stage: Stage, source: Index, extent: number, dims: readonly number[]): AxisField {
  const position = findPosition(stage, source, dims);
  const field = position === undefined ? stillField(stage, source) : movingField(stage, source, position);
  if (field === undefined) return GLOBAL;
  const covers = field.lo.every((first, j) => first <= 0 && (field.hi[j] ?? 0) >= extent - 1);
  return field.shift === 0 && covers ? GLOBAL : field;
}

/** Per dimension its outermost shared axis; of the dimensions the one along which the read moves fastest. */
function findPosition(stage: Stage, source: Index, dims: readonly number[]): Position | undefined {
  const read = new Set(freeAxes(source));
  const found = dims.flatMap((dim) => {
    const target = stage.index[dim];
    if (target === undefined) return [];
    const axis = outermost(stage, target, read);
    return axis === undefined ? [] : [{ dim, axis }];
  });
  return found.toSorted((a, b) => speed(source, b.axis) - speed(source, a.axis))[0];
}

function outermost(stage: Stage, target: Index, read: ReadonlySet<AxisId>): AxisId | undefined {
  const axes = freeAxes(target)
    .filter((axis) => speed(target, axis) > 0)
    .toSorted((a, b) => speed(target, b) - speed(target, a));
  const shared = axes.find((axis) => read.has(axis));
  const [top] = axes;
  if (shared === undefined || top === undefined || top === shared || stage.update.kind !== "set")
    return shared;
  // y[h*f + i] = x[i] repeats x: i is a digit below h and positions nothing.
  const below = speed(target, shared) * (extentOf(stage.axes, shared) ?? 1);
  return speed(target, top) >= below ? undefined : shared;
}

function extentOf(axes: readonly Axis[], id: AxisId): number | undefined {
  return axes.find((axis) => axis.id === id)?.extent;
}

/** Elements per step of the axis, on average. */
function speed(index: Index, axis: AxisId): number {
  const period = periodOf(index, axis);
  return Math.abs(movedBy(index, axis, period)) / period;
}

/** The same elements from every position. */
function stillField(stage: Stage, source: Index): MapField | undefined {
  const extents = extentsOf(stage.axes);
  const parts = splitTaps(simplifyIndex(source, extents), [], stage.where, extents);
  let [lo, hi] = [Infinity, -Infinity];
  const complete = everyTap(stage.axes, parts, [], (env) => {
    const at = evaluateIndex(parts.core, env);
    lo = Math.min(lo, at + parts.spread.lo);
    hi = Math.max(hi, at + parts.spread.hi);
  });
  return complete
    ? { kind: "map", axis: 0, period: 1, shift: 0, lo: [lo], hi: [hi], uniform: true }
    : undefined;
}

function movingField(stage: Stage, source: Index, { dim, axis }: Position): MapField | undefined {
  const target = stage.index[dim] ?? source;
  const preds = stage.where.filter((pred) => isPeriodic(pred, axis));
  const indices = [target, source, ...preds.flatMap(({ left, right }) => [left, right])];
  const steps = indices.reduce((period, index) => lcm(period, periodOf(index, axis)), 1);
  const direction = Math.sign(movedBy(target, axis, steps));
  const period = Math.abs(movedBy(target, axis, steps));
  const shift = movedBy(source, axis, steps) * direction;
  const parts = splitTaps(source, [target], preds, extentsOf(stage.axes));
  const lo = Array.from({ length: period }, () => Infinity);
  const hi = lo.map(() => -Infinity);
  const complete = everyTap(stage.axes, parts, [{ id: axis, name: "", extent: steps }], (env) => {
    const to = evaluateIndex(target, env);
    const j = floorMod(to, period);
    const at = evaluateIndex(parts.core, env) - (shift * (to - j)) / period;
    lo[j] = Math.min(lo[j] ?? Infinity, at + parts.spread.lo);
    hi[j] = Math.max(hi[j] ?? -Infinity, at + parts.spread.hi);
  });
  return complete ? shortest({ kind: "map", axis: dim, period, shift, lo, hi, uniform: true }) : undefined;
}

/** A predicate that moves with the position clips to the image, and fields are not clipped. */
function isPeriodic({ left, right }: Pred, axis: AxisId): boolean {
  const difference = sub(right, left);
  return movedBy(difference, axis, periodOf(difference, axis)) === 0;
}

interface Taps {
  /** The read without those of its taps that nothing else mentions: those only widen it, by `spread`. */
  readonly core: Index;
  readonly spread: { readonly lo: number; readonly hi: number };
  readonly preds: readonly Pred[];
  /** Axes to run through. */
  readonly axes: ReadonlySet<AxisId>;
}

function splitTaps(source: Index, others: readonly Index[], where: readonly Pred[], extents: Extents): Taps {
  const axes = new Set<AxisId>();
  for (const index of others) collectAxes(index, axes);
  for (const { atom } of source.terms) if (atom.kind !== "axis") collectAxes(atom.of, axes);
  const preds = tiedPreds(where, new Set([...axes, ...freeAxes(source)]));
  collectPredAxes(preds, axes);
  const apart = source.terms.filter(({ atom }) => atom.kind === "axis" && !axes.has(atom.axis));
  const core = { constant: source.constant, terms: source.terms.filter((term) => !apart.includes(term)) };
  return { core, spread: rangeOf({ constant: 0, terms: apart }, extents), preds, axes };
}

/** Predicates that mention one of the axes, or an axis that such a predicate mentions. */
function tiedPreds(preds: readonly Pred[], axes: Set<AxisId>): readonly Pred[] {
  const tied = preds.filter((pred) => mentions(pred, axes));
  const before = axes.size;
  collectPredAxes(tied, axes);
  return axes.size === before ? tied : tiedPreds(preds, axes);
}

function mentions(pred: Pred, axes: ReadonlySet<AxisId>): boolean {
  const own = new Set<AxisId>();
  collectPredAxes([pred], own);
  return [...own].some((axis) => axes.has(axis));
}

/** Visits the points where the predicates hold; false where there are too many. `position` replaces the axis of its id. */
function everyTap(
  axes: readonly Axis[],
  taps: Taps,
  position: readonly Axis[],
  visit: (env: ReadonlyMap<AxisId, number>) => void,
): boolean {
  const others = axes.filter(({ id }) => taps.axes.has(id) && position.every((axis) => axis.id !== id));
  const walked = [...position, ...others];
  if (walked.reduce((count, { extent }) => count * extent, 1) > MOST_POINTS) return false;
  return everyPoint(walked, (env) => {
    if (evaluatePreds(taps.preds, env)) visit(env);
    return true;
  });
}
