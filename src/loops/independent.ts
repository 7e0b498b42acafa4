// Whether the iterations of a loop may run at once, on threads that share memory: which elements each stores is counted out, and no other
// may store or read them. Memory that every iteration fills before it reads it may be each thread's own (private).

import { coefficientOf, constant } from "../algebra/index-expr.ts";
import { type Extents, rangeOf } from "../algebra/index-range.ts";
import type { AxisId, Index } from "../algebra/index-types.ts";
import { collectPredAxes, freeAxes, substitute, substitutePreds } from "../algebra/index-walk.ts";
import { stmtParts, visitLoopScalar, visitStmts } from "./children.ts";
import { type Condition, markReached, type Run, type StoreSite, visitReached } from "./cover.ts";
import type { RegId, Slot, SlotId, Stmt } from "./loop.ts";

type Loop = Extract<Stmt, { kind: "for" }>;

export interface KernelMemory {
  readonly slots: readonly Slot[];
  /** Whether two slots are one region in some call. */
  readonly meets: (one: SlotId, other: SlotId) => boolean;
  /** Whether what a slot holds is of no use after the loop: it may be private. */
  readonly mayBePrivate: (slot: SlotId) => boolean;
}

export type Independence =
  | {
      /** Every thread must have its own of these. */
      readonly private: ReadonlySet<SlotId>;
    }
  | {
      /** As a clause. */
      readonly refused: string;
    };

/** The most elements that are counted out for one loop. */
const MOST_VISITS = 3e7;
/** Loops of more iterations are decided by their addresses alone. */
const MOST_ITERATIONS = 4096;

/** Where a loop stands. */
export interface Surroundings {
  /** Of all axes. */
  readonly extents: Extents;
  /** Loops around it, of which every value is meant. */
  readonly around: readonly AxisId[];
  /** What runs before it in the kernel. What it stores to private memory every thread can store to its own. */
  readonly before: readonly Stmt[];
}

/** The loop and what is before it without bound addresses. */
export function independence(loop: Loop, place: Surroundings, memory: KernelMemory): Independence {
  const { extents, around } = place;
  const changed = carried(loop.body);
  if (changed) return { refused: "iterations add to one register" };
  const accesses = accessesOf(loop.body);
  const own = new Set<SlotId>();
  for (const slot of new Set(accesses.flatMap((each) => (each.isStore ? [each.slot] : [])))) {
    const group = accesses.filter((each) => each.slot === slot || memory.meets(slot, each.slot));
    if (apartByAddress(loop, group, extents) || apartByCount(loop, group, extents, memory, slot)) continue;
    const alone = group.every((each) => each.slot === slot && !around.some((axis) => dependsOn(each, axis)));
    if (!alone || !memory.mayBePrivate(slot) || !filledBeforeRead(loop, slot, place, memory))
      return { refused: `iterations meet in ${memory.slots[slot]?.name}` };
    own.add(slot);
  }
  return { private: own };
}

interface Access extends StoreSite {
  readonly slot: SlotId;
  readonly isStore: boolean;
}

function accessesOf(body: readonly Stmt[], conditions: readonly Condition[] = []): readonly Access[] {
  return body.flatMap((stmt): readonly Access[] => {
    const loads: Access[] = [];
    for (const scalar of stmtParts(stmt).scalars)
      visitLoopScalar(scalar, (part) => {
        if (part.kind === "load")
          loads.push({ slot: part.slot, index: part.index, conditions, isStore: false });
      });
    if (stmt.kind === "store")
      return [...loads, { slot: stmt.slot, index: stmt.index, conditions, isStore: true }];
    if (stmt.kind === "for") return [...loads, ...accessesOf(stmt.body, conditions)];
    if (stmt.kind !== "if") return loads;
    const under = (holds: boolean): readonly Condition[] => [...conditions, { preds: stmt.preds, holds }];
    return [...loads, ...accessesOf(stmt.then, under(true)), ...accessesOf(stmt.otherwise, under(false))];
  });
}

/** Registers that live longer than an iteration must not change in one. */
function carried(body: readonly Stmt[]): boolean {
  const own = new Set<RegId>();
  const changed = new Set<RegId>();
  visitStmts(body, (stmt) => {
    if (stmt.kind === "let" || stmt.kind === "var") own.add(stmt.reg);
    if (stmt.kind === "set") changed.add(stmt.reg);
  });
  return ![...changed].every((reg) => own.has(reg));
}

/** Whether each iteration keeps to a window of its own: all addresses move with it by more than they range otherwise. */
function apartByAddress({ axis }: Loop, group: readonly Access[], extents: Extents): boolean {
  const [first] = group;
  const step = first === undefined ? 0 : coefficientOf(first.index, axis);
  if (step === 0) return false;
  let [lo, hi] = [Infinity, -Infinity];
  for (const { index } of group) {
    const rest: Index = {
      constant: index.constant,
      terms: index.terms.filter(({ atom }) => atom.kind !== "axis" || atom.axis !== axis),
    };
    if (coefficientOf(index, axis) !== step || freeAxes(rest).includes(axis)) return false;
    const range = rangeOf(rest, extents);
    [lo, hi] = [Math.min(lo, range.lo), Math.max(hi, range.hi)];
  }
  return hi - lo < Math.abs(step);
}

