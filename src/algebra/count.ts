// How many points of a box satisfy predicates, exactly: axes that no predicate ties together are counted apart, and the longest
// tied axis that occurs only as a plain multiple is solved instead of enumerated.

import type { Axis, AxisId, Pred } from "./index-types.ts";
import { coefficientOf, floorMod, sub } from "./index-expr.ts";
import { decidePred, extentsOf } from "./index-range.ts";
import { collectAxes, collectPredAxes, evaluateIndex } from "./index-walk.ts";
import { everyPoint } from "./prove.ts";

export function countPoints(axes: readonly Axis[], where: readonly Pred[]): bigint {
  const extents = extentsOf(axes);
  const open: Pred[] = [];
  for (const pred of where) {
    const decided = decidePred(pred, extents);
    if (decided === false) return 0n;
    if (decided === undefined) open.push(pred);
  }
  let total = 1n;
  for (const group of tiedGroups(axes, open)) total *= countGroup(group.axes, group.preds);
  return total;
}

interface Group {
  readonly axes: readonly Axis[];
  readonly preds: readonly Pred[];
}

/** Axes in classes, two in one class where a predicate mentions both. */
function tiedGroups(axes: readonly Axis[], preds: readonly Pred[]): readonly Group[] {
  let groups: Group[] = axes.map((axis) => ({ axes: [axis], preds: [] }));
  for (const pred of preds) {
    const mentioned = axesOf(pred);
    const touched = groups.filter((group) => group.axes.some(({ id }) => mentioned.has(id)));
    const joined = {
      axes: touched.flatMap((group) => group.axes),
      preds: [...touched.flatMap((group) => group.preds), pred],
    };
    groups = [...groups.filter((group) => !touched.includes(group)), joined];
  }
  return groups;
}

function axesOf(pred: Pred): ReadonlySet<AxisId> {
  const axes = new Set<AxisId>();
  collectPredAxes([pred], axes);
  return axes;
}

function countGroup(axes: readonly Axis[], preds: readonly Pred[]): bigint {
  if (preds.length === 0) return axes.reduce((count, { extent }) => count * BigInt(extent), 1n);
  const solved = axes
    .filter(({ id }) => preds.every((pred) => plain(pred, id)))
    .toSorted((a, b) => b.extent - a.extent)[0];
  const others = axes.filter((axis) => axis !== solved);
  let total = 0;
  everyPoint(others, (env) => {
    total += solved === undefined ? Number(holds(preds, env)) : solve(preds, solved, env);
    return true;
  });
  return BigInt(total);
}

type Env = ReadonlyMap<AxisId, number>;

function holds(preds: readonly Pred[], env: Env): boolean {
  return preds.every(({ kind, left, right }) => {
    const difference = evaluateIndex(right, env) - evaluateIndex(left, env);
    return kind === "lt" ? difference > 0 : difference === 0;
  });
}

/** Whether the axis occurs as a multiple of itself and nowhere inside div or mod. */
function plain({ left, right }: Pred, axis: AxisId): boolean {
  const inner = new Set<AxisId>();
  for (const { atom } of [...left.terms, ...right.terms])
    if (atom.kind !== "axis") collectAxes(atom.of, inner);
  return !inner.has(axis);
}

/** How many values of the axis satisfy all predicates where the others stand. */
function solve(preds: readonly Pred[], axis: Axis, env: Env): number {
  const at = new Map(env).set(axis.id, 0);
  let [lo, hi] = [0, axis.extent - 1];
  for (const { kind, left, right } of preds) {
    const difference = sub(right, left);
    const slope = coefficientOf(difference, axis.id);
    const base = evaluateIndex(difference, at);
    if (slope === 0) {
      if (kind === "lt" ? base <= 0 : base !== 0) return 0;
    } else if (kind === "eq") {
      if (floorMod(-base, Math.abs(slope)) !== 0) return 0;
      lo = Math.max(lo, -base / slope);
      hi = Math.min(hi, -base / slope);
    } else if (slope > 0) {
      lo = Math.max(lo, Math.floor(-base / slope) + 1); // slope*v > -base
    } else {
      hi = Math.min(hi, Math.ceil(base / -slope) - 1); // v < base / -slope
    }
  }
  return Math.max(0, hi - lo + 1);
}
