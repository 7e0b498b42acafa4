// Stage step `toGather`: an accumulation that scatters, turned round so that each output collects what it is owed.
//
//   for c, k, i, r { t[k, 2*i + r] += x[c, i] * w[c, k, r] };  for n, o { y[n, o] = t[n, o + 1] + b[n] }
//   for k, o { t = 0; for c, r { if (o + 1 - r) mod 2 == 0 and 0 <= div(o + 1 - r, 2) < I
//                                  t += x[c, div(o + 1 - r, 2)] * w[c, k, r] };  y[k, o] = t + b[k] }
//
// Dimensions that each element reaches once (k) keep their axes; of the others the position is solved for. Legal where each output gets
// the same terms; they also come in the same order: taps are walked so that the solved position rises as it did.

import {
  add,
  bareAxis,
  coefficientOf,
  constant,
  div,
  mod,
  scale,
  sub,
  axisIndex,
} from "../../algebra/index-expr.ts";
import { equalIndex } from "../../algebra/index-order.ts";
import type { Axis, AxisId, Index, Pred } from "../../algebra/index-types.ts";
import { substitute, substitutePreds } from "../../algebra/index-walk.ts";
import type { Buffer, BufferId, Stage } from "../../nests/nest.ts";
import { mapScalar, readsOf } from "../../nests/scalars.ts";
import type { Gather, Scatter, Store } from "../group.ts";
import type { Substitution } from "./axes.ts";

/** A dimension of windows: output `place` (an axis of the gather) gets tap `tap` where `numerator` is a multiple of the stride. */
export interface Solved {
  readonly place: Axis;
  readonly tap: Axis;
  readonly stride: number;
  /** place + begin - dilation * tap, in the fold's axes. */
  readonly numerator: Index;
}

export interface Gathered {
  readonly group: Gather;
  readonly solved: readonly Solved[];
}

/** What the step asks of the nest around a group. */
export interface Surroundings {
  readonly freshAxis: () => AxisId;
  readonly isWeight: (buffer: BufferId) => boolean;
}

/** `finish` is the group that reads the accumulated buffer, if there is one. undefined where the step does not apply. */
export function toGather(
  { stages, init, buffer: id }: Scatter,
  finish: Gather | undefined,
  buffer: Buffer,
  { freshAxis, isWeight }: Surroundings,
): Gathered | undefined {
  const [stage, ...more] = stages;
  if (stage === undefined || more.length > 0 || stage.where.length > 0 || stage.update.kind !== "sum")
    return undefined;
  const target = placesOf(finish, buffer, freshAxis);
  if (target === undefined) return undefined;
  const kept = new Map<AxisId, Index>();
  const windows: Window[] = [];
  for (const [d, index] of stage.index.entries()) {
    const place = target.places[d];
    const isWhole = place?.begin === 0 && place.axis.extent === buffer.shape[d];
    const dimension = dimensionOf(stage, d, isWhole ? place.axis.extent : undefined, isWeight);
    if (dimension === undefined || place === undefined) return undefined;
    if (dimension === "kept") kept.set(place.axis.id, index);
    else windows.push({ ...dimension, place: place.axis, begin: place.begin });
  }
  const store = substituted(target.store, kept);
  return { group: gatherOf(stage, { id, init, store }, windows), solved: windows.map(solve) };
}

interface Window {
  readonly place: Axis;
  readonly begin: number;
  /** index = stride * position + dilation * tap + offset */
  readonly position: Axis;
  readonly tap: Axis;
  readonly stride: number;
  readonly dilation: number;
  readonly offset: number;
  /** The scatter's position rises while the tap falls: the gather walks its taps backwards. */
  readonly backwards: boolean;
}

function gatherOf(
  stage: Stage,
  { id, init, store }: { readonly id: number; readonly init: number; readonly store: Store },
  windows: readonly Window[],
): Gather {
  const solved = new Map<AxisId, Index>();
  const where: Pred[] = [];
  for (const window of windows) {
    const { tap, position, stride, backwards } = window;
    const { numerator } = solve(window);
    const at = div(numerator, stride);
    solved.set(position.id, at);
    if (backwards) solved.set(tap.id, sub(constant(tap.extent - 1), axisIndex(tap)));
    where.push(
      { kind: "eq", left: mod(numerator, stride), right: constant(0) },
      { kind: "lt", left: constant(-1), right: at },
      { kind: "lt", left: at, right: constant(position.extent) },
    );
  }
  const rank = (axis: Axis): number => {
    const window = windows.find(({ tap }) => tap === axis);
    const own = stage.axes.indexOf(axis);
    return window === undefined ? own : Math.min(own, stage.axes.indexOf(window.position));
  };
  const outer = stage.axes.filter((axis) => isKept(stage, windows, axis));
  const gone = new Set([...outer, ...windows.map(({ position }) => position)]);
  const inner = stage.axes.filter((axis) => !gone.has(axis)).toSorted((a, b) => rank(a) - rank(b));
  const value = mapScalar(stage.value, { index: (index) => substitute(index, solved) });
  return {
    kind: "gather",
    axes: [...outer, ...windows.map(({ place }) => place)],
    fold: { kind: "sum", init, axes: inner, where, value, into: id },
    store,
  };
}

