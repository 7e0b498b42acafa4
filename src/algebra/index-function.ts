// Index expressions as functions, for what is evaluated at millions of points: ten times as fast as walking the expression each time.

import { unreachable } from "../base/invariant.ts";
import { floorMod, limit } from "./index-expr.ts";
import type { Atom, AxisId, Index, Pred } from "./index-types.ts";

/** A point is the values of the axes, in the order they were named. */
type Point = readonly number[];

/** What `evaluateIndex` gives. Every free axis must be among `axes`. */
export function indexFunction(index: Index, axes: readonly AxisId[]): (point: Point) => number {
  return index.terms.reduce<(point: Point) => number>(
    (rest, { factor, atom }) => {
      const own = atomFunction(atom, axes);
      return (point) => rest(point) + factor * own(point);
    },
    () => index.constant,
  );
}

/** What `evaluatePreds` gives. */
export function predsFunction(preds: readonly Pred[], axes: readonly AxisId[]): (point: Point) => boolean {
  const checks = preds.map(({ kind, left, right }) => {
    const [a, b] = [indexFunction(left, axes), indexFunction(right, axes)];
    return kind === "lt" ? (point: Point) => a(point) < b(point) : (point: Point) => a(point) === b(point);
  });
  return (point) => checks.every((check) => check(point));
}

function atomFunction(atom: Atom, axes: readonly AxisId[]): (point: Point) => number {
  if (atom.kind === "axis") {
    const at = axes.indexOf(atom.axis);
    // NaN where an axis was not named: no address.
    return (point) => point[at] ?? Number.NaN;
  }
  const of = indexFunction(atom.of, axes);
  switch (atom.kind) {
    case "div": {
      const { by } = atom;
      return (point) => Math.floor(of(point) / by);
    }
    case "mod": {
      const { by } = atom;
      return (point) => floorMod(of(point), by);
    }
    case "clamp":
    case "reflect": {
      const { kind, low, high } = atom;
      return (point) => limit(kind, of(point), low, high);
    }
    default:
      return unreachable(atom, "atom");
  }
}
