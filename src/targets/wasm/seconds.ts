// Every second element, and those beside them: vectors that come out of the same two or three loads.
//
//   vector for l:4 { let a = x[2*l]; let b = x[2*l + 1] }
//   a, b = even, odd elements of (x[0..3], x[4..7])
//   vector for l:4 { let a = x[2*l]; let b = x[2*l + 1]; let c = x[2*l + 2] }
//   b, c = even, odd elements of (x[1..4], x[5..8]); a = last of x[-3..0], first three of c
//
// Where the three emitted right before are up to three outputs behind, as before the last vector of a row, a comes out of both odd elements
// and nothing is loaded for it.

import { printIndex } from "../../algebra/index-walk.ts";
import type { Index } from "../../algebra/index-types.ts";
import type { LoopScalar, SlotId, Stmt } from "../../loops/loop.ts";
import { invariant } from "../../base/invariant.ts";

type Let = Extract<Stmt, { kind: "let" }>;
type Load = Extract<LoopScalar, { kind: "load" }>;

/** Neighbours in order, at least the last two without conditions: two of them or three. `first` stands first in the body. */
export interface Seconds {
  readonly stmts: readonly Let[];
  readonly first: Let;
  /** Of three: the odd elements of the three emitted right before, and how many outputs (1 to 3) behind they are. */
  readonly ahead?: { readonly odd: Let; readonly outputs: number };
}

/** Loads of a body in lanes that go together, by each of their statements. `isSecond`: lanes of this address lie two elements apart. */
export function secondsIn(
  body: readonly Stmt[],
  isSecond: (slot: SlotId, index: Index) => boolean,
): ReadonlyMap<Stmt, Seconds> {
  const found = new Map<Stmt, Seconds>();
  let open: Let[] = [];
  let before: Seconds | undefined;
  const close = (): void => {
    for (const group of groupsOf(open).toSorted((a, b) => open.indexOf(a.first) - open.indexOf(b.first))) {
      const ahead = before && aheadOf(before, group);
      before = ahead === undefined ? group : { ...group, ahead };
      for (const stmt of group.stmts) found.set(stmt, before);
    }
    open = [];
  };
  for (const stmt of body) {
    // Loads do not cross what may store, nor what names addresses.
    if (stmt.kind !== "let" && stmt.kind !== "set" && stmt.kind !== "var") close();
    if (before && mayStoreTo(before, stmt)) before = undefined;
    const load = stmt.kind === "let" ? loadOf(stmt) : undefined;
    if (stmt.kind === "let" && load !== undefined && isSecond(load.slot, load.index)) open.push(stmt);
  }
  close();
  return found;
}

/** What it loads; where a condition fails, a number instead. */
function loadOf({ value }: Let): Load | undefined {
  if (value.kind === "load") return value;
  const isGuarded = value.kind === "select" && value.condition.kind === "test";
  return isGuarded && value.then.kind === "load" && value.otherwise.kind === "const" ? value.then : undefined;
}

function groupsOf(lets: readonly Let[]): readonly Seconds[] {
  const places = new Map<string, Let>();
  for (const stmt of lets) places.set(keyOf(stmt, 0), stmt);
  const groups: Seconds[] = [];
  const isPlain = (stmt: Let | undefined): stmt is Let => stmt?.value.kind === "load";
  for (const stmt of lets) {
    if (places.get(keyOf(stmt, 0)) !== stmt || places.has(keyOf(stmt, -1))) continue;
    const [second, third] = [places.get(keyOf(stmt, 1)), places.get(keyOf(stmt, 2))];
    const stmts =
      isPlain(second) && isPlain(third)
        ? [stmt, second, third]
        : isPlain(stmt) && isPlain(second)
          ? [stmt, second]
          : [];
    const first = lets.find((each) => stmts.includes(each));
    if (first === undefined) continue;
    groups.push({ stmts, first });
    for (const each of stmts) places.delete(keyOf(each, 0));
  }
  return groups;
}

function mayStoreTo({ first }: Seconds, stmt: Stmt): boolean {
  if (stmt.kind === "store") return stmt.slot === loadOf(first)?.slot;
  return stmt.kind === "for" || stmt.kind === "if" || stmt.kind === "barrier";
}

