// Stage step `polyphase`: outputs in classes by their remainder, so that a congruence on taps becomes fewer taps, and division a shift.
//
//   for o { for r:4 { if (o + 1 - r) mod 2 == 0: t += x[div(o + 1 - r, 2)] * w[r] };  y[o] = t }
//   for q { for s:2 { t += x[q - s + ...] * w[2*s + 1] };  y[2*q] = t };  for q { ... w[2*s] ... y[2*q + 1] = t }
//
// Every output is in one class and keeps its terms in their order: always legal. A class without taps stores what no term gives.

import { add, axisIndex, constant, gcd, scale } from "../../algebra/index-expr.ts";
import { extentsOf, decidePred, simplifyIndex, type Extents } from "../../algebra/index-range.ts";
import type { Axis, AxisId, Index, Pred } from "../../algebra/index-types.ts";
import { evaluateIndex, mapPreds, substitute } from "../../algebra/index-walk.ts";
import { coefficientOf } from "../../algebra/index-expr.ts";
import { mapScalar } from "../../nests/scalars.ts";
import type { Fold, Gather } from "../group.ts";
import type { Substitution } from "./axes.ts";
import type { Gathered, Solved } from "./to-gather.ts";

/** One gather per class of outputs that exists. */
export function polyphase({ group, solved }: Gathered, freshAxis: () => AxisId): readonly Gather[] {
  const choices = solved.map((dimension) => phasesOf(dimension, freshAxis));
  return combinations(choices).map((phases) => phaseOf(group, phases));
}

/** How many classes there are. */
export function phaseCount({ solved }: Gathered): number {
  return solved.reduce((count, { stride, place }) => count * Math.min(stride, place.extent), 1);
}

/** The outputs place = stride * q + a of one dimension, and the taps that reach them. */
interface Phase {
  readonly old: Solved;
  readonly place: Axis;
  readonly at: Index;
  /** undefined where no tap reaches them. */
  readonly tap:
    { /** undefined where it is one. */ readonly axis: Axis | undefined; readonly at: Index } | undefined;
}

function phasesOf(old: Solved, freshAxis: () => AxisId): readonly Phase[] {
  const { place, tap, stride, numerator } = old;
  const step = Math.abs(coefficientOf(numerator, tap.id));
  const period = stride / gcd(stride, step);
  return Array.from({ length: Math.min(stride, place.extent) }, (_, a): Phase => {
    const axis: Axis = { ...place, id: freshAxis(), extent: Math.ceil((place.extent - a) / stride) };
    const reaches = (r: number): boolean =>
      evaluateIndex(
        numerator,
        new Map([
          [place.id, a],
          [tap.id, r],
        ]),
      ) %
        stride ===
      0;
    const first = Array.from({ length: Math.min(period, tap.extent) }, (__, r) => r).find(reaches);
    const at = add(scale(axisIndex(axis), stride), constant(a));
    if (first === undefined) return { old, place: axis, at, tap: undefined };
    const taps: Axis = { ...tap, id: freshAxis(), extent: Math.ceil((tap.extent - first) / period) };
    if (taps.extent === 1) return { old, place: axis, at, tap: { axis: undefined, at: constant(first) } };
    return {
      old,
      place: axis,
      at,
      tap: { axis: taps, at: add(scale(axisIndex(taps), period), constant(first)) },
    };
  });
}

function phaseOf({ axes, fold, store }: Gather, phases: readonly Phase[]): Gather {
  const map: Substitution = new Map();
  for (const { old, at, tap } of phases) {
    map.set(old.place.id, at);
    if (tap !== undefined) map.set(old.tap.id, tap.at);
  }
  const outer = axes.flatMap((axis): readonly Axis[] => {
    const phase = phases.find(({ old }) => old.place === axis);
    if (phase !== undefined) return [phase.place];
    if (!isOnlyTap(axis, store)) return [axis];
    map.set(axis.id, constant(0));
    return [];
  });
  const stored = substitution(map, extentsOf(outer));
  const empty = fold !== undefined && phases.some(({ tap }) => tap === undefined);
  return {
    kind: "gather",
    axes: outer,
    ...(fold === undefined || empty ? {} : { fold: foldOf(fold, phases, map, outer) }),
    store: {
      buffer: store.buffer,
      index: store.index.map(stored),
      where: open(mapPreds(store.where, stored), extentsOf(outer)),
      value: mapScalar(store.value, {
        index: stored,
        scalar: (part) =>
          empty && part.kind === "read" && part.buffer === fold.into
            ? { kind: "const", value: fold.init }
            : part,
      }),
    },
  };
}

/** The one tap of a dimension that has no windows: simplified indices would not name it, and recipes find no use for it. */
function isOnlyTap({ id, extent }: Axis, { index }: Gather["store"]): boolean {
  return extent === 1 && index.some((part) => part.terms.length > 1 && coefficientOf(part, id) !== 0);
}

function foldOf(fold: Fold, phases: readonly Phase[], map: Substitution, outer: readonly Axis[]): Fold {
  const axes = fold.axes.flatMap((axis) => {
    const phase = phases.find(({ old }) => old.tap === axis);
    return phase === undefined ? [axis] : (phase.tap?.axis ?? []);
  });
  const extents = extentsOf([...outer, ...axes]);
  const change = substitution(map, extents);
  return {
    ...fold,
    axes,
    where: open(mapPreds(fold.where, change), extents),
    value: mapScalar(fold.value, { index: change }),
  };
}

function substitution(map: Substitution, extents: Extents): (index: Index) => Index {
  return (index) => simplifyIndex(substitute(index, map), extents);
}

function open(preds: readonly Pred[], extents: Extents): readonly Pred[] {
  return preds.filter((pred) => decidePred(pred, extents) !== true);
}

function combinations<T>(choices: readonly (readonly T[])[]): readonly (readonly T[])[] {
  return choices.reduce<readonly (readonly T[])[]>(
    (all, options) => all.flatMap((chosen) => options.map((option) => [...chosen, option])),
    [[]],
  );
}
