// Four neighbours in each of four lanes, which lie apart: sixteen numbers that are loaded or stored as four vectors and turned round in
// registers, instead of one by one.
//
//   vector for l:4 { let a = x[100*l]; let b = x[100*l + 1]; let c = x[100*l + 2]; let d = x[100*l + 3] }
//   a, b, c, d = rows of the transpose of (x[0..3], x[100..103], x[200..203], x[300..303])

import { printIndex } from "../../algebra/index-walk.ts";
import type { Index } from "../../algebra/index-types.ts";
import { visitLoopScalar } from "../../loops/children.ts";
import { LANES } from "../../loops/lanes.ts";
import type { SlotId, Stmt } from "../../loops/loop.ts";

type Let = Extract<Stmt, { kind: "let" }>;
type Store = Extract<Stmt, { kind: "store" }>;

/** `first` stands first in the body: what is loaded is there for all that follows. */
export type Turned =
  | { readonly kind: "loads"; readonly stmts: readonly Let[]; readonly first: Let }
  | { readonly kind: "stores"; readonly stmts: readonly Store[]; readonly first: Store };

/** Which statements of a body in lanes go together, each with its group. `isApart`: lanes of this address lie four or more elements apart. */
export function turnedIn(
  body: readonly Stmt[],
  isApart: (slot: SlotId, index: Index) => boolean,
): ReadonlyMap<Stmt, Turned> {
  const found = new Map<Stmt, Turned>();
  const remember = (group: Turned): void => {
    for (const stmt of group.stmts) found.set(stmt, group);
  };
  let loads: Let[] = [];
  for (const [position, stmt] of body.entries()) {
    if (stmt.kind === "let") {
      if (stmt.value.kind === "load" && isApart(stmt.value.slot, stmt.value.index)) loads.push(stmt);
      continue;
    }
    if (stmt.kind === "comment" || stmt.kind === "set" || stmt.kind === "var") continue;
    // Loads do not cross what may store, nor what names addresses.
    for (const quad of quadsOfLoads(loads)) remember(quad);
    loads = [];
    if (stmt.kind !== "store" || found.has(stmt) || !isApart(stmt.slot, stmt.index)) continue;
    const stmts = body.slice(position, position + LANES).filter((other) => other.kind === "store");
    if (areNeighbours(stmts)) remember({ kind: "stores", stmts, first: stmt });
  }
  for (const quad of quadsOfLoads(loads)) remember(quad);
  return found;
}

function quadsOfLoads(lets: readonly Let[]): readonly Turned[] {
  const places = new Map<string, Let>();
  const quads: Turned[] = [];
  for (const stmt of lets) {
    const key = keyOf(stmt, 0);
    if (key !== undefined && !places.has(key)) places.set(key, stmt);
  }
  for (const stmt of lets) {
    const quad = [0, 1, 2, 3].flatMap((step) => places.get(keyOf(stmt, step) ?? "") ?? []);
    if (quad[0] !== stmt || quad.length < LANES) continue;
    quads.push({ kind: "loads", stmts: quad, first: lets.find((each) => quad.includes(each)) ?? stmt });
    for (const each of quad) places.delete(keyOf(each, 0) ?? "");
  }
  return quads;
}

function keyOf({ value }: Let, step: number): string | undefined {
  return value.kind === "load" ? addressKey(value.slot, value.index, step) : undefined;
}

function addressKey(slot: SlotId, { constant, terms }: Index, step: number): string {
  return `${slot} ${constant + step} ${printIndex({ constant: 0, terms }, String)}`;
}

/** Of one slot, side by side in order, and no value is read from what is stored. */
function areNeighbours(stores: readonly Store[]): boolean {
  const [first] = stores;
  if (first === undefined || stores.length < LANES) return false;
  const { slot, index } = first;
  return stores.every((store, step) => {
    let reads = false;
    visitLoopScalar(store.value, (part) => {
      if (part.kind === "load" && part.slot === slot) reads = true;
    });
    return !reads && addressKey(store.slot, store.index, 0) === addressKey(slot, index, step);
  });
}

