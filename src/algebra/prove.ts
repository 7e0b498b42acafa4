// Proofs that an index stays in a range: intervals first, then intervals after subtracting known facts (predicates that hold
// there), then plain enumeration where few points exist. Sound: "true" is a proof, "false" only the lack of one.

import type { Axis, AxisId, Index, Pred } from "./index-types.ts";
import { add, constant, gcd, scale, sub } from "./index-expr.ts";
import { equalAtom } from "./index-order.ts";
import { type Extents, rangeOf, simplifyIndex } from "./index-range.ts";
import { collectAxes, collectPredAxes, evaluateIndex, evaluatePreds } from "./index-walk.ts";

/** What may be assumed at a place: the extents of the axes in scope, and predicates that hold there. */
export interface Scope {
  readonly extents: Extents;
  readonly preds: readonly Pred[];
}

/** Facts subtracted from one goal. */
const DEPTH = 3;
const FEW_POINTS = 1 << 14;

/** Whether low <= index <= high wherever the predicates hold. */
export function provenWithin(index: Index, low: number, high: number, scope: Scope): boolean {
  const { lo, hi } = rangeOf(index, scope.extents);
  if (lo >= low && hi <= high) return true;
  const facts = factsOf(scope.preds);
  const above = (): boolean => nonNegative(sub(index, constant(low)), facts, scope.extents, DEPTH);
  const below = (): boolean => nonNegative(sub(constant(high), index), facts, scope.extents, DEPTH);
  return (above() && below()) || enumeratedWithin(index, low, high, scope);
}

/** Indices that are not negative where the predicates hold. */
function factsOf(preds: readonly Pred[]): readonly Index[] {
  return preds.flatMap(({ kind, left, right }) => {
    const difference = sub(right, left);
    return kind === "lt" ? [add(difference, constant(-1))] : [difference, scale(difference, -1)];
  });
}

function nonNegative(goal: Index, facts: readonly Index[], extents: Extents, depth: number): boolean {
  const simple = simplifyIndex(goal, extents);
  if (rangeOf(simple, extents).lo >= 0) return true;
  if (depth === 0) return false;
  return facts.some((given, i) => {
    const fact = simplifyIndex(given, extents);
    return remainders(simple, fact).some((rest) =>
      nonNegative(rest, facts.toSpliced(i, 1), extents, depth - 1),
    );
  });
}

/** a*goal - b*fact for the positive a, b that cancel one term: if that is not negative, neither is the goal. */
function remainders(goal: Index, fact: Index): readonly Index[] {
  return goal.terms.flatMap(({ factor, atom }) => {
    const match = fact.terms.find((term) => equalAtom(term.atom, atom));
    if (match === undefined || match.factor * factor < 0) return [];
    const common = gcd(match.factor, factor);
    return [sub(scale(goal, Math.abs(match.factor) / common), scale(fact, Math.abs(factor) / common))];
  });
}

function enumeratedWithin(index: Index, low: number, high: number, { extents, preds }: Scope): boolean {
  const axes = new Set<AxisId>();
  collectAxes(index, axes);
  const relevant = preds.filter((pred) => touches(pred, axes));
  collectPredAxes(relevant, axes);
  const scope = [...axes].map((id) => ({ id, name: "", extent: extents.get(id) ?? 0 }));
  if (scope.reduce((count, { extent }) => count * extent, 1) > FEW_POINTS) return false;
  return everyPoint(scope, (env) => {
    if (!evaluatePreds(relevant, env)) return true;
    const value = evaluateIndex(index, env);
    return value >= low && value <= high;
  });
}

function touches(pred: Pred, axes: ReadonlySet<AxisId>): boolean {
  const own = new Set<AxisId>();
  collectPredAxes([pred], own);
  return [...own].some((axis) => axes.has(axis));
}

/** Whether `check` holds at every point, last axis fastest; stops at the first where it does not. The map is reused. */
export function everyPoint(
  axes: readonly Axis[],
  check: (env: ReadonlyMap<AxisId, number>) => boolean,
): boolean {
  const env = new Map<AxisId, number>();
  const from = (depth: number): boolean => {
    const axis = axes[depth];
    if (axis === undefined) return check(env);
    for (let value = 0; value < axis.extent; value++) {
      env.set(axis.id, value);
      if (!from(depth + 1)) return false;
    }
    return true;
  };
  return from(0);
}
