// What one invocation of a kernel does, as the body of a WGSL function: workgroups and invocations become built-in values, loops in lanes
// arithmetic on vectors of four, guarded loads conditional statements.

import { invariant, unreachable } from "../../base/invariant.ts";
import { TextWriter } from "../../base/text-writer.ts";
import { tsComment, wgslIdentifier } from "../../base/escape.ts";
import { add, coefficientOf, constant } from "../../algebra/index-expr.ts";
import { equalIndex } from "../../algebra/index-order.ts";
import type { AxisId, Index, Pred } from "../../algebra/index-types.ts";
import { substitute, substitutePreds } from "../../algebra/index-walk.ts";
import { type GridFrame, gridFrame } from "../../loops/grid.ts";
import { dependsOnLane, inLane, predsInLane } from "../../loops/lane-index.ts";
import { LANES } from "../../loops/lanes.ts";
import type { Kernel, LoopScalar, RegId, SlotId, Stmt } from "../../loops/loop.ts";
import { emitIndex, emitPreds } from "./emit-index.ts";
import {
  ATOM,
  emit,
  emitScalar,
  type Held,
  isFour,
  loads,
  type ScalarScope,
  type Select,
  type Text,
} from "./emit-scalar.ts";
import { createNames, type Names } from "../names.ts";
import { type SlotPlace, storedType, typeName } from "./slot-place.ts";
import { quarterAndRest } from "./wide-slots.ts";

interface Emitter {
  readonly kernel: Kernel;
  readonly places: readonly SlotPlace[];
  readonly out: TextWriter;
  readonly names: Names;
  readonly extents: Map<AxisId, number>;
  readonly axisNames: Map<AxisId, string>;
  /** Addresses that have a name: what they stand for, in loop axes. */
  readonly bound: Map<AxisId, Index>;
  /** Those of them that are i32, as they may be negative. */
  readonly signed: Set<AxisId>;
  /** Axes that stand for something else: those of one iteration, and addresses without a name. */
  readonly replaced: Map<AxisId, Index>;
  readonly registers: Map<RegId, Held>;
  readonly scope: ScalarScope;
  lane: AxisId | undefined;
  /** What is being computed is float16. */
  isHalf: boolean;
}

/** Of the function's parameters. */
export const [GROUP, LOCAL] = ["group", "local"];

export interface KernelBody {
  /** Statements, indented as in a function. */
  readonly text: string;
  readonly workgroups: readonly [number, number, number];
  readonly invocations: number;
}

export function emitKernelBody(
  kernel: Kernel,
  places: readonly SlotPlace[],
  reserved: Iterable<string>,
): KernelBody {
  const names = createNames(
    [...reserved, GROUP, LOCAL, ...places.flatMap(({ variable, total = variable }) => [variable, total])],
    wgslIdentifier,
  );
  const emitter = createEmitter(kernel, places, names);
  const frame = gridFrame(kernel);
  emitter.out.indent(() => {
    if (frame !== undefined) nameFrame(emitter, frame);
    emitBody(emitter, frame?.body ?? kernel.body);
  });
  const [x = 1, y = 1, z = 1] = frame?.workgroups.map(({ extent }) => extent).toReversed() ?? [];
  return { text: emitter.out.toString(), workgroups: [x, y, z], invocations: frame?.local.extent ?? 1 };
}

function createEmitter(kernel: Kernel, places: readonly SlotPlace[], names: Names): Emitter {
  const axisNames = new Map<AxisId, string>();
  const registers = new Map<RegId, Held>();
  const extents = new Map<AxisId, number>();
  const bound = new Map<AxisId, Index>();
  const signed = new Set<AxisId>();
  const scope: ScalarScope = {
    extents,
    bound,
    signed,
    get lane() {
      return emitter.lane;
    },
    get isHalf() {
      return emitter.isHalf;
    },
    nameOf: (axis) => axisNames.get(axis) ?? missing(`axis ${axis}`),
    register: (reg) => registers.get(reg) ?? missing(`register ${reg}`),
    strideOf: (index) => strideOf(emitter, index),
    load: (slot, index) => emitLoad(emitter, slot, index),
    chosen: (select) => emitChosen(emitter, select, "chosen"),
  };
  const emitter: Emitter = {
    kernel,
    places,
    out: new TextWriter(),
    names,
    extents,
    axisNames,
    bound,
    signed,
    replaced: new Map(),
    registers,
    scope,
    lane: undefined,
    isHalf: false,
  };
  return emitter;
}

function missing(what: string): never {
  invariant(false, `${what} has no name`);
}

