// Building index expressions: every function returns the normal form (terms sorted, like atoms merged, no factor 0, what
// divides pulled out of div and mod). Rules that need extents stand in index-range.ts, evaluation in index-walk.ts.

import { invariant } from "../base/invariant.ts";
import type { Atom, Axis, AxisId, Index, Term } from "./index-types.ts";
import { compareAtoms, equalAtom } from "./index-order.ts";

const NOTHING: readonly Term[] = [];

export function constant(value: number): Index {
  invariant(Number.isSafeInteger(value), () => `index constant ${value} is no safe integer`);
  return { constant: value + 0, terms: NOTHING };
}

export function axisIndex(axis: Axis | AxisId): Index {
  const id = typeof axis === "number" ? axis : axis.id;
  return { constant: 0, terms: [{ factor: 1, atom: { kind: "axis", axis: id } }] };
}

export function add(a: Index, b: Index): Index {
  return sum([a, b]);
}

export function sub(a: Index, b: Index): Index {
  return sum([a, scale(b, -1)]);
}

/** The sum of all parts, 0 of none. */
export function sum(parts: readonly Index[]): Index {
  let total = 0;
  for (const part of parts) total += part.constant;
  return normal(
    total,
    parts.flatMap((part) => part.terms),
  );
}

export function scale(index: Index, by: number): Index {
  if (by === 1) return index;
  return normal(
    index.constant * by,
    index.terms.map(({ factor, atom }) => ({ factor: factor * by, atom })),
  );
}

/** floor(index / by), by > 0. */
export function div(index: Index, by: number): Index {
  checkDivisor(by);
  if (by === 1) return index;
  const { whole, rest } = split(index, by);
  if (rest.terms.length === 0) return whole;
  const common = gcdOfTerms(rest, by);
  return add(whole, divAtom(shrink(rest, common), by / common));
}

/** index - by * floor(index / by), by > 0: never negative. */
export function mod(index: Index, by: number): Index {
  checkDivisor(by);
  const { rest } = split(dropInnerMods(index, by), by);
  if (rest.terms.length === 0) return rest;
  const common = gcdOfTerms(rest, by);
  const atom: Atom = { kind: "mod", of: shrink(rest, common), by: by / common };
  return normal(floorMod(rest.constant, common), [{ factor: common, atom }]);
}

/** `of` limited to [low, high]. */
export function clamp(of: Index, low: number, high: number): Index {
  return limited("clamp", of, low, high);
}

/** `of` mirrored into [low, high] without repeating the edge, as often as needed. */
export function reflect(of: Index, low: number, high: number): Index {
  return limited("reflect", of, low, high);
}

/** The factor of the bare axis; the axis may also stand inside atoms (see `freeAxes`). */
export function coefficientOf(index: Index, axis: AxisId): number {
  for (const { factor, atom } of index.terms) if (atom.kind === "axis" && atom.axis === axis) return factor;
  return 0;
}

/** The value where the index depends on no axis. */
export function constantOf(index: Index): number | undefined {
  return index.terms.length === 0 ? index.constant : undefined;
}

/** The axis where the index is that axis and nothing else. */
export function bareAxis(index: Index): AxisId | undefined {
  const [term, ...more] = index.terms;
  if (term === undefined || more.length > 0 || index.constant !== 0 || term.factor !== 1) return undefined;
  return term.atom.kind === "axis" ? term.atom.axis : undefined;
}

export function floorMod(value: number, by: number): number {
  return value - by * Math.floor(value / by);
}

function limited(kind: "clamp" | "reflect", of: Index, low: number, high: number): Index {
  invariant(low <= high, () => `${kind} to the empty range ${low}..${high}`);
  if (low === high) return constant(low);
  if (of.terms.length === 0) return constant(limit(kind, of.constant, low, high));
  return { constant: 0, terms: [{ factor: 1, atom: { kind, of, low, high } }] };
}

/** What a clamp or reflect atom makes of a value. */
export function limit(kind: "clamp" | "reflect", value: number, low: number, high: number): number {
  if (kind === "clamp") return Math.min(Math.max(value, low), high);
  const turn = 2 * (high - low);
  if (turn === 0) return low;
  const step = floorMod(value - low, turn);
  return low + Math.min(step, turn - step);
}

