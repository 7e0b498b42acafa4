// One kernel as one WebAssembly function in text: every axis and register a local, regions that differ between calls as parameters.

import { invariant, unreachable } from "../../base/invariant.ts";
import { TextWriter } from "../../base/text-writer.ts";
import type { AxisId, Index, Pred } from "../../algebra/index-types.ts";
import { dependsOnLane, inLane } from "../../loops/lane-index.ts";
import { LANES } from "../../loops/lanes.ts";
import {
  type Call,
  type Kernel,
  type LoopScalar,
  moduleSpace,
  type SlotId,
  type Stmt,
} from "../../loops/loop.ts";
import { dtypeOf, emitAddress, placeOf } from "./emit-address.ts";
import { emitPreds } from "./emit-index.ts";
import { emitGuardedStore, emitLaneStore, isFlushed, local, strideOf } from "./emit-lane-store.ts";
import { emitLanes, type LaneScope } from "./emit-lanes.ts";
import { emitScalar } from "./emit-scalar.ts";
import { type Together, togetherIn } from "./emit-together.ts";
import { createEmitter, type Emitter, loadOne } from "./emitter.ts";
import { addsProducts, flushed, flushesStores } from "./flush.ts";
import { bytesOf, type MemoryMap } from "./memory-map.ts";
import { everySecond } from "./seconds.ts";
import { emitShare, privateMemory, threadFrame } from "./threads-wat.ts";
import { gathered } from "./turned.ts";
import { i32 } from "./wat.ts";

export interface EmittedKernel {
  /** `$conv_relu_6x28x28`. */
  readonly name: string;
  readonly text: string;
  /** The bytes at which the slots begin that are parameters. */
  argumentsOf(call: Call): readonly number[];
}

/** Where memory lies, and whether multiply-adds may be fused. */
export interface Variant {
  readonly memory: MemoryMap;
  readonly relaxed: boolean;
  /** Whether several instances run each kernel together. */
  readonly threads: boolean;
  /** Fast mode, where numbers near the least ones are flushed: by kernel, the slots that hold what the network is given. */
  readonly given?: ReadonlyMap<number, ReadonlySet<SlotId>>;
}

/** `calls` are all calls of this kernel: where they agree on a region it becomes a constant. */
export function emitKernel(
  kernel: Kernel,
  calls: readonly Call[],
  { memory, relaxed, threads, given }: Variant,
): EmittedKernel {
  const regionOf = (call: Call, slot: SlotId): number => {
    const region = call.regions[slot];
    invariant(region, () => `a call of ${kernel.name} binds no slot ${slot}`);
    const { begin, dtype } = memory.spaces[moduleSpace(region.space)];
    return begin + region.offset * bytesOf(dtype);
  };
  const bases = kernel.slots.map(({ name }, slot) => {
    const places = new Set(calls.map((call) => regionOf(call, slot)));
    const [only] = places;
    return places.size === 1 && only !== undefined ? only : `$${name}_at_${slot}`;
  });
  const emitter = createEmitter(kernel, bases, {
    relaxed,
    flushes: given !== undefined && flushesStores(kernel),
    given: (addsProducts(kernel) ? given?.get(kernel.id) : undefined) ?? new Set(),
  });
  const frame = threads ? threadFrame(kernel) : { before: [], after: [] };
  if (kernel.slots.some((slot) => slot.private)) emitter.locals.set(privateMemory, "i32");
  emitBody(emitter, kernel.body);
  const parameters = bases.filter((base) => typeof base === "string").map((name) => `(param ${name} i32)`);
  const locals = [...emitter.locals].map(([name, type]) => `(local ${name} ${type})`);
  const name = `$${kernel.name}`;
  const text = new TextWriter();
  text.block(
    [`(func ${name}`, ...parameters].join(" "),
    () => {
      text.lines(locals).lines(frame.before);
      text.line(emitter.out.toString().trimEnd());
      text.lines(frame.after);
    },
    ")",
  );
  return {
    name,
    text: text.toString(),
    argumentsOf: (call) =>
      bases.flatMap((base, slot) => (typeof base === "string" ? [regionOf(call, slot)] : [])),
  };
}

function emitBody(emitter: Emitter, body: readonly Stmt[]): void {
  let together: Together | undefined;
  for (const stmt of body) {
    // Once the addresses at the top have names.
    if (emitter.lanes && stmt.kind !== "bind") together ??= togetherIn(emitter, body, emitter.lanes);
    if (stmt.kind === "let" && together?.reloaded.has(stmt.reg) === true)
      emitter.inPlace.set(stmt.reg, emitValue(emitter, stmt.value));
    else if (together?.emits(stmt) !== true) emitStmt(emitter, stmt);
  }
}

