// Loop step `foldInLanes`: a sum or maximum that a loop accumulates in a register is accumulated in several vectors instead, whose lanes are
// added up in the end. Each vector takes at most 32 terms before that, so that long float32 sums stay exact to a few roundings.
//
//   for e:50 { a = a + x[e] }
//
//   p = q = 0 0 0 0
//   for t:6 { vector for l:4 { p = p + x[8*t + l] } vector for l:4 { q = q + x[8*t + l + 4] } }
//   vector for l:4 { p = p + q; a = a + p }    for t:2 { a = a + x[48 + t] }
//
// Fast mode only: it reorders sums. Legal where iterations meet in nothing but the accumulators, and these stand nowhere else in them.

import { add, axisIndex, constant, scale } from "../../algebra/index-expr.ts";
import type { Index } from "../../algebra/index-types.ts";
import { visitLoopScalar } from "../../loops/children.ts";
import { LANES, type Lanes, lanesOf } from "../../loops/lanes.ts";
import type { LoopScalar, RegId, Stmt } from "../../loops/loop.ts";
import { forLoop, type FreeIds, iterationAt, withRegisters } from "./iterations.ts";

type Loop = Extract<Stmt, { kind: "for" }>;

/** Whether a register is a sum or a maximum. */
type Kind = "add" | "max";

/** What a loop accumulates, if that is all it does and neighbours lie side by side. */
export interface LaneFold {
  readonly accumulators: ReadonlyMap<RegId, Kind>;
  readonly lanes: Lanes;
}

/** Terms that a lane adds up before they go to a register of the loop's own precision. */
const LONGEST = 32;
/** Vectors that hold partial results, in all: additions that do not wait for each other. */
const PARTIALS = 8;

export function laneFoldOf(loop: Loop): LaneFold | undefined {
  const accumulators = new Map<RegId, Kind>();
  for (const stmt of loop.body) {
    if (stmt.kind === "let" || stmt.kind === "comment") continue;
    const kind = stmt.kind === "set" ? kindOf(stmt.reg, stmt.value) : undefined;
    if (stmt.kind !== "set" || kind === undefined) return undefined;
    if ((accumulators.get(stmt.reg) ?? kind) !== kind) return undefined;
    accumulators.set(stmt.reg, kind);
  }
  if (accumulators.size === 0 || !standNowhereElse(loop.body, accumulators)) return undefined;
  const lanes = lanesOf(loop, new Set(accumulators.keys()));
  if ("refused" in lanes || !lanes.accesses.every(({ stride }) => stride === 0 || stride === 1))
    return undefined;
  return { accumulators, lanes };
}

function kindOf(reg: RegId, value: LoopScalar): Kind | undefined {
  const isSelf = (part: LoopScalar): boolean => part.kind === "reg" && part.reg === reg;
  if (value.kind === "madd") return isSelf(value.addend) ? "add" : undefined;
  if (value.kind !== "binary" || !isSelf(value.left)) return undefined;
  return value.op === "add" || value.op === "max" ? value.op : undefined;
}

/** Each once in every statement that sets it, as `kindOf` found it, and in no other. */
function standNowhereElse(body: readonly Stmt[], accumulators: ReadonlyMap<RegId, Kind>): boolean {
  return body.every((stmt) => {
    if (stmt.kind !== "let" && stmt.kind !== "set") return true;
    let count = 0;
    visitLoopScalar(stmt.value, (part) => {
      if (part.kind === "reg" && accumulators.has(part.reg)) count += 1;
    });
    return count === (stmt.kind === "set" ? 1 : 0);
  });
}

/** Operations that the end takes, where the lanes come together. */
export function endOfFold({ accumulators }: LaneFold): number {
  return 7 * LANES * accumulators.size;
}