/** Every element that is stored gets its iteration's number: no other may store it, or read it. */
function apartByCount(
  loop: Loop,
  group: readonly Access[],
  extents: Extents,
  { slots }: KernelMemory,
  slot: SlotId,
): boolean {
  if (loop.extent > MOST_ITERATIONS || !group.some((access) => dependsOn(access, loop.axis))) return false;
  const count: Counting = { owners: new Int32Array(slots[slot]?.size ?? 0), apart: true, visits: 0 };
  for (const isStore of [true, false])
    for (let value = 0; value < loop.extent; value++)
      for (const access of group)
        if (access.isStore === isStore && count.apart)
          visitReached(at(access, loop.axis, value), extents, claim(count, value + 1, isStore));
  return count.apart;
}

interface Counting {
  /** Of every element, the iteration that stores it, counted from 1. */
  readonly owners: Int32Array;
  apart: boolean;
  visits: number;
}

function claim(counting: Counting, owner: number, isStore: boolean): Run {
  const { owners } = counting;
  return (start, step, count) => {
    counting.visits += count;
    if (counting.visits > MOST_VISITS) counting.apart = false;
    for (let i = 0; i < count && counting.apart; i++) {
      const known = owners[start + step * i] ?? 0;
      if (known !== 0 && known !== owner) counting.apart = false;
      if (isStore) owners[start + step * i] = owner;
    }
  };
}

/** With the axis at one of its values. */
function at<T extends StoreSite>(site: T, axis: AxisId, value: number): T {
  const map = new Map([[axis, constant(value)]]);
  return {
    ...site,
    index: substitute(site.index, map),
    conditions: site.conditions.map(({ preds, holds }) => ({ preds: substitutePreds(preds, map), holds })),
  };
}

function dependsOn({ index, conditions }: StoreSite, axis: AxisId): boolean {
  const axes = new Set(freeAxes(index));
  for (const { preds } of conditions) collectPredAxes(preds, axes);
  return axes.has(axis);
}

/**
 * Whether every element of the slot that an iteration reads was stored before by that very iteration; or before the loop, and by no
 * iteration.
 */
function filledBeforeRead(
  loop: Loop,
  slot: SlotId,
  { extents, around, before }: Surroundings,
  { slots }: KernelMemory,
): boolean {
  const own = accessesOf(loop.body).filter((each) => each.slot === slot);
  const values = own.some((access) => dependsOn(access, loop.axis)) ? loop.extent : 1;
  if (values > MOST_ITERATIONS) return false;
  const size = slots[slot]?.size ?? 0;
  const earlier = new Uint8Array(size);
  if (around.length === 0) {
    const stores = (sites: readonly Access[]): readonly Access[] =>
      sites.filter((each) => each.isStore && each.slot === slot);
    markReached(earlier, stores(accessesOf(before)), extents);
    const later = new Uint8Array(size);
    markReached(later, stores(own), extents);
    for (let i = 0; i < size; i++) if (later[i] === 1) earlier[i] = 0;
  }
  for (let value = 0; value < values; value++) {
    const filling = { slot, extents, filled: earlier.slice(), visits: 0 };
    if (!fills(filling, loop.body, [{ axis: loop.axis, value }], [])) return false;
  }
  return true;
}

interface Filling {
  readonly slot: SlotId;
  readonly extents: Extents;
  readonly filled: Uint8Array;
  visits: number;
}

interface Fixed {
  readonly axis: AxisId;
  readonly value: number;
}

/** Marks what the statements store; false where they read something that is not marked by then. */
function fills(
  filling: Filling,
  body: readonly Stmt[],
  fixed: readonly Fixed[],
  conditions: readonly Condition[],
): boolean {
  return body.every((stmt) => {
    const accesses = accessesOf([stmt], conditions).filter(({ slot }) => slot === filling.slot);
    const [stores, loads] = [accesses.filter((one) => one.isStore), accesses.filter((one) => !one.isStore)];
    if (stores.length > 0 && loads.length > 0) {
      if (stmt.kind === "for") return fillsLoop(filling, stmt, fixed, conditions);
      if (stmt.kind === "if") {
        const then = [...conditions, { preds: stmt.preds, holds: true }];
        const otherwise = [...conditions, { preds: stmt.preds, holds: false }];
        return fills(filling, stmt.then, fixed, then) && fills(filling, stmt.otherwise, fixed, otherwise);
      }
    }
    return readsFilled(filling, loads, fixed) && mark(filling, stores, fixed);
  });
}

/** Iteration by iteration; where the axis moves nothing, the second is like all that follow. */
function fillsLoop(
  filling: Filling,
  { axis, extent, body }: Loop,
  fixed: readonly Fixed[],
  conditions: readonly Condition[],
): boolean {
  const accesses = accessesOf(body, conditions).filter(({ slot }) => slot === filling.slot);
  const values = accesses.some((access) => dependsOn(access, axis)) ? extent : Math.min(extent, 2);
  for (let value = 0; value < values; value++)
    if (!fills(filling, body, [...fixed, { axis, value }], conditions)) return false;
  return true;
}

function placed(access: Access, fixed: readonly Fixed[]): Access {
  return fixed.reduce((site, { axis, value }) => at(site, axis, value), access);
}

function readsFilled(filling: Filling, loads: readonly Access[], fixed: readonly Fixed[]): boolean {
  const { filled, extents } = filling;
  let known = true;
  const run: Run = (start, step, count) => {
    filling.visits += count;
    for (let i = 0; i < count && known; i++) known = filled[start + step * i] === 1;
  };
  for (const load of loads) if (known) visitReached(placed(load, fixed), extents, run);
  return known && filling.visits < MOST_VISITS;
}

function mark({ filled, extents }: Filling, stores: readonly Access[], fixed: readonly Fixed[]): boolean {
  const sites = stores.map((store) => placed(store, fixed));
  markReached(filled, sites, extents);
  return true;
}
