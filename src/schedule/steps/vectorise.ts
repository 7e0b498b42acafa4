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
import { stmtParts, visitLoopScalar, visitScalarsIn, visitStmts } from "../../loops/children.ts";
import { LANES, type Lanes, lanesOf } from "../../loops/lanes.ts";
import type { SlotId, Stmt } from "../../loops/loop.ts";
import { endOfFold, foldInLanes, type LaneFold, laneFoldOf } from "./fold-in-lanes.ts";
import { type Held, holdSteady } from "./hold-steady.ts";
import { firstFreeRegister, forLoop, type FreeIds, iterationAt } from "./iterations.ts";

type Loop = Extract<Stmt, { kind: "for" }>;

export interface Vectorised {
  readonly body: readonly Stmt[];
  /** The first axis id that the body does not use. */
  readonly firstFree: AxisId;
}

export interface LaneMemory {
  readonly isFloat32: (slot: SlotId) => boolean;
  /** Temporaries, which share their memory with no other slot. */
  readonly isOwn: (slot: SlotId) => boolean;
  /** Those, and what no kernel stores. */
  readonly isSteady: (slot: SlotId) => boolean;
  /** Whether loops will be divided: what stands beside a register is not, so that the outermost ones keep none in front of them. */
  readonly forThreads: boolean;
}

const anyMemory: LaneMemory = {
  isFloat32: () => true,
  isOwn: () => false,
  isSteady: () => false,
  forThreads: false,
};

/**
 * `firstFree` is an axis id that the body does not use, as are all above it. Lanes hold float32: loops that touch other memory, or count
 * with indices, stay as they are.
 */
export function vectorise(
  body: readonly Stmt[],
  firstFree: AxisId,
  memory: LaneMemory = anyMemory,
): Vectorised {
  const ids: Ids = { axis: firstFree, reg: firstFreeRegister(body), ...memory };
  return { body: within(ids, body, !memory.forThreads), firstFree: ids.axis };
}

interface Ids extends FreeIds, LaneMemory {}

/** `mayHold`: whether registers may stand in front of its loops. */
function within(ids: Ids, body: readonly Stmt[], mayHold: boolean): readonly Stmt[] {
  return body.flatMap((stmt): readonly Stmt[] => {
    if (stmt.kind === "if") {
      const [then, otherwise] = [stmt.then, stmt.otherwise].map((each) => within(ids, each, mayHold));
      return [{ ...stmt, then: then ?? [], otherwise: otherwise ?? [] }];
    }
    if (stmt.kind !== "for" || stmt.mark !== "seq") return [stmt];
    const { gain, fold } = gainOf(ids, stmt);
    if (gain === 0 || gain <= stmt.extent * gainWithin(ids, stmt.body))
      return [{ ...stmt, body: within(ids, stmt.body, true) }];
    const { vars, loop } = mayHold ? heldFor(ids, stmt, fold) : { vars: [], loop: stmt };
    return [...vars, ...(fold === undefined ? inLanes(ids, loop) : foldInLanes(ids, loop, fold))];
  });
}

/** Not where some iterations run one by one. */
function heldFor(ids: Ids, loop: Loop, fold: LaneFold | undefined): Held {
  const isWhole = loop.extent % LANES === 0 || (fold === undefined && isRepeatable(ids, loop.body));
  return isWhole ? holdSteady(ids, loop, ids.isSteady) : { vars: [], loop };
}

/** Operations that lanes save, by the best choice of loops inside. */
function gainWithin(ids: Ids, body: readonly Stmt[]): number {
  let gain = 0;
  for (const stmt of body) {
    if (stmt.kind === "for")
      gain += Math.max(gainOf(ids, stmt).gain, stmt.extent * gainWithin(ids, stmt.body));
    else for (const inner of stmtParts(stmt).bodies) gain += gainWithin(ids, inner);
  }
  return gain;
}

/** Operations that are saved if this very loop runs in lanes, as it is or as a fold; 0 where it cannot. */
function gainOf(ids: Ids, loop: Loop): { readonly gain: number; readonly fold?: LaneFold } {
  if (loop.extent < LANES || usesIndices(loop.body)) return { gain: 0 };
  const lanes = lanesOf(loop);
  if (!("refused" in lanes)) return { gain: savedBy(ids, loop, lanes) };
  const fold = laneFoldOf(loop);
  return fold === undefined
    ? { gain: 0 }
    : { gain: Math.max(0, savedBy(ids, loop, fold.lanes) - endOfFold(fold)), fold };
}

function savedBy({ isFloat32 }: Ids, { extent, body }: Loop, { accesses }: Lanes): number {
  if (!accesses.every(({ slot }) => isFloat32(slot))) return 0;
  const inVectors = extent - (extent % LANES);
  const saved = accesses.reduce(
    (sum, { stride, times }) => sum + (Math.abs(stride) <= 1 && stride >= 0 ? times : -times / 4),
    0,
  );
  return Math.max(0, inVectors * (saved + arithmeticOf(body)));
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
    return forLoop(lane, "vector", iterationAt(ids, body, axis, add(first, axisIndex(lane.id))));
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
  const copy = iterationAt(ids, body, axis, rest === 1 ? first : add(axisIndex(tail.id), first));
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
