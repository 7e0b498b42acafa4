// Everything that goes through an index expression: evaluation, substitution, free axes, renaming, printing.

import { invariant, unreachable } from "../base/invariant.ts";
import type { Atom, AxisId, Index, Pred, Term } from "./index-types.ts";
import { clamp, constant, div, floorMod, limit, mod, reflect, scale, sum } from "./index-expr.ts";

/** The value at a point. Every free axis must be in `env`. */
export function evaluateIndex(index: Index, env: ReadonlyMap<AxisId, number>): number {
  let value = index.constant;
  for (const { factor, atom } of index.terms) value += factor * evaluateAtom(atom, env);
  return value;
}

function evaluateAtom(atom: Atom, env: ReadonlyMap<AxisId, number>): number {
  switch (atom.kind) {
    case "axis": {
      const value = env.get(atom.axis);
      invariant(value !== undefined, () => `axis ${atom.axis} has no value`);
      return value;
    }
    case "div":
      return Math.floor(evaluateIndex(atom.of, env) / atom.by);
    case "mod":
      return floorMod(evaluateIndex(atom.of, env), atom.by);
    case "clamp":
    case "reflect":
      return limit(atom.kind, evaluateIndex(atom.of, env), atom.low, atom.high);
    default:
      return unreachable(atom, "atom");
  }
}

export function evaluatePreds(preds: readonly Pred[], env: ReadonlyMap<AxisId, number>): boolean {
  return preds.every(({ kind, left, right }) => {
    const [a, b] = [evaluateIndex(left, env), evaluateIndex(right, env)];
    return kind === "lt" ? a < b : a === b;
  });
}

/** Axes in the map are replaced, all at once; the others stay. */
export function substitute(index: Index, map: ReadonlyMap<AxisId, Index>): Index {
  if (map.size === 0 || index.terms.length === 0) return index;
  return rebuild(index, (axis) => map.get(axis));
}

export function substitutePreds(preds: readonly Pred[], map: ReadonlyMap<AxisId, Index>): readonly Pred[] {
  return mapPreds(preds, (index) => substitute(index, map));
}

export function mapPreds(preds: readonly Pred[], change: (index: Index) => Index): readonly Pred[] {
  return preds.map(({ kind, left, right }) => ({ kind, left: change(left), right: change(right) }));
}

function rebuild(index: Index, replacement: (axis: AxisId) => Index | undefined): Index {
  return mapAtoms(index, (atom) =>
    atom.kind === "axis" ? replacement(atom.axis) : onInner(atom, (of) => rebuild(of, replacement)),
  );
}

/** Replaces atoms and builds the normal form anew; where `change` gives undefined the atom stays. */
export function mapAtoms(index: Index, change: (atom: Atom) => Index | undefined): Index {
  const parts = index.terms.map((term) => {
    const changed = change(term.atom);
    return changed === undefined ? single(term) : scale(changed, term.factor);
  });
  return sum([constant(index.constant), ...parts]);
}

/** The atom over a changed operand, in normal form. */
export function onInner(atom: Exclude<Atom, { kind: "axis" }>, change: (of: Index) => Index): Index {
  switch (atom.kind) {
    case "div":
      return div(change(atom.of), atom.by);
    case "mod":
      return mod(change(atom.of), atom.by);
    case "clamp":
      return clamp(change(atom.of), atom.low, atom.high);
    case "reflect":
      return reflect(change(atom.of), atom.low, atom.high);
    default:
      return unreachable(atom, "atom");
  }
}

function single(term: Term): Index {
  return { constant: 0, terms: [term] };
}

/** The axes an index depends on, also inside atoms, by id. */
export function freeAxes(index: Index): readonly AxisId[] {
  const found = new Set<AxisId>();
  collectAxes(index, found);
  return [...found].toSorted((a, b) => a - b);
}

export function collectAxes(index: Index, into: Set<AxisId>): void {
  for (const { atom } of index.terms) {
    if (atom.kind === "axis") into.add(atom.axis);
    else collectAxes(atom.of, into);
  }
}

export function collectPredAxes(preds: readonly Pred[], into: Set<AxisId>): void {
  for (const { left, right } of preds) {
    collectAxes(left, into);
    collectAxes(right, into);
  }
}

/** `2*p + r - 1`, `div(p, 3) + mod(p, 3)`, `clamp(p - 1, 0, 7)`. */
export function printIndex(index: Index, nameOf: (axis: AxisId) => string): string {
  let text = "";
  for (const { factor, atom } of index.terms) {
    const size = Math.abs(factor);
    const product = size === 1 ? printAtom(atom, nameOf) : `${size}*${printAtom(atom, nameOf)}`;
    text += text === "" ? (factor < 0 ? "-" : "") : factor < 0 ? " - " : " + ";
    text += product;
  }
  if (text === "") return String(index.constant);
  if (index.constant === 0) return text;
  return `${text} ${index.constant < 0 ? "-" : "+"} ${Math.abs(index.constant)}`;
}

export function printPreds(preds: readonly Pred[], nameOf: (axis: AxisId) => string): string {
  return preds
    .map(
      ({ kind, left, right }) =>
        `${printIndex(left, nameOf)} ${kind === "lt" ? "<" : "=="} ${printIndex(right, nameOf)}`,
    )
    .join(" and ");
}

function printAtom(atom: Atom, nameOf: (axis: AxisId) => string): string {
  switch (atom.kind) {
    case "axis":
      return nameOf(atom.axis);
    case "div":
      return `div(${printIndex(atom.of, nameOf)}, ${atom.by})`;
    case "mod":
      return `mod(${printIndex(atom.of, nameOf)}, ${atom.by})`;
    case "clamp":
    case "reflect":
      return `${atom.kind}(${printIndex(atom.of, nameOf)}, ${atom.low}, ${atom.high})`;
    default:
      return unreachable(atom, "atom");
  }
}