function checkDivisor(by: number): void {
  invariant(Number.isSafeInteger(by) && by > 0, () => `index divided by ${by}`);
}

/** index = by * whole + rest, the rest's factors between -by and by, its constant in 0..by-1. Signs stay, so ranges stay narrow. */
function split(index: Index, by: number): { whole: Index; rest: Index } {
  const whole: Term[] = [];
  const rest: Term[] = [];
  for (const { factor, atom } of index.terms) {
    const quotient = Math.trunc(factor / by);
    whole.push({ factor: quotient, atom });
    rest.push({ factor: factor - quotient * by, atom });
  }
  return {
    whole: normal(Math.floor(index.constant / by), whole),
    rest: normal(floorMod(index.constant, by), rest),
  };
}

/** div(e, n) of a reduced e: div(div(e, a) + c, n) = div(e + a*c, a*n); div(mod(e, a*n), n) = mod(div(e, n), a). */
function divAtom(of: Index, by: number): Index {
  const [only, ...more] = of.terms;
  if (only !== undefined && more.length === 0 && only.factor === 1) {
    const { atom } = only;
    if (atom.kind === "div") return div(add(atom.of, constant(of.constant * atom.by)), atom.by * by);
    if (atom.kind === "mod" && of.constant === 0 && atom.by % by === 0)
      return mod(div(atom.of, by), atom.by / by);
  }
  return { constant: 0, terms: [{ factor: 1, atom: { kind: "div", of, by } }] };
}

/** Modulo `by`, f * mod(e, a) is f * e where by divides f * a. */
function dropInnerMods(index: Index, by: number): Index {
  const redundant = ({ factor, atom }: Term): boolean => atom.kind === "mod" && (factor * atom.by) % by === 0;
  if (!index.terms.some(redundant)) return index;
  const parts = index.terms.map((term) =>
    redundant(term) && term.atom.kind === "mod"
      ? scale(term.atom.of, term.factor)
      : { constant: 0, terms: [term] },
  );
  return dropInnerMods(sum([constant(index.constant), ...parts]), by);
}

function gcdOfTerms(index: Index, by: number): number {
  return index.terms.reduce((common, { factor }) => gcd(common, factor), by);
}

/** floor(index / common) where `common` divides every factor. */
function shrink(index: Index, common: number): Index {
  if (common === 1) return index;
  return {
    constant: Math.floor(index.constant / common),
    terms: index.terms.map(({ factor, atom }) => ({ factor: factor / common, atom })),
  };
}

export function gcd(a: number, b: number): number {
  let [large, small] = [Math.abs(a), Math.abs(b)];
  while (small !== 0) [large, small] = [small, large % small];
  return large;
}

function normal(total: number, terms: readonly Term[]): Index {
  const merged: Term[] = [];
  for (const term of terms.toSorted((a, b) => compareAtoms(a.atom, b.atom))) {
    const last = merged.at(-1);
    if (last !== undefined && equalAtom(last.atom, term.atom)) {
      merged[merged.length - 1] = { factor: last.factor + term.factor, atom: term.atom };
    } else {
      merged.push(term);
    }
  }
  const kept = merged.filter(({ factor }) => factor !== 0);
  for (const { factor } of kept) {
    invariant(Number.isSafeInteger(factor), () => `index factor ${factor} is no safe integer`);
  }
  return rejoin({ constant: constant(total).constant, terms: kept });
}

/** f*n*div(e, n) + f*mod(e, n) = f*e. */
function rejoin(index: Index): Index {
  for (const term of index.terms) {
    const { atom, factor } = term;
    if (atom.kind !== "mod") continue;
    const quotient = scale(div(atom.of, atom.by), factor * atom.by);
    if (quotient.terms.length === 0 || !quotient.terms.every((part) => holds(index, part))) continue;
    const rest = { constant: index.constant, terms: index.terms.filter((other) => other !== term) };
    return sum([rest, scale(quotient, -1), scale(atom.of, factor)]);
  }
  return index;
}

function holds(index: Index, part: Term): boolean {
  return index.terms.some(({ factor, atom }) => factor === part.factor && equalAtom(atom, part.atom));
}