function aheadOf(before: Seconds, group: Seconds): Seconds["ahead"] {
  const [odd, own] = [before.stmts.at(-1), group.stmts.at(-1)];
  if (odd === undefined || own === undefined || before.stmts.length < 3 || group.stmts.length < 3)
    return undefined;
  const outputs = [1, 2, 3].find((count) => keyOf(odd, 2 * count) === keyOf(own, 0));
  return outputs === undefined ? undefined : { odd, outputs };
}

function keyOf(stmt: Let, step: number): string {
  const load = loadOf(stmt);
  invariant(load, "a load");
  const { constant, terms } = load.index;
  return `${load.slot} ${constant + step} ${printIndex({ constant: 0, terms }, String)}`;
}

export interface SecondsScope {
  /** `offset=64 (local.get $x)`: where so many elements after the load's first lane lie. */
  readonly place: (load: Load, further: number) => string;
  readonly vector: (name: string) => string;
  /** The local of a register. */
  readonly register: (stmt: Let) => string;
  /** What a statement defines, once its load is in its register. */
  readonly value: (scalar: LoopScalar) => string;
}

/** The lines of a group, for where its first statement stands. */
export function emitSeconds({ stmts, ahead }: Seconds, scope: SecondsScope): readonly string[] {
  const [even, odd] = stmts.slice(-2);
  const before = stmts.length > 2 ? stmts[0] : undefined;
  const load = even === undefined ? undefined : loadOf(even);
  if (even === undefined || odd === undefined || load === undefined) return [];
  const [left, right] = [scope.vector("second0"), scope.vector("second1")];
  const [evens, odds] = [scope.register(even), scope.register(odd)];
  const both = `(local.get ${left}) (local.get ${right})`;
  const lines = [
    `(local.set ${left} (v128.load ${scope.place(load, 0)}))`,
    `(local.set ${right} (v128.load ${scope.place(load, 4)}))`,
    `(local.set ${odds} (i8x16.shuffle ${ODD_SINGLES} ${both}))`,
    `(local.set ${evens} (i8x16.shuffle ${EVEN_SINGLES} ${both}))`,
  ];
  if (before === undefined) return lines;
  const shifted = scope.register(before);
  const { value } = before;
  const chosen =
    value.kind === "select" ? scope.value({ ...value, then: { kind: "reg", reg: before.reg } }) : undefined;
  const isFirstOut = chosen === `(v128.and (local.get ${shifted}) ${FIRST_OUT})`;
  const known = chosen === undefined ? ahead : undefined;
  const order = known === undefined ? LAST_AND_THREE : shiftedBy(known.outputs);
  const loaded = isFirstOut ? "(v128.const i32x4 0 0 0 0)" : `(v128.load ${scope.place(load, -4)})`;
  const earlier = known === undefined ? loaded : `(local.get ${scope.register(known.odd)})`;
  lines.push(`(local.set ${shifted} (i8x16.shuffle ${order} ${earlier} (local.get ${odds})))`);
  if (chosen !== undefined && !isFirstOut) lines.push(`(local.set ${shifted} ${chosen})`);
  return lines;
}

/** Of odd elements so many outputs ahead, and one's own: two of each are one instruction. */
function shiftedBy(outputs: number): string {
  const lanes = [outputs - 1, outputs, 5, 6];
  return lanes.flatMap((lane) => [0, 1, 2, 3].map((byte) => 4 * lane + byte)).join(" ");
}

/** Of two vectors side by side; the memory is padded by more than the element that is read too far. */
export function everySecond(here: string, next: string): string {
  return `(i8x16.shuffle ${EVEN_SINGLES} (v128.load ${here}) (v128.load ${next}))`;
}

/** A mask: the first lane lies outside. */
const FIRST_OUT = "(v128.const i32x4 0 -1 -1 -1)";
// One instruction each on x86 and ARM.
const EVEN_SINGLES = "0 1 2 3 8 9 10 11 16 17 18 19 24 25 26 27";
const ODD_SINGLES = "4 5 6 7 12 13 14 15 20 21 22 23 28 29 30 31";
const LAST_AND_THREE = "12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27";
