// Index expressions and predicates as WGSL over u32, and over i32 where a value may be negative. Everything stays below 2^31: a buffer has
// fewer elements than that.

import { constant, add, gcd } from "../../algebra/index-expr.ts";
import { invariant, unreachable } from "../../base/invariant.ts";
import { type Extents, type Range, rangeOf } from "../../algebra/index-range.ts";
import type { Atom, AxisId, Index, Pred } from "../../algebra/index-types.ts";
import { substitute } from "../../algebra/index-walk.ts";
import type { AtomText, CompositeAtom, WriteAtom } from "./repeated-atoms.ts";

export interface IndexScope {
  /** Of loop axes. */
  readonly extents: Extents;
  /** What the names of addresses stand for, in loop axes. */
  readonly bound: ReadonlyMap<AxisId, Index>;
  nameOf(axis: AxisId): string;
  readonly writeAtom: WriteAtom;
}

/** literal: WGSL gives a bare number the type its place asks for. */
type IntegerType = "u32" | "i32" | "literal";

export interface IndexText {
  /** A sum, a product or less: to be parenthesised by whoever multiplies it. */
  readonly text: string;
  readonly type: IntegerType;
}

/** `x_top - 3`: sums turn around at 2^32, so that what ends up natural is right, whatever it is on the way. */
export function emitAddress(index: Index, scope: IndexScope): string {
  return unsignedSum(partsOf(index, scope));
}

/** `e * 3 + 1`, or `i32(o * 2 + r) - 3` where that may be negative. */
export function emitIndex(index: Index, scope: IndexScope): IndexText {
  if (index.terms.length === 0) return { text: String(index.constant), type: "literal" };
  const parts = partsOf(index, scope);
  if (rangeIn(index, scope).lo >= 0) return { text: unsignedSum(parts), type: "u32" };
  return { text: signedSum(parts), type: "i32" };
}

/** The same as i32 or a bare number. */
function emitSigned(index: Index, scope: IndexScope): string {
  const { text, type } = emitIndex(index, scope);
  return type === "u32" ? `i32(${text})` : text;
}

/**
 * All hold: `(a < b) & (c == d)`; `true` of none. Never `&&`, each of which is a branch more: the time that a driver takes to build nested
 * branches in a loop doubles with each.
 */
export function emitPreds(preds: readonly Pred[], scope: IndexScope): string {
  if (preds.length === 0) return "true";
  const texts = preds.map((pred) => emitPred(pred, scope));
  return texts.length === 1 ? texts.join() : texts.map((text) => `(${text})`).join(" & ");
}

/** What may be negative is raised on both sides: natural numbers compare without conversions. */
function emitPred(pred: Pred, scope: IndexScope): string {
  const { kind, left, right } = pred.kind === "lt" ? divided(pred) : pred;
  const symbol = kind === "lt" ? "<" : "==";
  const raise = Math.max(0, ...[left, right].map((side) => -rangeIn(side, scope).lo));
  const [a, b] = [left, right].map((side) => emitIndex(add(side, constant(raise)), scope));
  invariant(a && b, "two sides");
  if (a.type !== "i32" && b.type !== "i32") return `${a.text} ${symbol} ${b.text}`;
  return `${emitSigned(left, scope)} ${symbol} ${emitSigned(right, scope)}`;
}

/** `a * 4 + 4 < b * 4 + 7` as `a < b + 1`: what both sides are multiples of says nothing. */
function divided({ kind, left, right }: Pred): Pred {
  const factors = [...left.terms, ...right.terms].map(({ factor }) => factor);
  const by = factors.reduce(gcd, 0);
  if (by <= 1) return { kind, left, right };
  const part = ({ terms }: Index, value: number): Index => ({
    terms: terms.map(({ factor, atom }) => ({ factor: factor / by, atom })),
    constant: value,
  });
  const more = Math.ceil((right.constant - left.constant) / by);
  return { kind, left: part(left, Math.max(0, -more)), right: part(right, Math.max(0, more)) };
}

