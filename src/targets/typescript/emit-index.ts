// Index expressions and predicates as TypeScript over integers.

import { unreachable } from "../../base/invariant.ts";
import { rangeOf, type Extents } from "../../algebra/index-range.ts";
import type { Atom, AxisId, Index, Pred, Term } from "../../algebra/index-types.ts";

export interface IndexScope {
  readonly extents: Extents;
  nameOf(axis: AxisId): string;
}

/** `x_j + e * 3 + 1`: a sum, to be parenthesised by whoever multiplies it. */
export function emitIndex(index: Index, scope: IndexScope): string {
  const terms = index.terms.toSorted((a, b) => Number(a.factor < 0) - Number(b.factor < 0));
  let text = terms.map((term, i) => emitTerm(term, scope, i === 0)).join("");
  if (index.constant !== 0 || text === "") {
    const size = String(Math.abs(index.constant));
    text += text === "" ? String(index.constant) : index.constant < 0 ? ` - ${size}` : ` + ${size}`;
  }
  return text;
}

function emitTerm({ factor, atom }: Term, scope: IndexScope, isFirst: boolean): string {
  const size = Math.abs(factor);
  const text = size === 1 ? emitAtom(atom, scope) : `${emitAtom(atom, scope)} * ${size}`;
  if (isFirst) return factor < 0 ? `-${text}` : text;
  return factor < 0 ? ` - ${text}` : ` + ${text}`;
}

/** Binds tighter than multiplication. */
function emitAtom(atom: Atom, scope: IndexScope): string {
  if (atom.kind === "axis") return scope.nameOf(atom.axis);
  const inner = emitIndex(atom.of, scope);
  const isNatural = rangeOf(atom.of, scope.extents).lo >= 0;
  switch (atom.kind) {
    case "div":
      return isNatural ? `((${inner}) / ${atom.by} | 0)` : `Math.floor((${inner}) / ${atom.by})`;
    case "mod":
      return isNatural
        ? `((${inner}) % ${atom.by})`
        : `((((${inner}) % ${atom.by}) + ${atom.by}) % ${atom.by})`;
    case "clamp": {
      const low = rangeOf(atom.of, scope.extents).lo >= atom.low ? inner : `Math.max(${inner}, ${atom.low})`;
      return rangeOf(atom.of, scope.extents).hi <= atom.high ? `(${low})` : `Math.min(${low}, ${atom.high})`;
    }
    case "reflect":
      return `reflect(${inner}, ${atom.low}, ${atom.high})`;
    default:
      return unreachable(atom, "atom");
  }
}

/** All hold: `a < b && c === d`; `true` of none. */
export function emitPreds(preds: readonly Pred[], scope: IndexScope): string {
  if (preds.length === 0) return "true";
  return preds
    .map(
      ({ kind, left, right }) =>
        `${emitIndex(left, scope)} ${kind === "lt" ? "<" : "==="} ${emitIndex(right, scope)}`,
    )
    .join(" && ");
}
