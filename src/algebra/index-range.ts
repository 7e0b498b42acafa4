// What extents prove about an index: its range, and the simplifications that follow from ranges. Sound, not complete.

import { invariant, unreachable } from "../base/invariant.ts";
import type { Atom, Axis, AxisId, Index, Pred, Term } from "./index-types.ts";
import { add, constant, div, gcd, limit, mod, scale, sub, sum } from "./index-expr.ts";
import { mapAtoms, onInner } from "./index-walk.ts";

/** How many values each axis takes, from 0. */
export type Extents = ReadonlyMap<AxisId, number>;

/** Both ends inclusive. */
export interface Range {
  readonly lo: number;
  readonly hi: number;
}

export function extentsOf(axes: readonly Axis[]): Extents {
  return new Map(axes.map(({ id, extent }) => [id, extent]));
}

/** Values lie in this range, whose ends need not be taken. */
export function rangeOf(index: Index, extents: Extents): Range {
  let lo = index.constant;
  let hi = index.constant;
  for (const { factor, atom } of index.terms) {
    const range = rangeOfAtom(atom, extents);
    lo += factor * (factor > 0 ? range.lo : range.hi);
    hi += factor * (factor > 0 ? range.hi : range.lo);
  }
  return { lo, hi };
}

function rangeOfAtom(atom: Atom, extents: Extents): Range {
  if (atom.kind === "axis") {
    const extent = extents.get(atom.axis);
    invariant(extent !== undefined && extent > 0, () => `axis ${atom.axis} has no extent`);
    return { lo: 0, hi: extent - 1 };
  }
  const inner = rangeOf(atom.of, extents);
  switch (atom.kind) {
    case "div":
      return { lo: Math.floor(inner.lo / atom.by), hi: Math.floor(inner.hi / atom.by) };
    case "mod": {
      const base = atom.by * Math.floor(inner.lo / atom.by);
      return inner.hi < base + atom.by
        ? { lo: inner.lo - base, hi: inner.hi - base }
        : { lo: 0, hi: atom.by - 1 };
    }
    case "clamp":
      return {
        lo: limit("clamp", inner.lo, atom.low, atom.high),
        hi: limit("clamp", inner.hi, atom.low, atom.high),
      };
    case "reflect":
      return within(inner, atom.low, atom.high) ? inner : { lo: atom.low, hi: atom.high };
    default:
      return unreachable(atom, "atom");
  }
}

function within(range: Range, low: number, high: number): boolean {
  return range.lo >= low && range.hi <= high;
}

/** The same values on these extents, with the atoms that ranges make superfluous removed. */
export function simplifyIndex(index: Index, extents: Extents): Index {
  return mapAtoms(index, (atom) => {
    if (atom.kind === "axis") return extents.get(atom.axis) === 1 ? constant(0) : undefined;
    const rebuilt = onInner(atom, (of) => simplifyIndex(of, extents));
    return mapAtoms(rebuilt, (inner) => (inner.kind === "axis" ? undefined : byRange(inner, extents)));
  });
}

function byRange(atom: Exclude<Atom, { kind: "axis" }>, extents: Extents): Index | undefined {
  const inner = rangeOf(atom.of, extents);
  switch (atom.kind) {
    case "div":
    case "mod":
      return divisionByRange(atom, inner, extents);
    case "clamp":
      if (inner.hi <= atom.low) return constant(atom.low);
      if (inner.lo >= atom.high) return constant(atom.high);
      return within(inner, atom.low, atom.high) ? atom.of : undefined;
    case "reflect":
      return within(inner, atom.low, atom.high) ? atom.of : undefined;
    default:
      return unreachable(atom, "atom");
  }
}

/** One quotient everywhere: div is that constant. g*e + r with 0 <= r < g, g | by: div(e, by/g), and g*mod(e, by/g) + r. */
function divisionByRange(
  atom: Atom & { kind: "div" | "mod" },
  inner: Range,
  extents: Extents,
): Index | undefined {
  const quotient = Math.floor(inner.lo / atom.by);
  if (quotient === Math.floor(inner.hi / atom.by)) {
    return atom.kind === "div" ? constant(quotient) : sub(atom.of, constant(quotient * atom.by));
  }
  for (const { factor } of atom.of.terms) {
    const unit = gcd(factor, atom.by);
    if (unit === 1) continue;
    const { coarse, fine } = splitByUnit(atom.of, unit);
    if (!within(rangeOf(fine, extents), 0, unit - 1)) continue;
    if (atom.kind === "div") return simplifyIndex(div(coarse, atom.by / unit), extents);
    return add(scale(simplifyIndex(mod(coarse, atom.by / unit), extents), unit), fine);
  }
  return undefined;
}

function splitByUnit(index: Index, unit: number): { coarse: Index; fine: Index } {
  const coarse: Term[] = [];
  const fine: Term[] = [];
  for (const term of index.terms) {
    if (term.factor % unit === 0) coarse.push({ factor: term.factor / unit, atom: term.atom });
    else fine.push(term);
  }
  const whole = Math.floor(index.constant / unit);
  return {
    coarse: sum([{ constant: whole, terms: coarse }]),
    fine: sum([{ constant: index.constant - whole * unit, terms: fine }]),
  };
}

/** true or false where ranges decide it, undefined where they do not. */
export function decidePred(pred: Pred, extents: Extents): boolean | undefined {
  const { lo, hi } = rangeOf(simplifyIndex(sub(pred.right, pred.left), extents), extents);
  if (pred.kind === "lt") {
    if (lo > 0) return true;
    return hi <= 0 ? false : undefined;
  }
  if (lo === 0 && hi === 0) return true;
  return lo > 0 || hi < 0 ? false : undefined;
}