export function foldInLanes(ids: FreeIds, loop: Loop, fold: LaneFold): readonly Stmt[] {
  const { axis, name, extent, body } = loop;
  const width = vectorsTogether(loop, fold) * LANES;
  const turns = Math.floor(extent / width);
  const isSum = [...fold.accumulators.values()].includes("add");
  const blocks = isSum ? Math.floor(turns / LONGEST) : 0;
  const first = blocks * LONGEST;
  const left = Math.floor((extent - turns * width) / LANES);
  const tail = extent % LANES;
  const stretch = (from: Index, count: number, more: number): readonly Stmt[] =>
    stretchInLanes(ids, loop, fold, { first: from, turns: count, width, more });
  return [
    ...repeated(ids, name, blocks, (block) => stretch(scale(block, LONGEST * width), LONGEST, 0)),
    ...(turns > first || left > 0 ? stretch(constant(first * width), turns - first, left) : []),
    ...repeated(ids, name, tail, (t) => iterationAt(ids, body, axis, add(constant(extent - tail), t))),
  ];
}

/** Partial results of each accumulator. */
function vectorsTogether({ extent }: Loop, { accumulators }: LaneFold): number {
  const most = Math.max(1, Math.floor(PARTIALS / accumulators.size));
  return Math.min(4, most, Math.floor(extent / LANES));
}

interface Stretch {
  readonly first: Index;
  /** Of so many iterations. */
  readonly turns: number;
  readonly width: number;
  /** Single vectors behind them, fewer than a turn has. */
  readonly more: number;
}

/** Iterations from partial results that begin to the end where they come together. */
function stretchInLanes(
  ids: FreeIds,
  { axis, name, body }: Loop,
  { accumulators }: LaneFold,
  { first, turns, width, more }: Stretch,
): readonly Stmt[] {
  const vars: Stmt[] = [];
  const partials = Array.from({ length: turns > 0 ? width / LANES : more }, (_, n) => {
    const registers = new Map<RegId, RegId>();
    for (const [reg, kind] of accumulators) {
      const init: LoopScalar = { kind: "const", value: kind === "add" ? 0 : -Infinity };
      vars.push({ kind: "var", reg: ids.reg, name: `part${n}`, init, lanes: LANES });
      registers.set(reg, ids.reg++);
    }
    return registers;
  });
  const vectors = (begin: Index, count: number): readonly Stmt[] =>
    partials.slice(0, count).map((registers, n) => {
      const lane = { id: ids.axis++, name: "lane", extent: LANES };
      const place = add(add(begin, constant(n * LANES)), axisIndex(lane.id));
      return forLoop(lane, "vector", withRegisters(iterationAt(ids, body, axis, place), registers));
    });
  return [
    ...vars,
    ...repeated(ids, name, turns, (turn) => vectors(add(first, scale(turn, width)), width / LANES)),
    ...vectors(add(first, constant(turns * width)), more),
    ...together(ids, accumulators, partials),
  ];
}

/** Partial results two by two, then lane by lane into the register itself. */
function together(
  ids: FreeIds,
  accumulators: LaneFold["accumulators"],
  partials: readonly ReadonlyMap<RegId, RegId>[],
): readonly Stmt[] {
  const sets: Stmt[] = [];
  for (const [reg, op] of accumulators) {
    const read = (each: RegId): LoopScalar => ({ kind: "reg", reg: each });
    const into = (target: RegId, other: RegId): void =>
      void sets.push({
        kind: "set",
        reg: target,
        value: { kind: "binary", op, left: read(target), right: read(other) },
      });
    const parts = partials.flatMap((registers) => registers.get(reg) ?? []);
    for (let apart = 1; apart < parts.length; apart *= 2)
      for (let n = 0; n + apart < parts.length; n += 2 * apart)
        into(parts[n] ?? reg, parts[n + apart] ?? reg);
    into(reg, parts[0] ?? reg);
  }
  return [forLoop({ id: ids.axis++, name: "lane", extent: LANES }, "vector", sets)];
}

/** So many times; no loop where once is enough. */
function repeated(
  ids: FreeIds,
  name: string,
  times: number,
  body: (at: Index) => readonly Stmt[],
): readonly Stmt[] {
  if (times < 2) return times === 0 ? [] : body(constant(0));
  const axis = { id: ids.axis++, name, extent: times };
  return [forLoop(axis, "seq", body(axisIndex(axis.id)))];
}
