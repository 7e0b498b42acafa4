// Proofs that an index stays in a range: intervals first, then intervals after subtracting known facts (predicates that hold
// there), then intervals with facts about what is divided, then plain enumeration where few points exist. Sound: "true" is a proof, "false" only the lack of one.

import type { Axis, AxisId, Index, Pred, Term } from "./index-types.ts";
import { add, constant, gcd, scale, sub } from "./index-expr.ts";
import { equalAtom } from "./index-order.ts";
import { type Extents, type Range, rangeOf, simplifyIndex } from "./index-range.ts";
import { collectAxes, collectPredAxes, evaluateIndex, evaluatePreds } from "./index-walk.ts";

/** What may be assumed at a place: the extents of the axes in scope, and predicates that hold there. */
export interface Scope {
  readonly extents: Extents;
  readonly preds: readonly Pred[];
}

/** Facts subtracted from one goal. */
const DEPTH = 3;
const FEW_POINTS = 1 << 14;
/** Common factors tried. */
const MOST_SHRUNK = 16;

/** Whether low <= index <= high wherever the predicates hold. */
export function provenWithin(index: Index, low: number, high: number, scope: Scope): boolean {
  return followsFromRanges(index, low, high, scope) || enumeratedWithin(index, low, high, scope);
}

function followsFromRanges(index: Index, low: number, high: number, scope: Scope): boolean {
  const { lo, hi } = rangeOf(index, scope.extents);
  if (lo >= low && hi <= high) return true;
  const facts = factsOf(scope.preds);
  const above = (): boolean => nonNegative(sub(index, constant(low)), facts, scope.extents, DEPTH);
  const below = (): boolean => nonNegative(sub(constant(high), index), facts, scope.extents, DEPTH);
  if (above() && below()) return true;
  const range = dividedRange(index, facts, narrowedExtents(facts, scope.extents));
  return range.lo >= low && range.hi <= high;
}

/** The predicates without those that follow from the rest, as far as ranges say it; the last ones go first. */
export function withoutImplied(preds: readonly Pred[], extents: Extents): readonly Pred[] {
  return preds.reduceRight((kept, pred) => {
    const others = kept.filter((each) => each !== pred);
    return follows(pred, { extents, preds: others }) ? others : kept;
  }, preds);
}

function follows({ kind, left, right }: Pred, scope: Scope): boolean {
  const difference = sub(right, left);
  const { hi } = rangeOf(difference, scope.extents);
  return kind === "lt" && hi > 0 && followsFromRanges(difference, 1, hi, scope);
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

/** Where 75*b + 3*j < 2100 holds, b < 28. An axis that can take no value keeps one, which proves no less. */
function narrowedExtents(facts: readonly Index[], extents: Extents): Extents {
  const narrowed = new Map(extents);
  for (const fact of facts) {
    for (const { factor, atom } of fact.terms) {
      if (atom.kind !== "axis" || factor >= 0) continue;
      const others = { constant: fact.constant, terms: fact.terms.filter((term) => term.atom !== atom) };
      const most = Math.floor(rangeOf(others, extents).hi / -factor);
      const extent = Math.min(narrowed.get(atom.axis) ?? 1, most + 1);
      narrowed.set(atom.axis, Math.max(1, extent));
    }
  }
  return narrowed;
}

/**
 * The range, given facts about operands of div: where 75*b + 3*j < 3136 holds, div(75*b + 3*j, 56) < 56. The normal form of that quotient is
 * b + div(19*b + 3*j, 56): what it pulled out is put back.
 */
function dividedRange(index: Index, facts: readonly Index[], extents: Extents): Range {
  const simple = simplifyIndex(index, extents);
  const shrunk = facts.flatMap((fact) => shrunkFacts(simplifyIndex(fact, extents), extents));
  let rest = simple;
  let [lo, hi] = [0, 0];
  for (const term of simple.terms) {
    const found = shrunk.flatMap((fact) => quotientRange(term, fact, extents) ?? [])[0];
    if (found === undefined) continue;
    const { factor } = term;
    rest = sub(rest, found.part);
    lo += factor * (factor > 0 ? found.lo : found.hi);
    hi += factor * (factor > 0 ? found.hi : found.lo);
  }
  const others = rangeOf(rest, extents);
  return { lo: lo + others.lo, hi: hi + others.hi };
}

/**
 * c - g*E >= 0 also says floor(c / g) - E >= 0: a quotient may have lost a common factor of what was divided. Where 8*j + lane < 1568 holds,
 * so does 8*j < 1568: it may have lost what is less than that factor, too.
 */
function shrunkFacts(fact: Index, extents: Extents): readonly Index[] {
  return [fact, ...coarserFacts(fact, extents)].flatMap((each) => {
    const common = each.terms.reduce((so, { factor }) => gcd(so, factor), 0);
    const divisors = Array.from({ length: Math.min(common, MOST_SHRUNK) }, (_, i) => i + 1);
    return divisors
      .filter((by) => common % by === 0)
      .map((by) => ({
        constant: Math.floor(each.constant / by),
        terms: each.terms.map(({ factor, atom }) => ({ factor: factor / by, atom })),
      }));
  });
}

/** Of c - E >= 0, without terms of E that are never negative, the smallest first. */
function coarserFacts(fact: Index, extents: Extents): readonly Index[] {
  const bySize = fact.terms.toSorted((a, b) => b.factor - a.factor);
  return bySize.flatMap((_, count) => {
    const dropped = bySize.slice(0, count + 1);
    const isSound = dropped.every((term) => rangeOf({ constant: 0, terms: [term] }, extents).hi <= 0);
    if (!isSound || dropped.length === fact.terms.length) return [];
    return [{ constant: fact.constant, terms: fact.terms.filter((term) => !dropped.includes(term)) }];
  });
}

/**
 * Of a term f * div(e, n) and a fact c - E >= 0 whose E is e + n*m: the range of div(e + n*m, n), and the part of the index that is f times
 * that, f * div(e, n) + f*m.
 */
function quotientRange(
  { factor, atom }: Term,
  fact: Index,
  extents: Extents,
): (Range & { readonly part: Index }) | undefined {
  if (atom.kind !== "div") return undefined;
  const { of, by } = atom;
  const whole = { constant: of.constant, terms: scale(fact, -1).terms };
  const pulledOut = sub(whole, of);
  if (pulledOut.terms.some((term) => term.factor % by !== 0)) return undefined;
  const range = rangeOf(whole, extents);
  // fact.constant + of.constant - whole >= 0
  const most = Math.min(range.hi, fact.constant + of.constant);
  const put = scale({ constant: 0, terms: [{ factor: 1, atom }] }, factor);
  const back = pulledOut.terms.map((term) => ({ ...term, factor: (term.factor / by) * factor }));
  return {
    lo: Math.floor(range.lo / by),
    hi: Math.floor(most / by),
    part: add(put, { constant: 0, terms: back }),
  };
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