/** The innermost loop over workgroups is x. */
function nameFrame({ out, names, extents, axisNames, replaced }: Emitter, frame: GridFrame): void {
  const name = (
    loop: { readonly axis: AxisId; readonly name: string; readonly extent: number },
    value: string,
  ) => {
    extents.set(loop.axis, loop.extent);
    if (loop.extent === 1) return void replaced.set(loop.axis, constant(0));
    const own = names.fresh(loop.name);
    axisNames.set(loop.axis, own);
    out.line(`let ${own} = ${value};`);
  };
  for (const [i, loop] of frame.workgroups.entries())
    name(loop, `${GROUP}.${"xyz"[frame.workgroups.length - 1 - i] ?? "x"}`);
  name(frame.local, LOCAL);
}

function emitBody(emitter: Emitter, body: readonly Stmt[]): void {
  emitter.names.within(() => {
    for (const stmt of body) emitStmt(emitter, stmt);
  });
}

function emitStmt(emitter: Emitter, stmt: Stmt): void {
  const { out } = emitter;
  switch (stmt.kind) {
    case "for":
      return emitLoop(emitter, stmt);
    case "if":
      return emitIf(emitter, stmt);
    case "bind":
      return emitBind(emitter, stmt);
    case "let":
      return emitLet(emitter, stmt);
    case "var": {
      const isVector = emitter.lane !== undefined || stmt.lanes !== undefined;
      const value = within(emitter, stmt.dtype, () => emitScalar(stmt.init, emitter.scope, isVector));
      return void out.line(`var ${define(emitter, stmt, isVector)} = ${value};`);
    }
    case "set":
      return void out.line(
        within(emitter, emitter.scope.register(stmt.reg).isHalf ? "f16" : "f32", () =>
          emitSet(emitter, stmt.reg, stmt.value),
        ),
      );
    case "store":
      return emitStore(emitter, stmt);
    case "comment":
      return void out.line(`// ${tsComment(stmt.text)}`);
    case "barrier":
      return void out.line("workgroupBarrier();");
    case "combine": {
      const { name } = emitter.scope.register(stmt.reg);
      const { total } = emitter.places[stmt.slot] ?? {};
      invariant(total, () => `${emitter.kernel.name} has no function for slot ${stmt.slot}`);
      return void out.line(
        `${name} = ${total}(${emitIndex(resolved(emitter, stmt.part), emitter.scope).text}, ${name});`,
      );
    }
    default:
      return unreachable(stmt, "statement");
  }
}

function define(
  { names, registers }: Emitter,
  { reg, name, dtype }: Pick<Extract<Stmt, { kind: "let" }>, "reg" | "name" | "dtype">,
  isVector: boolean,
): string {
  const own = names.fresh(name);
  registers.set(reg, { name: own, isVector, isHalf: dtype === "f16" });
  return own;
}

/** The text of what is computed in that type. */
function within<Made>(emitter: Emitter, dtype: "f16" | "f32" | undefined, text: () => Made): Made {
  const { isHalf } = emitter;
  emitter.isHalf = dtype === "f16";
  const made = text();
  emitter.isHalf = isHalf;
  return made;
}

function emitLet(emitter: Emitter, stmt: Extract<Stmt, { kind: "let" }>): void {
  const { value } = stmt;
  if (value.kind === "select" && value.condition.kind === "test" && loads(value)) {
    const { text, isVector } = emitChosen(emitter, value, stmt.name);
    return void emitter.registers.set(stmt.reg, { name: text, isVector, isHalf: false });
  }
  const { text, isVector } = within(emitter, stmt.dtype, () => emit(value, emitter.scope));
  emitter.out.line(`let ${define(emitter, stmt, isVector)} = ${text};`);
}

/** `var x = 0.0; if (inside) { x = data[i]; }`: outside nothing is read. */
function emitChosen(emitter: Emitter, { condition, then, otherwise }: Select, wanted: string): Text {
  const { out, scope } = emitter;
  invariant(condition.kind === "test", "only a test guards loads");
  const isVector = isFour(then, scope) || isFour(otherwise, scope);
  const isLazy = loads(otherwise);
  const zero = scope.isHalf ? "0.0h" : "0.0";
  const first = isLazy ? zero : emitScalar(otherwise, scope);
  const name = emitter.names.fresh(wanted);
  const assign = (side: LoopScalar) => (): void => {
    emitter.names.within(() => void out.line(`${name} = ${emitScalar(side, scope, isVector)};`));
  };
  const isSpread = isVector && (isLazy || !isFour(otherwise, scope));
  out.line(`var ${name} = ${isSpread ? `${typeName(scope.isHalf, true)}(${first})` : first};`);
  out.line(`if (${preds(emitter, condition.preds)}) {`).indent(assign(then));
  if (isLazy) out.line("} else {").indent(assign(otherwise));
  out.line("}");
  return { text: name, binds: ATOM, isVector };
}