/** Lines that leave the transpose of four vectors, expressions, in four locals. `local` declares one. */
function transpose(
  rows: readonly string[],
  into: readonly string[],
  local: (name: string) => string,
): readonly string[] {
  const [a = "", b = "", c = "", d = ""] = rows;
  const held = ["row0", "row1", "row2", "row3"].map(local);
  const halves = ["low01", "high01", "low23", "high23"].map(local);
  const get = (name: string | undefined): string => `(local.get ${name ?? ""})`;
  const pairs = (order: string, left: string | undefined, right: string | undefined): string =>
    `(i8x16.shuffle ${order} ${get(left)} ${get(right)})`;
  return [
    ...[a, b, c, d].map((row, i) => `(local.set ${held[i] ?? ""} ${row})`),
    `(local.set ${halves[0] ?? ""} ${pairs(LOW_SINGLES, held[0], held[1])})`,
    `(local.set ${halves[1] ?? ""} ${pairs(HIGH_SINGLES, held[0], held[1])})`,
    `(local.set ${halves[2] ?? ""} ${pairs(LOW_SINGLES, held[2], held[3])})`,
    `(local.set ${halves[3] ?? ""} ${pairs(HIGH_SINGLES, held[2], held[3])})`,
    `(local.set ${into[0] ?? ""} ${pairs(LOW_PAIRS, halves[0], halves[2])})`,
    `(local.set ${into[1] ?? ""} ${pairs(HIGH_PAIRS, halves[0], halves[2])})`,
    `(local.set ${into[2] ?? ""} ${pairs(LOW_PAIRS, halves[1], halves[3])})`,
    `(local.set ${into[3] ?? ""} ${pairs(HIGH_PAIRS, halves[1], halves[3])})`,
  ];
}

// One instruction each on x86 and ARM: unpack or zip.
const LOW_SINGLES = "0 1 2 3 16 17 18 19 4 5 6 7 20 21 22 23";
const HIGH_SINGLES = "8 9 10 11 24 25 26 27 12 13 14 15 28 29 30 31";
const LOW_PAIRS = "0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23";
const HIGH_PAIRS = "8 9 10 11 12 13 14 15 24 25 26 27 28 29 30 31";

export interface TurnedScope {
  /** `offset=64 (local.get $x)`, where each lane's first element lies. */
  readonly places: (slot: SlotId, index: Index) => readonly string[];
  /** A local that is a vector. */
  readonly vector: (name: string) => string;
  /** The local of a register. */
  readonly register: (stmt: Let) => string;
  readonly value: (store: Store) => string;
}

/** The lines of a group. */
export function emitTurned({ kind, stmts }: Turned, scope: TurnedScope): readonly string[] {
  const { vector } = scope;
  if (kind === "loads") {
    const [first] = stmts;
    const load = first?.value;
    const places = load?.kind === "load" ? scope.places(load.slot, load.index) : [];
    const rows = places.map((place) => `(v128.load ${place})`);
    return transpose(rows, stmts.map(scope.register), vector);
  }
  const [first] = stmts;
  const places = first === undefined ? [] : scope.places(first.slot, first.index);
  const names = ["turned0", "turned1", "turned2", "turned3"].map(vector);
  return [
    ...transpose(stmts.map(scope.value), names, vector),
    ...places.map((place, at) => `(v128.store ${place} (local.get ${names[at] ?? ""}))`),
  ];
}

export function gathered(value: (at: number) => string): string {
  const rest = Array.from({ length: LANES - 1 }, (_, i) => i + 1);
  return rest.reduce(
    (made, at) => `(f32x4.replace_lane ${at} ${made} ${value(at)})`,
    `(f32x4.splat ${value(0)})`,
  );
}
