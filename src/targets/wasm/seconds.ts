// Every second element, and those beside them: vectors that come out of the same two or three loads.
//
//   vector for l:4 { let a = x[2*l]; let b = x[2*l + 1] }
//   a, b = even, odd elements of (x[0..3], x[4..7])
//   vector for l:4 { let a = x[2*l]; let b = x[2*l + 1]; let c = x[2*l + 2] }
//   b, c = even, odd elements of (x[1..4], x[5..8]); a = last of x[-3..0], first three of c

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
}

/** Loads of a body in lanes that go together, by each of their statements. `isSecond`: lanes of this address lie two elements apart. */
export function secondsIn(
  body: readonly Stmt[],
  isSecond: (slot: SlotId, index: Index) => boolean,
): ReadonlyMap<Stmt, Seconds> {
  const found = new Map<Stmt, Seconds>();
  let open: Let[] = [];
  const close = (): void => {
    for (const group of groupsOf(open)) for (const stmt of group.stmts) found.set(stmt, group);
    open = [];
  };
  for (const stmt of body) {
    // Loads do not cross what may store, nor what names addresses.
    if (stmt.kind !== "let" && stmt.kind !== "set" && stmt.kind !== "var") close();
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
export function emitSeconds({ stmts }: Seconds, scope: SecondsScope): readonly string[] {
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
  const earlier = `(v128.load ${scope.place(load, -4)})`;
  lines.push(`(local.set ${shifted} (i8x16.shuffle ${LAST_AND_THREE} ${earlier} (local.get ${odds})))`);
  const { value } = before;
  if (value.kind === "select")
    lines.push(`(local.set ${shifted} ${scope.value({ ...value, then: { kind: "reg", reg: before.reg } })})`);
  return lines;
}

/** Of two vectors side by side; the memory is padded by more than the element that is read too far. */
export function everySecond(here: string, next: string): string {
  return `(i8x16.shuffle ${EVEN_SINGLES} (v128.load ${here}) (v128.load ${next}))`;
}

// One instruction each on x86 and ARM.
const EVEN_SINGLES = "0 1 2 3 8 9 10 11 16 17 18 19 24 25 26 27";
const ODD_SINGLES = "4 5 6 7 12 13 14 15 20 21 22 23 28 29 30 31";
const LAST_AND_THREE = "12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27";