function emitStmt(emitter: Emitter, stmt: Stmt): void {
  const { out, scope } = emitter;
  switch (stmt.kind) {
    case "for":
      return emitLoop(emitter, stmt);
    case "if":
      return emitIf(emitter, stmt);
    case "bind": {
      const first = emitter.lanes ? inLane(stmt.value, emitter.lanes.lane, 0) : stmt.value;
      const { pointer, offset } = emitAddress(emitter, stmt.slot, first);
      emitter.strides.set(stmt.axis, emitter.lanes ? strideOf(emitter, stmt.value) : 0);
      const name = local(emitter, `${stmt.name}_${stmt.axis}`, "i32");
      emitter.axisNames.set(stmt.axis, name);
      emitter.addresses.add(stmt.axis);
      const value = offset === 0 ? pointer : `(i32.add ${pointer} ${i32(offset)})`;
      return void out.line(`(local.set ${name} ${value})`);
    }
    case "let":
    case "var":
      return emitDefinition(emitter, stmt);
    case "set":
      if (emitter.lanes && !emitter.vectors.has(stmt.reg)) return emitAcross(emitter, stmt, emitter.lanes);
      return void out.line(`(local.set ${scope.registerName(stmt.reg)} ${emitValue(emitter, stmt.value)})`);
    case "store":
      return emitter.lanes ? emitLaneStore(emitter, stmt, emitter.lanes) : emitStore(emitter, stmt);
    case "comment":
      return void out.line(`;; ${stmt.text.replaceAll(/[^\x20-\x7e]/gu, "?")}`);
    case "barrier":
      return void out.line("(call $meet)");
    case "combine":
      return invariant(false, "a grid's statement on a processor");
    default:
      return unreachable(stmt, "statement");
  }
}

function emitDefinition(emitter: Emitter, stmt: Extract<Stmt, { kind: "let" | "var" }>): void {
  const { out, scope } = emitter;
  if (stmt.kind === "let" && emitter.moved.has(stmt.reg)) return emitMoved(emitter, stmt);
  const isHeld = stmt.kind === "var" && stmt.lanes !== undefined;
  const value = isHeld
    ? `(f32x4.splat (f32.demote_f64 ${emitScalar(stmt.init, scope)}))`
    : emitValue(emitter, stmt.kind === "let" ? stmt.value : stmt.init);
  const isVector = isHeld || emitter.lanes !== undefined;
  const name = local(emitter, `${stmt.name}_${stmt.reg}`, isVector ? "v128" : "f64");
  emitter.registerNames.set(stmt.reg, name);
  if (isVector) emitter.vectors.add(stmt.reg);
  out.line(`(local.set ${name} ${value})`);
}

function emitMoved(emitter: Emitter, { reg, name, value }: Extract<Stmt, { kind: "let" }>): void {
  invariant(value.kind === "load", "only loads are moved");
  const held = local(emitter, `${name}_${reg}`, "f32");
  emitter.registerNames.set(reg, held);
  emitter.out.line(`(local.set ${held} ${loadOne(emitter, value.slot, value.index)})`);
}

/** A sum or maximum of all iterations at once, in a register from outside: lanes two by two, then in float64. */
function emitAcross(
  emitter: Emitter,
  { reg, value }: Extract<Stmt, { kind: "set" }>,
  lanes: LaneScope,
): void {
  const { out, scope, kernel } = emitter;
  const isFold = value.kind === "binary" && (value.op === "add" || value.op === "max");
  invariant(isFold, () => `${kernel.name}: iterations in lanes meet in a register`);
  const [vectors, numbers] = value.op === "add" ? ["f32x4.add", "f64.add"] : ["f32x4.pmax", "call $max"];
  const name = scope.registerName(reg);
  const held = local(emitter, "lanes", "v128");
  const get = `(local.get ${held})`;
  out.line(`(local.set ${held} ${emitLanes(value.right, lanes)})`);
  for (const order of [UPPER_HALF, SECOND_LANE])
    out.line(`(local.set ${held} (${vectors} ${get} (i8x16.shuffle ${order} ${get} ${get})))`);
  const all = `(f64.promote_f32 (f32x4.extract_lane 0 ${get}))`;
  out.line(`(local.set ${name} (${numbers} (local.get ${name}) ${all}))`);
}

// Half a vector, and one lane, to the front.
const UPPER_HALF = "8 9 10 11 12 13 14 15 0 1 2 3 4 5 6 7";
const SECOND_LANE = "4 5 6 7 0 1 2 3 12 13 14 15 8 9 10 11";