function rangeIn(index: Index, { extents, bound }: IndexScope): Range {
  return rangeOf(substitute(index, bound), extents);
}

/** What is added and what is taken away, each a natural number. */
interface Parts {
  readonly added: readonly string[];
  readonly taken: readonly string[];
  readonly constant: number;
}

function partsOf(index: Index, scope: IndexScope): Parts {
  const added: string[] = [];
  const taken: string[] = [];
  let rest = index.constant;
  for (const { factor, atom } of index.terms) {
    const { text, plus } = emitAtom(atom, scope);
    const size = Math.abs(factor);
    const product = size === 1 ? text : `${text} * ${size}`;
    (factor < 0 ? taken : added).push(product);
    rest += factor * plus;
  }
  return { added, taken, constant: rest };
}

function unsignedSum({ added, taken, constant: value }: Parts): string {
  const plus = value > 0 ? [...added, String(value)] : added;
  const minus = value < 0 ? [...taken, String(-value)] : taken;
  const sum = plus.length === 0 ? "0" : plus.join(" + ");
  return [sum, ...minus].join(" - ");
}

function signedSum({ added, taken, constant: value }: Parts): string {
  const grow = added.length === 0 ? [] : [`i32(${added.join(" + ")})`];
  if (value > 0 || (grow.length === 0 && taken.length > 0)) grow.push(String(Math.max(0, value)));
  const shrink = [
    ...(taken.length === 0 ? [] : [`i32(${taken.join(" + ")})`]),
    ...(value < 0 ? [String(-value)] : []),
  ];
  return [grow.join(" + "), ...shrink].join(" - ");
}

/** A natural number and a constant to add, so that division rounds down. */
function emitAtom(atom: Atom, scope: IndexScope): AtomText {
  return atom.kind === "axis"
    ? { text: scope.nameOf(atom.axis), plus: 0 }
    : scope.writeAtom(atom, () => emitComposite(atom, scope));
}

/** Written out, whether the scope has a name for it or not. */
export function emitComposite(atom: CompositeAtom, scope: IndexScope): AtomText {
  switch (atom.kind) {
    case "div":
    case "mod":
      return emitDivision(atom, scope);
    case "clamp":
    case "reflect":
      return emitLimited(atom, scope);
    default:
      return unreachable(atom, "atom");
  }
}

/** Whole turns are added first where the dividend may be negative: WGSL rounds towards zero. */
function emitDivision({ kind, of, by }: Atom & { kind: "div" | "mod" }, scope: IndexScope): AtomText {
  const { lo } = rangeIn(of, scope);
  const turns = lo < 0 ? Math.ceil(-lo / by) : 0;
  const inner = inBrackets(emitIndex(add(of, constant(turns * by)), scope).text);
  return kind === "div" ? { text: `${inner} / ${by}`, plus: -turns } : { text: `${inner} % ${by}`, plus: 0 };
}

function emitLimited(
  { kind, of, low, high }: Atom & { kind: "clamp" | "reflect" },
  scope: IndexScope,
): AtomText {
  const from = add(of, constant(-low));
  const most = high - low;
  const { lo, hi } = rangeIn(from, scope);
  if (kind === "reflect") return { text: `reflect_index(${emitSigned(from, scope)}, ${most})`, plus: low };
  if (lo >= 0) return { text: `min(${emitIndex(from, scope).text}, ${most})`, plus: low };
  const inner = emitSigned(from, scope);
  const text = hi <= most ? `u32(max(${inner}, 0))` : `u32(clamp(${inner}, 0, ${most}))`;
  return { text, plus: low };
}

function inBrackets(text: string): string {
  return /^\w+$/u.test(text) ? text : `(${text})`;
}

/** What index expressions call. */
export const reflectHelper = `// Mirrored into 0..high, the edge not repeated.
fn reflect_index(at: i32, high: i32) -> u32 {
  let turn = 2 * high;
  let rest = at % turn;
  let step = select(rest, rest + turn, rest < 0);
  return u32(min(step, turn - step));
}`;
