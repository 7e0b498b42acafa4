// Loop step `vectorise`: a loop whose iterations do not depend on each other runs four at a time, in the lanes of a vector register.
//
//   for i:10 { y[i] = x[i] * w[0] }
//   for o:2 { vector for l:4 { y[o*4 + l] = x[o*4 + l] * w[0] } } for t:2 { y[t + 8] = x[t + 8] * w[0] }
//
// Where storing an element twice does no harm, what is left over is a vector too, which ends with the loop: y[l + 6].
// Legal where `lanesOf` finds no reason against it. Of nested loops the one is taken that leaves the fewest accesses scattered. Loops that
// accumulate in memory may meet their sums in another order; registers never do.

import { add, axisIndex, constant, scale } from "../../algebra/index-expr.ts";
import type { Axis, AxisId, Index } from "../../algebra/index-types.ts";
import { substitute } from "../../algebra/index-walk.ts";
import { mapStmts, stmtParts, visitLoopScalar, visitScalarsIn, visitStmts } from "../../loops/children.ts";
import { LANES, lanesOf } from "../../loops/lanes.ts";
import type { RegId, SlotId, Stmt } from "../../loops/loop.ts";

type Loop = Extract<Stmt, { kind: "for" }>;

export interface Vectorised {
  readonly body: readonly Stmt[];
  /** The first axis id that the body does not use. */
  readonly firstFree: AxisId;
}

/**
 * `firstFree` is an axis id that the body does not use, as are all above it. Lanes hold float32: loops that touch other memory, or count
 * with indices, stay as they are. `isOwn` slots share their memory with no other one.
 */
export function vectorise(
  body: readonly Stmt[],
  firstFree: AxisId,
  isFloat32: (slot: SlotId) => boolean = () => true,
  isOwn: (slot: SlotId) => boolean = () => false,
): Vectorised {
  const ids: Ids = { axis: firstFree, reg: firstFreeRegister(body), isFloat32, isOwn };
  return { body: within(ids, body), firstFree: ids.axis };
}

interface Ids {
  axis: AxisId;
  reg: RegId;
  readonly isFloat32: (slot: SlotId) => boolean;
  readonly isOwn: (slot: SlotId) => boolean;
}

function firstFreeRegister(body: readonly Stmt[]): RegId {
  let last = -1;
  visitStmts(body, (stmt) => {
    if (stmt.kind === "let" || stmt.kind === "var") last = Math.max(last, stmt.reg);
  });
  return last + 1;
}

function within(ids: Ids, body: readonly Stmt[]): readonly Stmt[] {
  return body.flatMap((stmt): readonly Stmt[] => {
    if (stmt.kind === "if")
      return [{ ...stmt, then: within(ids, stmt.then), otherwise: within(ids, stmt.otherwise) }];
    if (stmt.kind !== "for" || stmt.mark !== "seq") return [stmt];
    const own = gainOf(ids, stmt);
    return own > 0 && own > stmt.extent * gainWithin(ids, stmt.body)
      ? inLanes(ids, stmt)
      : [{ ...stmt, body: within(ids, stmt.body) }];
  });
}

/** Operations that lanes save, by the best choice of loops inside. */
function gainWithin(ids: Ids, body: readonly Stmt[]): number {
  let gain = 0;
  for (const stmt of body) {
    if (stmt.kind === "for") gain += Math.max(gainOf(ids, stmt), stmt.extent * gainWithin(ids, stmt.body));
    else for (const inner of stmtParts(stmt).bodies) gain += gainWithin(ids, inner);
  }
  return gain;
}

/** Operations that are saved if this very loop runs in lanes; 0 where it cannot. */
function gainOf({ isFloat32 }: Ids, loop: Loop): number {
  if (loop.extent < LANES) return 0;
  const lanes = lanesOf(loop);
  if ("refused" in lanes || !lanes.accesses.every(({ slot }) => isFloat32(slot))) return 0;
  if (usesIndices(loop.body)) return 0;
  const inVectors = loop.extent - (loop.extent % LANES);
  const saved = lanes.accesses.reduce(
    (sum, { stride, times }) => sum + (Math.abs(stride) <= 1 && stride >= 0 ? times : -times / 4),
    0,
  );
  return inVectors * (saved + arithmeticOf(loop.body));
}

/** Numbers made of indices (coordinates of a resize) may need more digits than float32 has. */
function usesIndices(body: readonly Stmt[]): boolean {
  let found = false;
  visitScalarsIn(body, ({ kind }) => {
    if (kind === "int") found = true;
  });
  return found;
}

