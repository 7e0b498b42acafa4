// Loads and stores of elements: numbers or vectors of four, in the type that memory holds and the one that is computed in.

import { invariant } from "../../base/invariant.ts";
import { add, coefficientOf, constant } from "../../algebra/index-expr.ts";
import { equalIndex } from "../../algebra/index-order.ts";
import type { AxisId, Index } from "../../algebra/index-types.ts";
import { inLane } from "../../loops/lane-index.ts";
import { LANES } from "../../loops/lanes.ts";
import type { LoopScalar, SlotId, Stmt } from "../../loops/loop.ts";
import { emitIndex } from "./emit-index.ts";
import { ATOM, emitScalar, type Text } from "./emit-scalar.ts";
import { type Emitter, resolved, within } from "./emitter.ts";
import { storedType, typeName } from "./slot-place.ts";
import { quarterAndRest } from "./wide-slots.ts";

/** How far apart the elements of neighbouring lanes are; NaN where that differs from lane to lane. */
export function strideOf(emitter: Emitter, index: Index): number {
  if (emitter.lane === undefined) return 0;
  const at = resolved(emitter, index);
  const { lane } = emitter;
  const stride = coefficientOf(at, lane);
  const first = inLane(at, lane, 0);
  const isEven = (i: number): boolean => equalIndex(inLane(at, lane, i), add(first, constant(stride * i)));
  return Array.from({ length: LANES }, (_, i) => i).every(isEven) ? stride : Number.NaN;
}

/** `x[i + 3]`, or a vector of an array of vectors, or a number of one. */
function element({ places, kernel, scope }: Emitter, slot: SlotId, index: Index, isVector = false): string {
  const place = places[slot];
  invariant(place, () => `${kernel.name} has no slot ${slot}`);
  const { variable, base, isWide } = place;
  const at = { ...index, constant: index.constant + base };
  if (!isWide) return `${variable}[${emitIndex(at, scope).text}]`;
  const parts = quarterAndRest(at);
  invariant(parts, () => `${kernel.name}: no vector at ${slot}`);
  const vector = `${variable}[${emitIndex(parts.vector, scope).text}]`;
  return isVector ? vector : `${vector}.${"xyzw"[parts.rest] ?? "x"}`;
}

function isHalf({ kernel }: Emitter, slot: SlotId): boolean {
  return kernel.slots[slot]?.dtype === "f16";
}

export function emitLoad(emitter: Emitter, slot: SlotId, index: Index): Text {
  const { lane, places } = emitter;
  const at = resolved(emitter, index);
  const stride = strideOf(emitter, index);
  if (lane === undefined || stride === 0) {
    const text = element(emitter, slot, at);
    return { text: converted(emitter, slot, text, false), binds: ATOM, isVector: false };
  }
  if (stride === 1 && places[slot]?.isWide === true) {
    const text = element(emitter, slot, inLane(at, lane, 0), true);
    return { text: converted(emitter, slot, text, true), binds: ATOM, isVector: true };
  }
  const parts = Array.from({ length: LANES }, (_, i) => element(emitter, slot, inLane(at, lane, i)));
  const four = `${typeName(isHalf(emitter, slot), true)}(${parts.join(", ")})`;
  return { text: converted(emitter, slot, four, true), binds: ATOM, isVector: true };
}

/** From what memory holds to what is being computed. */
function converted(emitter: Emitter, slot: SlotId, text: string, isVector: boolean): string {
  if (isHalf(emitter, slot) === emitter.isHalf) return text;
  return `${typeName(emitter.isHalf, isVector)}(${text})`;
}

function stored(emitter: Emitter, slot: SlotId, text: string, isWide: boolean): string {
  return isHalf(emitter, slot) && !emitter.isHalf ? `${storedType("f16", isWide)}(${text})` : text;
}

/** What is only moved from float16 to float16 stays it. */
function isMoved(emitter: Emitter, scalar: LoopScalar): boolean {
  if (scalar.kind === "load") return isHalf(emitter, scalar.slot);
  if (scalar.kind === "reg") return emitter.scope.register(scalar.reg).isHalf;
  if (scalar.kind === "const") return scalar.value === 0;
  if (scalar.kind !== "select" || scalar.condition.kind !== "test") return false;
  return [scalar.then, scalar.otherwise].every((side) => isMoved(emitter, side));
}

export function emitStore(emitter: Emitter, stmt: Extract<Stmt, { kind: "store" }>): void {
  const isCopy = isHalf(emitter, stmt.slot) && isMoved(emitter, stmt.value);
  within(emitter, isCopy ? "f16" : "f32", () => emitStoreAs(emitter, stmt));
}

function emitStoreAs(emitter: Emitter, { slot, index, value }: Extract<Stmt, { kind: "store" }>): void {
  const { out, lane, scope, places } = emitter;
  const at = resolved(emitter, index);
  if (lane === undefined) {
    const text = stored(emitter, slot, emitScalar(value, scope), false);
    return void out.line(`${element(emitter, slot, at)} = ${text};`);
  }
  if (places[slot]?.isWide === true) {
    const text = stored(emitter, slot, emitScalar(value, scope, true), true);
    return void out.line(`${element(emitter, slot, inLane(at, lane, 0), true)} = ${text};`);
  }
  const held = emitter.names.fresh("four");
  out.line(`let ${held} = ${emitScalar(value, scope, true)};`);
  for (let i = 0; i < LANES; i++) out.line(storeLane(emitter, { slot, at, held, lane, i }));
}

interface HeldLane {
  readonly slot: SlotId;
  readonly at: Index;
  /** The register that holds all four. */
  readonly held: string;
  readonly lane: AxisId;
  readonly i: number;
}

export function storeLane(emitter: Emitter, { slot, at, held, lane, i }: HeldLane): string {
  const value = stored(emitter, slot, `${held}.${"xyzw"[i] ?? "x"}`, false);
  return `${element(emitter, slot, inLane(at, lane, i))} = ${value};`;
}
