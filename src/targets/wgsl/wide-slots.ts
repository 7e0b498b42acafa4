// Which slots a kernel reaches in whole vectors only: four neighbouring elements at a place divisible by four, every time. Their memory is
// declared as array<vec4f>, and one access moves four numbers. A single element at a known place in its vector is no hindrance to reading,
// and several of one vector are a reason.

import { constant } from "../../algebra/index-expr.ts";
import type { AxisId, Index } from "../../algebra/index-types.ts";
import { freeAxes, printIndex, substitute } from "../../algebra/index-walk.ts";
import { scalarParts, stmtParts } from "../../loops/children.ts";
import { dependsOnLane } from "../../loops/lane-index.ts";
import { LANES } from "../../loops/lanes.ts";
import type { Kernel, LoopScalar, RegId, SlotId, Stmt } from "../../loops/loop.ts";

interface Walk {
  readonly bound: Map<AxisId, Index>;
  readonly narrow: Set<SlotId>;
  readonly wide: Set<SlotId>;
  /** Vectors of which a number is read, by slot: its place. */
  readonly parts: Map<string, number>;
  /** Registers with lanes. */
  readonly lanes: Set<RegId>;
}

interface Place {
  readonly lane: AxisId | undefined;
  /** Stores happen in some lanes only. */
  readonly isPartly: boolean;
}

/** The slots that may be declared as vectors, as far as the kernel says: regions must begin at multiples of four, too. */
export function wideSlots({ body }: Kernel): ReadonlySet<SlotId> {
  const walk: Walk = {
    bound: new Map(),
    narrow: new Set(),
    wide: new Set(),
    parts: new Map(),
    lanes: new Set(),
  };
  walkBody(walk, body, { lane: undefined, isPartly: false });
  return new Set([...walk.wide].filter((slot) => !walk.narrow.has(slot)));
}

function walkBody(walk: Walk, body: readonly Stmt[], place: Place): void {
  for (const stmt of body) {
    for (const scalar of stmtParts(stmt).scalars) walkScalar(walk, scalar, place);
    if (stmt.kind === "bind") walk.bound.set(stmt.axis, substitute(stmt.value, walk.bound));
    if (stmt.kind === "var" && stmt.lanes !== undefined) walk.lanes.add(stmt.reg);
    if (stmt.kind === "combine") (walk.lanes.has(stmt.reg) ? walk.wide : walk.narrow).add(stmt.slot);
    if (stmt.kind === "store") note(walk, stmt.slot, stmt.index, place, true);
    for (const inner of stmtParts(stmt).bodies) walkBody(walk, inner, placeIn(stmt, place));
  }
}

function placeIn(stmt: Stmt, place: Place): Place {
  if (stmt.kind === "for" && stmt.mark === "vector") return { lane: stmt.axis, isPartly: false };
  if (stmt.kind === "if" && place.lane !== undefined && dependsOnLane(stmt.preds, place.lane))
    return { ...place, isPartly: true };
  return place;
}

function walkScalar(walk: Walk, scalar: LoopScalar, place: Place): void {
  if (scalar.kind === "load") note(walk, scalar.slot, scalar.index, place, false);
  for (const part of scalarParts(scalar).scalars) walkScalar(walk, part, place);
}

function note(
  { bound, narrow, wide, parts }: Walk,
  slot: SlotId,
  index: Index,
  place: Place,
  isStore: boolean,
): void {
  const whole = substitute(index, bound);
  const { lane, isPartly } = place;
  if (lane !== undefined && isUneven(whole, lane)) return void narrow.add(slot);
  const stride = lane === undefined ? 0 : laneStride(whole, lane);
  if (stride === 1 && lane !== undefined && !(isStore && isPartly)) {
    if (quarter(inFirstLane(whole, lane)) === undefined) narrow.add(slot);
    else wide.add(slot);
    return;
  }
  const known = stride === 0 && !isStore ? quarterAndRest(whole) : undefined;
  if (known === undefined) return void narrow.add(slot);
  const vector = `${slot} ${printIndex(known.vector, (axis) => `axis${axis}`)}`;
  const other = parts.get(vector) ?? known.rest;
  parts.set(vector, known.rest);
  if (other !== known.rest) wide.add(slot);
}

/** The lane stands inside a division or remainder: neighbours lie anywhere. */
function isUneven({ terms }: Index, lane: AxisId): boolean {
  return terms.some(({ atom }) => atom.kind !== "axis" && freeAxes(atom.of).includes(lane));
}

function laneStride({ terms }: Index, lane: AxisId): number {
  return terms.find(({ atom }) => atom.kind === "axis" && atom.axis === lane)?.factor ?? 0;
}

function inFirstLane(index: Index, lane: AxisId): Index {
  return substitute(index, new Map([[lane, constant(0)]]));
}

/** A fourth of an index that is proven to be a multiple of four. */
export function quarter(index: Index): Index | undefined {
  const split = quarterAndRest(index);
  return split?.rest === 0 ? split.vector : undefined;
}

/** The vector in which an element lies, and its place there, where that is known. */
export function quarterAndRest({
  terms,
  constant: value,
}: Index): { readonly vector: Index; readonly rest: number } | undefined {
  if (!terms.every(({ factor }) => factor % LANES === 0)) return undefined;
  const whole = Math.floor(value / LANES);
  return {
    vector: { constant: whole, terms: terms.map(({ factor, atom }) => ({ factor: factor / LANES, atom })) },
    rest: value - LANES * whole,
  };
}
