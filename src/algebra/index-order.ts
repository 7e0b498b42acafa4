// A total order on atoms and indices: it makes the normal form unique and equality structural. No arithmetic here.

import type { Atom, Index } from "./index-types.ts";

const RANK: Readonly<Record<Atom["kind"], number>> = { axis: 0, div: 1, mod: 2, clamp: 3, reflect: 4 };

/** Negative, zero or positive; zero only for atoms of the same structure. */
export function compareAtoms(a: Atom, b: Atom): number {
  if (a === b) return 0;
  if (a.kind === "axis" && b.kind === "axis") return a.axis - b.axis;
  if (a.kind === "axis" || b.kind === "axis" || a.kind !== b.kind) return RANK[a.kind] - RANK[b.kind];
  return compareBounds(a, b) || compareIndices(a.of, b.of);
}

type Compound = Exclude<Atom, { kind: "axis" }>;

function compareBounds(a: Compound, b: Compound): number {
  if ("by" in a) return "by" in b ? a.by - b.by : -1;
  return "low" in b ? a.low - b.low || a.high - b.high : 1;
}

function compareIndices(a: Index, b: Index): number {
  if (a === b) return 0;
  for (const [i, left] of a.terms.entries()) {
    const right = b.terms[i];
    if (right === undefined) return 1;
    const order = compareAtoms(left.atom, right.atom) || left.factor - right.factor;
    if (order !== 0) return order;
  }
  return a.terms.length - b.terms.length || a.constant - b.constant;
}

export function equalAtom(a: Atom, b: Atom): boolean {
  return compareAtoms(a, b) === 0;
}

/** Equal normal forms. Unequal ones may still agree everywhere: a "no" is not a proof. */
export function equalIndex(a: Index, b: Index): boolean {
  return compareIndices(a, b) === 0;
}
