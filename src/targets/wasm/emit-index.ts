// Index expressions and predicates as WebAssembly text over i32. Sizes fit: the memory has at most 2^32 bytes, an index far fewer elements.

import { unreachable } from "../../base/invariant.ts";
import { type Extents, rangeOf } from "../../algebra/index-range.ts";
import type { Atom, AxisId, Index, Pred, Term } from "../../algebra/index-types.ts";
import { i32 } from "./wat.ts";

export interface IndexScope {
  readonly extents: Extents;
  /** `$x`: the local of an axis. */
  nameOf(axis: AxisId): string;
}

/** An i32, `unit` times the index. */
export function emitIndex(index: Index, scope: IndexScope, unit = 1): string {
  const terms = index.terms.map((term) => emitTerm(term, scope, unit));
  const constant = index.constant * unit;
  const parts = constant === 0 && terms.length > 0 ? terms : [...terms, i32(constant)];
  return parts.reduce((sum, part) => `(i32.add ${sum} ${part})`);
}

function emitTerm({ factor, atom }: Term, scope: IndexScope, unit: number): string {
  return times(emitAtom(atom, scope), factor * unit);
}

function times(text: string, by: number): string {
  if (by === 1) return text;
  const shift = Math.log2(by);
  return Number.isInteger(shift) && shift > 0
    ? `(i32.shl ${text} ${i32(shift)})`
    : `(i32.mul ${text} ${i32(by)})`;
}

function emitAtom(atom: Atom, scope: IndexScope): string {
  if (atom.kind === "axis") return `(local.get ${scope.nameOf(atom.axis)})`;
  const inner = emitIndex(atom.of, scope);
  const { lo, hi } = rangeOf(atom.of, scope.extents);
  switch (atom.kind) {
    case "div":
      return lo >= 0
        ? `(i32.div_u ${inner} ${i32(atom.by)})`
        : `(i32.sub (i32.div_u ${raised(inner, lo, atom.by)}) ${i32(turns(lo, atom.by))})`;
    case "mod":
      return lo >= 0 ? `(i32.rem_u ${inner} ${i32(atom.by)})` : `(i32.rem_u ${raised(inner, lo, atom.by)})`;
    case "clamp": {
      const low = lo >= atom.low ? inner : limited("at_least", inner, atom.low);
      return hi <= atom.high ? low : limited("at_most", low, atom.high);
    }
    case "reflect":
      return `(call $reflect ${inner} ${i32(atom.low)} ${i32(atom.high)})`;
    default:
      return unreachable(atom, "atom");
  }
}

/** Engines compute what is written twice once; around a call they keep every vector in memory. */
function limited(how: "at_least" | "at_most", text: string, limit: number): string {
  if (text.length > LONGEST_TWICE) return `(call $${how} ${text} ${i32(limit)})`;
  const test = how === "at_least" ? "lt_s" : "gt_s";
  return `(select ${i32(limit)} ${text} (i32.${test} ${text} ${i32(limit)}))`;
}

/** Characters of an expression that may stand twice. */
const LONGEST_TWICE = 200;

/** Whole turns that make the least value positive: floor division and remainder then are the unsigned ones. */
function turns(lo: number, by: number): number {
  return Math.ceil(-lo / by);
}

function raised(inner: string, lo: number, by: number): string {
  return `(i32.add ${inner} ${i32(turns(lo, by) * by)}) ${i32(by)}`;
}

/** All hold, as 1 or 0. */
export function emitPreds(preds: readonly Pred[], scope: IndexScope): string {
  const tests = preds.map(({ kind, left, right }) => {
    const [a, b] = [emitIndex(left, scope), emitIndex(right, scope)];
    return kind === "lt" ? `(i32.lt_s ${a} ${b})` : `(i32.eq ${a} ${b})`;
  });
  return tests.length === 0 ? i32(1) : tests.reduce((all, test) => `(i32.and ${all} ${test})`);
}

/** What index expressions call. */
export const indexHelpers = `
(func $at_least (param $x i32) (param $low i32) (result i32)
  (select (local.get $low) (local.get $x) (i32.lt_s (local.get $x) (local.get $low))))
(func $at_most (param $x i32) (param $high i32) (result i32)
  (select (local.get $high) (local.get $x) (i32.gt_s (local.get $x) (local.get $high))))
;; Mirrored into low..high, the edge not repeated.
(func $reflect (param $x i32) (param $low i32) (param $high i32) (result i32)
  (local $turn i32) (local $step i32)
  (local.set $turn (i32.shl (i32.sub (local.get $high) (local.get $low)) (i32.const 1)))
  (local.set $step (i32.rem_s (i32.sub (local.get $x) (local.get $low)) (local.get $turn)))
  (if (i32.lt_s (local.get $step) (i32.const 0))
    (then (local.set $step (i32.add (local.get $step) (local.get $turn)))))
  (i32.add (local.get $low)
    (call $at_most (local.get $step) (i32.sub (local.get $turn) (local.get $step)))))`;
