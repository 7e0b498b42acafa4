// Stores in loops that run in lanes: four neighbours at once, lanes one by one where they lie apart or only some may store.

import type { TextWriter } from "../../base/text-writer.ts";
import { coefficientOf } from "../../algebra/index-expr.ts";
import type { AxisId, Index, Pred } from "../../algebra/index-types.ts";
import { hardestLane, inLane, predsInLane } from "../../loops/lane-index.ts";
import { LANES } from "../../loops/lanes.ts";
import type { SlotId, Stmt } from "../../loops/loop.ts";
import { type Address, type AddressScope, dtypeOf, emitAddress, placeOf } from "./emit-address.ts";
import { emitPreds } from "./emit-index.ts";
import { emitLanes, type LaneScope } from "./emit-lanes.ts";
import type { ScalarScope } from "./emit-scalar.ts";
import { flushed } from "./flush.ts";
import { bytesOf } from "./memory-map.ts";

/** What stores need of the kernel around them. */
export interface StoreScope extends AddressScope {
  readonly out: TextWriter;
  readonly scope: ScalarScope;
  /** Declared locals: name to type. */
  readonly locals: Map<string, "i32" | "f32" | "f64" | "v128">;
  /** The loop in lanes around the cursor. */
  lanes: LaneScope | undefined;
  /** Of bound addresses, elements from one lane to the next. */
  readonly strides: Map<AxisId, number>;
  /** Whether activations are flushed as they are stored. */
  readonly flushes: boolean;
}

/** Ids make names unique in the function. */
export function local({ locals }: StoreScope, name: string, type: "i32" | "f32" | "f64" | "v128"): string {
  const full = `$${name.replaceAll(/\W/gu, "_")}`;
  locals.set(full, type);
  return full;
}

/** Elements from one lane to the next. */
export function strideOf({ strides, lanes }: StoreScope, index: Index): number {
  const own = lanes === undefined ? 0 : coefficientOf(index, lanes.lane);
  return index.terms.reduce(
    (sum, { atom }) => sum + (atom.kind === "axis" ? (strides.get(atom.axis) ?? 0) : 0),
    own,
  );
}

export function isFlushed(
  { flushes, kernel }: Pick<StoreScope, "flushes" | "kernel">,
  slot: SlotId,
): boolean {
  return flushes && kernel.slots[slot]?.space === "arena";
}

/** What a store takes. */
export function storedLanes(emitter: StoreScope, { slot, value }: StoreStmt, lanes: LaneScope): string {
  const text = emitLanes(value, lanes);
  return value.kind !== "const" && isFlushed(emitter, slot) ? flushed("f32x4", text) : text;
}

type StoreStmt = Extract<Stmt, { kind: "store" }>;

export function emitLaneStore(emitter: StoreScope, stmt: StoreStmt, lanes: LaneScope): void {
  const value = storedLanes(emitter, stmt, lanes);
  if (isVectorStore(emitter, stmt))
    return void emitter.out.line(`(v128.store ${placeOf(laneAddress(emitter, stmt, lanes), 0)} ${value})`);
  const held = local(emitter, "lanes", "v128");
  emitter.out.line(`(local.set ${held} ${value})`);
  for (let at = 0; at < LANES; at++) emitter.out.line(storeLane(emitter, stmt, { lanes, at, held }));
}

function isVectorStore(emitter: StoreScope, { slot, index }: Extract<Stmt, { kind: "store" }>): boolean {
  return dtypeOf(emitter.kernel, slot) === "f32" && strideOf(emitter, index) === 1;
}

function laneAddress(
  emitter: StoreScope,
  { slot, index }: Extract<Stmt, { kind: "store" }>,
  { lane }: LaneScope,
): Address {
  return emitAddress(emitter, slot, inLane(index, lane, 0));
}

interface HeldLane {
  readonly lanes: LaneScope;
  readonly at: number;
  /** The local that holds all four. */
  readonly held: string;
}

function storeLane(
  emitter: StoreScope,
  stmt: Extract<Stmt, { kind: "store" }>,
  { lanes, at, held }: HeldLane,
): string {
  const dtype = dtypeOf(emitter.kernel, stmt.slot);
  const place = placeOf(
    laneAddress(emitter, stmt, lanes),
    bytesOf(dtype) * strideOf(emitter, stmt.index) * at,
  );
  const value = `(f32x4.extract_lane ${at} (local.get ${held}))`;
  return dtype === "f64"
    ? `(f64.store ${place} (f64.promote_f32 ${value}))`
    : `(f32.store ${place} ${value})`;
}

export function emitGuardedStore(
  emitter: StoreScope,
  preds: readonly Pred[],
  stmt: Extract<Stmt, { kind: "store" }>,
  lanes: LaneScope,
): void {
  const { out, scope } = emitter;
  const held = local(emitter, "lanes", "v128");
  out.line(`(local.set ${held} ${storedLanes(emitter, stmt, lanes)})`);
  const oneByOne = (): void => {
    for (let at = 0; at < LANES; at++) {
      out.line(`(if ${emitPreds(predsInLane(preds, lanes.lane, at), scope)}`);
      out.indent(() => out.line(`(then ${storeLane(emitter, stmt, { lanes, at, held })}))`));
    }
  };
  const all = isVectorStore(emitter, stmt) ? hardestLane(preds, lanes.lane) : undefined;
  if (all === undefined) return oneByOne();
  out.line(`(if ${emitPreds(all, scope)}`);
  out.indent(() => {
    out.line(`(then (v128.store ${placeOf(laneAddress(emitter, stmt, lanes), 0)} (local.get ${held})))`);
    out.block("(else", oneByOne, "))");
  });
}