/** An address that may be declared as vectors is written out at its places: only there it is known to be a multiple of four. */
function emitBind(emitter: Emitter, { axis, name, slot, value }: Extract<Stmt, { kind: "bind" }>): void {
  const { out, scope, bound, replaced, names, axisNames } = emitter;
  const whole = resolved(emitter, value);
  if (emitter.places[slot]?.isWide === true || dependsOnLane([asPred(whole)], emitter.lane ?? -1))
    return void replaced.set(axis, whole);
  const { text, type } = emitIndex(whole, scope);
  const own = names.fresh(name);
  axisNames.set(axis, own);
  bound.set(axis, substitute(whole, bound));
  if (type === "i32") emitter.signed.add(axis);
  out.line(`let ${own}${type === "literal" ? ": u32" : ""} = ${text};`);
}

function asPred(index: Index): Pred {
  return { kind: "eq", left: index, right: index };
}

function resolved({ replaced }: Emitter, index: Index): Index {
  return substitute(index, replaced);
}

function preds(emitter: Emitter, given: readonly Pred[]): string {
  return emitPreds(substitutePreds(given, emitter.replaced), emitter.scope);
}

function emitLoop(emitter: Emitter, loop: Extract<Stmt, { kind: "for" }>): void {
  const { out, names, extents, axisNames, replaced } = emitter;
  const { axis, name, extent, mark, body } = loop;
  extents.set(axis, extent);
  if (mark === "vector") {
    // No braces are written: names stay taken.
    emitter.lane = axis;
    for (const stmt of body) emitStmt(emitter, stmt);
    emitter.lane = undefined;
    return;
  }
  if (mark === "unroll" || extent === 1) {
    for (let at = 0; at < extent; at++) {
      replaced.set(axis, constant(at));
      for (const stmt of body) emitStmt(emitter, stmt);
    }
    return void replaced.delete(axis);
  }
  names.within(() => {
    const counter = names.fresh(name);
    axisNames.set(axis, counter);
    out.block(
      `for (var ${counter} = 0u; ${counter} < ${extent}; ${counter}++) {`,
      () => emitBody(emitter, body),
      "}",
    );
  });
}

function emitIf(emitter: Emitter, { preds: given, then, otherwise }: Extract<Stmt, { kind: "if" }>): void {
  const { out, lane } = emitter;
  if (lane !== undefined && dependsOnLane(given, lane)) return emitInSomeLanes(emitter, given, then, lane);
  out.line(`if (${preds(emitter, given)}) {`).indent(() => emitBody(emitter, then));
  if (otherwise.length > 0) out.line("} else {").indent(() => emitBody(emitter, otherwise));
  out.line("}");
}

/** `a += w * x;` for what adds to a register. */
function emitSet({ scope }: Emitter, reg: RegId, value: LoopScalar): string {
  const { name, isVector } = scope.register(reg);
  const isSelf = (part: LoopScalar): boolean => part.kind === "reg" && part.reg === reg;
  const added = (part: LoopScalar): string => `${name} += ${emitScalar(part, scope, isVector)};`;
  if (value.kind === "madd" && isSelf(value.addend))
    return added({ kind: "binary", op: "mul", left: value.left, right: value.right });
  if (value.kind === "binary" && value.op === "add" && isSelf(value.left)) return added(value.right);
  return `${name} = ${emitScalar(value, scope, isVector)};`;
}

/** How far apart the elements of neighbouring lanes are; NaN where that differs from lane to lane. */
function strideOf(emitter: Emitter, index: Index): number {
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

function emitLoad(emitter: Emitter, slot: SlotId, index: Index): Text {
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

function emitStore(emitter: Emitter, stmt: Extract<Stmt, { kind: "store" }>): void {
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

function storeLane(emitter: Emitter, { slot, at, held, lane, i }: HeldLane): string {
  const value = stored(emitter, slot, `${held}.${"xyzw"[i] ?? "x"}`, false);
  return `${element(emitter, slot, inLane(at, lane, i))} = ${value};`;
}

/** Stores under a condition that differs between lanes. The values are computed for all four; what a lane should not read, it does not store. */
function emitInSomeLanes(
  emitter: Emitter,
  given: readonly Pred[],
  body: readonly Stmt[],
  lane: AxisId,
): void {
  const { out, scope, names } = emitter;
  const own = given.filter((pred) => dependsOnLane([pred], lane));
  const shared = given.filter((pred) => !own.includes(pred));
  const inside = (): void => {
    for (const stmt of body) {
      if (stmt.kind !== "store") {
        emitStmt(emitter, stmt);
        continue;
      }
      const held = names.fresh("four");
      out.line(`let ${held} = ${emitScalar(stmt.value, scope, true)};`);
      const at = resolved(emitter, stmt.index);
      for (let i = 0; i < LANES; i++) {
        const store = storeLane(emitter, { slot: stmt.slot, at, held, lane, i });
        out.line(`if (${preds(emitter, predsInLane(own, lane, i))}) { ${store} }`);
      }
    }
  };
  if (shared.length === 0) return inside();
  out.block(`if (${preds(emitter, shared)}) {`, () => names.within(inside), "}");
}
