// Loads and stores of elements: numbers or vectors of four, in the type that memory holds and the one that is computed in.

import { invariant } from "../../base/invariant.ts";
import { add, coefficientOf, constant } from "../../algebra/index-expr.ts";
import { equalIndex } from "../../algebra/index-order.ts";
import type { AxisId, Index } from "../../algebra/index-types.ts";
import { inLane } from "../../loops/lane-index.ts";
import { LANES } from "../../loops/lanes.ts";
import type { LoopScalar, SlotId, Stmt } from "../../loops/loop.ts";
import { emitAddress } from "./emit-index.ts";
import { ATOM, emitScalar, type Text } from "./emit-scalar.ts";
import { type Emitter, resolved, within } from "./emitter.ts";
import { type SlotPlace, storedType, typeName } from "./slot-place.ts";
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

function placeOf({ places, kernel }: Emitter, slot: SlotId): SlotPlace {
  const place = places[slot];
  invariant(place, () => `${kernel.name} has no slot ${slot}`);
  return place;
}

/** `x[i + 3]` */
function element(emitter: Emitter, slot: SlotId, index: Index): string {
  const { variable, base } = placeOf(emitter, slot);
  return `${variable}[${emitAddress(add(index, constant(base)), emitter.scope)}]`;
}

interface InVector {
  readonly variable: string;
  /** Counted in vectors. */
  readonly index: Index;
  readonly text: string;
  /** `.y` */
  readonly part: string;
}

/** The vector of an array of vectors in which an element lies. */
function vectorAt(emitter: Emitter, slot: SlotId, index: Index): InVector {
  const { variable, base } = placeOf(emitter, slot);
  const parts = quarterAndRest(add(index, constant(base)));
  invariant(parts, () => `${emitter.kernel.name}: no vector at ${slot}`);
  const text = `${variable}[${emitAddress(parts.vector, emitter.scope)}]`;
  return { variable, index: parts.vector, text, part: `.${"xyzw"[parts.rest] ?? "x"}` };
}

function isHalf({ kernel }: Emitter, slot: SlotId): boolean {
  return kernel.slots[slot]?.dtype === "f16";
}

export interface Loaded extends Text {
  /** It is a name, or a part of what has one: no load any more. */
  readonly isNamed: boolean;
}

/** `wanted`: the name of a vector that is read again. */
export function emitLoad(
  emitter: Emitter,
  slot: SlotId,
  index: Index,
  wanted = `${emitter.kernel.slots[slot]?.name ?? "x"}_four`,
): Loaded {
  const { lane } = emitter;
  const at = resolved(emitter, index);
  const stride = strideOf(emitter, index);
  const isVector = lane !== undefined && stride !== 0;
  if (placeOf(emitter, slot).isWide)
    return emitOfVector(emitter, slot, lane === undefined ? at : inLane(at, lane, 0), { isVector, wanted });
  if (!isVector) {
    const text = converted(emitter, slot, element(emitter, slot, at), false);
    return { text, binds: ATOM, isVector, isNamed: false };
  }
  const parts = Array.from({ length: LANES }, (_, i) => element(emitter, slot, inLane(at, lane, i)));
  const four = `${typeName(isHalf(emitter, slot), true)}(${parts.join(", ")})`;
  return { text: converted(emitter, slot, four, true), binds: ATOM, isVector, isNamed: false };
}

/** A vector, or a number of it. What is read again has a name, as what it is computed in. */
function emitOfVector(
  emitter: Emitter,
  slot: SlotId,
  at: Index,
  { isVector, wanted }: { readonly isVector: boolean; readonly wanted: string },
): Loaded {
  const { variable, index, text, part } = vectorAt(emitter, slot, at);
  const whole = converted(emitter, slot, text, true);
  const name = emitter.reads.nameOf({ variable, index, type: typeName(emitter.isHalf, true) }, () => {
    const own = emitter.names.fresh(wanted);
    emitter.out.line(`let ${own} = ${whole};`);
    return own;
  });
  const four = name ?? whole;
  const one = name === undefined ? converted(emitter, slot, text + part, false) : name + part;
  return { text: isVector ? four : one, binds: ATOM, isVector, isNamed: name !== undefined };
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
  stores(emitter, stmt.slot);
}

/** What was read there may be another number now. */
export function stores(emitter: Emitter, slot: SlotId): void {
  emitter.reads.changed(placeOf(emitter, slot).variable);
}

function emitStoreAs(emitter: Emitter, { slot, index, value }: Extract<Stmt, { kind: "store" }>): void {
  const { out, lane, scope } = emitter;
  const at = resolved(emitter, index);
  if (lane === undefined) {
    const text = stored(emitter, slot, emitScalar(value, scope), false);
    return void out.line(`${element(emitter, slot, at)} = ${text};`);
  }
  if (placeOf(emitter, slot).isWide) {
    const text = stored(emitter, slot, emitScalar(value, scope, true), true);
    return void out.line(`${vectorAt(emitter, slot, inLane(at, lane, 0)).text} = ${text};`);
  }
  const held = emitHeld(emitter, value);
  for (let i = 0; i < LANES; i++) out.line(storeLane(emitter, { slot, at, held, lane, i }));
}

/** The name of what all lanes have. */
export function emitHeld({ out, scope, names }: Emitter, value: LoopScalar): string {
  const text = emitScalar(value, scope, true);
  if (/^\w+$/u.test(text)) return text;
  const held = names.fresh("four");
  out.line(`let ${held} = ${text};`);
  return held;
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