function arithmeticOf(body: readonly Stmt[]): number {
  let count = 0;
  for (const stmt of body) {
    const { scalars, bodies } = stmtParts(stmt);
    for (const scalar of scalars)
      visitLoopScalar(scalar, ({ kind }) => {
        if (kind === "binary" || kind === "madd") count += 1;
      });
    for (const inner of bodies) count += (stmt.kind === "for" ? stmt.extent : 1) * arithmeticOf(inner);
  }
  return count;
}

/** Whole vectors, then what is left one by one. */
function inLanes(ids: Ids, { axis, name, extent, body }: Loop): readonly Stmt[] {
  const [blocks, rest] = [Math.floor(extent / LANES), extent % LANES];
  const vectorAt = (first: Index): Stmt => {
    const lane: Axis = { id: ids.axis++, name: "lane", extent: LANES };
    return forLoop(lane, "vector", renamed(ids, moved(body, axis, add(first, axisIndex(lane)))));
  };
  const vectorsAt = (first: Index, count: number): readonly Stmt[] =>
    Array.from({ length: count }, (_, n) => vectorAt(add(first, constant(n * LANES))));
  const together = vectorsTogether(body, blocks);
  const turns = Math.floor(blocks / together);
  const block: Axis = { id: ids.axis++, name, extent: turns };
  const whole: Stmt[] =
    turns === 1
      ? [...vectorsAt(constant(0), together)]
      : [forLoop(block, "seq", vectorsAt(scale(axisIndex(block), together * LANES), together))];
  whole.push(...vectorsAt(constant(turns * together * LANES), blocks - turns * together));
  if (rest === 0) return whole;
  if (isRepeatable(ids, body)) return [...whole, vectorAt(constant(extent - LANES))];
  const tail: Axis = { id: ids.axis++, name, extent: rest };
  const first = constant(blocks * LANES);
  const copy = renamed(ids, moved(body, axis, rest === 1 ? first : add(axisIndex(tail), first)));
  return [...whole, ...(rest === 1 ? copy : [forLoop(tail, "seq", copy)])];
}

/** Vectors that are written out after each other, so that a short body is not mostly the turning of its loop. */
function vectorsTogether(body: readonly Stmt[], blocks: number): number {
  const isShort = body.length <= 4 && body.every(({ kind }) => kind === "let" || kind === "store");
  return !isShort ? 1 : blocks <= 8 ? blocks : 4;
}

/** Whether it only stores to memory of its own that it does not read. */
function isRepeatable({ isOwn }: Ids, body: readonly Stmt[]): boolean {
  const [stored, loaded] = [new Set<SlotId>(), new Set<SlotId>()];
  visitStmts(body, (stmt) => {
    if (stmt.kind === "store") stored.add(stmt.slot);
  });
  visitScalarsIn(body, (scalar) => {
    if (scalar.kind === "load") loaded.add(scalar.slot);
  });
  return [...stored].every((slot) => isOwn(slot) && !loaded.has(slot));
}

function forLoop({ id, name, extent }: Axis, mark: "seq" | "vector", body: readonly Stmt[]): Stmt {
  return { kind: "for", axis: id, name, extent, mark, body };
}

function moved(body: readonly Stmt[], axis: AxisId, to: Index): readonly Stmt[] {
  const map = new Map([[axis, to]]);
  return mapStmts(body, { index: (index) => substitute(index, map) });
}

/** The same statements with axes and registers of their own. */
function renamed(ids: Ids, body: readonly Stmt[]): readonly Stmt[] {
  const axes = new Map<AxisId, Index>();
  const regs = new Map<RegId, RegId>();
  const names = new Map<AxisId, AxisId>();
  visitStmts(body, (stmt) => {
    if (stmt.kind === "let" || stmt.kind === "var") regs.set(stmt.reg, ids.reg++);
    if (stmt.kind !== "for" && stmt.kind !== "bind") return;
    names.set(stmt.axis, ids.axis);
    axes.set(stmt.axis, axisIndex(ids.axis++));
  });
  const reg = (id: RegId): RegId => regs.get(id) ?? id;
  return mapStmts(body, {
    index: (index) => substitute(index, axes),
    scalar: (scalar) => (scalar.kind === "reg" ? { ...scalar, reg: reg(scalar.reg) } : scalar),
    stmt(stmt) {
      if (stmt.kind === "let" || stmt.kind === "var" || stmt.kind === "set")
        return { ...stmt, reg: reg(stmt.reg) };
      if (stmt.kind !== "for" && stmt.kind !== "bind") return stmt;
      return { ...stmt, axis: names.get(stmt.axis) ?? stmt.axis };
    },
  });
}