/** An axis of a kept dimension: it stands in the stored index and in no window. */
function isKept({ index }: Stage, windows: readonly Window[], axis: Axis): boolean {
  if (windows.some(({ position, tap }) => position === axis || tap === axis)) return false;
  return index.some((part) => coefficientOf(part, axis.id) !== 0);
}

function solve({ place, begin, tap, stride, dilation, offset, backwards }: Window): Solved {
  const walked = backwards ? sub(constant(tap.extent - 1), axisIndex(tap)) : axisIndex(tap);
  const numerator = sub(add(axisIndex(place), constant(begin - offset)), scale(walked, dilation));
  return { place, tap, stride, numerator };
}

/** Which of the finish's axes (or of new ones) count the accumulated buffer's dimensions, and what is stored there. */
function placesOf(
  finish: Gather | undefined,
  { id, shape }: Buffer,
  freshAxis: () => AxisId,
): { readonly places: readonly { axis: Axis; begin: number }[]; readonly store: Store } | undefined {
  if (finish === undefined) {
    const axes = shape.map((extent, d): Axis => ({ id: freshAxis(), name: `o${d}`, extent }));
    const index = axes.map((axis) => axisIndex(axis));
    const store: Store = { buffer: id, index, where: [], value: { kind: "read", buffer: id, index } };
    return { places: axes.map((axis) => ({ axis, begin: 0 })), store };
  }
  const { axes, fold, store } = finish;
  const [read, ...others] = readsOf(store.value).filter(({ buffer }) => buffer === id);
  if (fold !== undefined || read === undefined || read.pad !== undefined || store.where.length > 0)
    return undefined;
  const alike = others.every((other) =>
    other.index.every((index, d) => equalIndex(index, read.index[d] ?? constant(0))),
  );
  const places = read.index.flatMap((index) => {
    const axis = axes.find(({ id: each }) => each === bareAxis(sub(index, constant(index.constant))));
    return axis === undefined ? [] : [{ axis, begin: index.constant }];
  });
  const distinct = new Set(places.map(({ axis }) => axis)).size === axes.length;
  return alike && distinct && places.length === shape.length ? { places, store } : undefined;
}

/**
 * What a dimension of the stored index is: reached once by its own axes (all `whole` elements of it), or by windows; undefined where
 * neither.
 */
function dimensionOf(
  stage: Stage,
  d: number,
  whole: number | undefined,
  isWeight: Surroundings["isWeight"],
): "kept" | Omit<Window, "place" | "begin"> | undefined {
  const index = stage.index[d] ?? constant(0);
  const axes = stage.axes.filter(({ id }) => coefficientOf(index, id) !== 0);
  if (axes.length !== index.terms.length) return undefined;
  if (axes.some(({ id }) => stage.index.some((other, at) => at !== d && coefficientOf(other, id) !== 0)))
    return undefined;
  if (whole !== undefined && isMixedRadix(index, axes, whole)) return "kept";
  const [a, b] = axes;
  if (a === undefined || b === undefined || axes.length > 2) return undefined;
  // Solving for a tap would leave a sum over all of the data; where both axes step through data, the larger step leaves fewer terms.
  const byStep = coefficientOf(index, a.id) >= coefficientOf(index, b.id) ? [a, b] : [b, a];
  const candidates = byStep.filter((axis) => steppedThrough(stage, axis) !== undefined);
  const position = candidates.find((axis) => !isWeight(steppedThrough(stage, axis) ?? -1)) ?? candidates[0];
  if (position === undefined) return undefined;
  const tap = position === a ? b : a;
  const [stride, dilation] = [coefficientOf(index, position.id), coefficientOf(index, tap.id)];
  if (stride < 1 || dilation < 1) return undefined;
  const backwards = stage.axes.indexOf(position) < stage.axes.indexOf(tap);
  return { position, tap, stride, dilation, offset: index.constant, backwards };
}

/** Each element of the dimension once: 6*g + k with k below 6. */
function isMixedRadix(index: Index, axes: readonly Axis[], extent: number): boolean {
  let size = 1;
  for (const axis of axes.toSorted((a, b) => coefficientOf(index, a.id) - coefficientOf(index, b.id))) {
    if (axis.extent > 1 && coefficientOf(index, axis.id) !== size) return false;
    size *= axis.extent;
  }
  return index.constant === 0 && size === extent;
}

/** The one buffer of which the axis is a whole index: the axis may be replaced by any position in it. */
function steppedThrough({ value }: Stage, axis: Axis): BufferId | undefined {
  const reads = readsOf(value).filter(({ index }) =>
    index.some((part) => coefficientOf(part, axis.id) !== 0),
  );
  const [read, ...others] = reads;
  if (read === undefined || others.length > 0 || read.pad !== undefined) return undefined;
  return read.index.filter((part) => bareAxis(part) === axis.id).length === 1 ? read.buffer : undefined;
}

function substituted({ buffer, index, where, value }: Store, map: Substitution): Store {
  const change = (part: Index): Index => substitute(part, map);
  return {
    buffer,
    index: index.map(change),
    where: substitutePreds(where, map),
    value: mapScalar(value, { index: change }),
  };
}