/** Extents are constants of 1 or more: the test stands at the end. */
function emitLoop(emitter: Emitter, loop: Extract<Stmt, { kind: "for" }>): void {
  const { axis, name, extent, body } = loop;
  if (loop.mark === "vector") return emitInLanes(emitter, loop);
  const { out, extents, axisNames } = emitter;
  const counter = local(emitter, `${name}_${axis}`, "i32");
  axisNames.set(axis, counter);
  extents.set(axis, extent);
  const repeat = (end: string): void =>
    void out.block(
      `(loop ${counter}_loop`,
      () => {
        emitBody(emitter, body);
        const next = `(local.tee ${counter} (i32.add (local.get ${counter}) (i32.const 1)))`;
        out.line(`(br_if ${counter}_loop (i32.lt_u ${next} ${end}))`);
      },
      ")",
    );
  if (loop.mark === "threads")
    return emitShare(out, extent, counter, local(emitter, `${name}_${axis}_end`, "i32"), repeat);
  out.line(`(local.set ${counter} (i32.const 0))`);
  repeat(i32(extent));
}

function emitIf(emitter: Emitter, { preds, then, otherwise }: Extract<Stmt, { kind: "if" }>): void {
  const { out, scope, lanes } = emitter;
  if (lanes && dependsOnLane(preds, lanes.lane)) return emitGuardedStores(emitter, preds, then, lanes);
  out.line(`(if ${emitPreds(preds, scope)}`);
  out.indent(() => {
    out.block("(then", () => emitBody(emitter, then), ")");
    if (otherwise.length > 0) out.block("(else", () => emitBody(emitter, otherwise), ")");
  });
  out.line(")");
}

function emitStore(emitter: Emitter, { slot, index, value }: Extract<Stmt, { kind: "store" }>): void {
  const { out, scope, kernel } = emitter;
  const { pointer, offset } = emitAddress(emitter, slot, index);
  const text = emitScalar(value, scope);
  const dtype = dtypeOf(kernel, slot);
  const isHeldSo = dtype === "f64" || (value.kind === "reg" && emitter.moved.has(value.reg));
  const kept = value.kind !== "const" && isFlushed(emitter, slot) ? flushed("f64", text) : text;
  out.line(`(${dtype}.store offset=${offset} ${pointer} ${isHeldSo ? text : `(f32.demote_f64 ${kept})`})`);
}

function emitValue(emitter: Emitter, scalar: LoopScalar): string {
  return emitter.lanes ? emitLanes(scalar, emitter.lanes) : emitScalar(scalar, emitter.scope);
}

/** Four iterations at once: no counter, every register a vector. */
function emitInLanes(emitter: Emitter, { axis, body }: Extract<Stmt, { kind: "for" }>): void {
  emitter.extents.set(axis, LANES);
  emitter.lanes = {
    ...emitter.scope,
    lane: axis,
    relaxed: emitter.relaxed,
    vector(reg) {
      const text = emitter.inPlace.get(reg);
      if (text !== undefined) return text;
      const name = emitter.scope.registerName(reg);
      return emitter.vectors.has(reg)
        ? `(local.get ${name})`
        : `(f32x4.splat (f32.demote_f64 (local.get ${name})))`;
    },
    loadLanes: (slot, index) => {
      const vector = loadLanes(emitter, slot, index, axis);
      return emitter.given.has(slot) ? flushed("f32x4", vector) : vector;
    },
    strideOf: (index) => strideOf(emitter, index),
  };
  emitBody(emitter, body);
  emitter.lanes = undefined;
}

function loadLanes(emitter: Emitter, slot: SlotId, index: Index, lane: AxisId): string {
  const stride = strideOf(emitter, index);
  const first = emitAddress(emitter, slot, inLane(index, lane, 0));
  if (dtypeOf(emitter.kernel, slot) === "f64") {
    const value = (at: number): string => `(f32.demote_f64 (f64.load ${placeOf(first, 8 * stride * at)}))`;
    return stride === 0 ? `(f32x4.splat ${value(0)})` : gathered(value);
  }
  if (stride === 0) return `(v128.load32_splat ${placeOf(first, 0)})`;
  if (stride === 1) return `(v128.load ${placeOf(first, 0)})`;
  if (stride === 2) return everySecond(placeOf(first, 0), placeOf(first, 16));
  return gathered((at) => `(f32.load ${placeOf(first, 4 * stride * at)})`);
}

/**
 * Stores under a condition that differs between lanes: at once where all lanes meet it, else those that do. The values are computed for
 * all four: what a lane reads past its data it does not store, and the memory is padded by more than a vector.
 */
function emitGuardedStores(
  emitter: Emitter,
  preds: readonly Pred[],
  body: readonly Stmt[],
  lanes: LaneScope,
): void {
  const { out, scope } = emitter;
  const own = preds.filter((pred) => dependsOnLane([pred], lanes.lane));
  const shared = preds.filter((pred) => !own.includes(pred));
  const inside = (): void => {
    for (const stmt of body) {
      if (stmt.kind === "store") emitGuardedStore(emitter, own, stmt, lanes);
      else emitStmt(emitter, stmt);
    }
  };
  if (shared.length === 0) return inside();
  out.line(`(if ${emitPreds(shared, scope)}`);
  out.indent(() => out.block("(then", inside, "))"));
}
