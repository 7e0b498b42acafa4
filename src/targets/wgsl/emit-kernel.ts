// What one invocation of a kernel does, as the body of a WGSL function: workgroups and invocations become built-in values, loops in lanes
// arithmetic on vectors of four, guarded loads conditional statements.

import { invariant, unreachable } from "../../base/invariant.ts";
import { TextWriter } from "../../base/text-writer.ts";
import { tsComment, wgslIdentifier } from "../../base/escape.ts";
import { constant } from "../../algebra/index-expr.ts";
import type { AxisId, Index, Pred } from "../../algebra/index-types.ts";
import { substitute } from "../../algebra/index-walk.ts";
import { type GridFrame, gridFrame } from "../../loops/grid.ts";
import { dependsOnLane, predsInLane } from "../../loops/lane-index.ts";
import { LANES } from "../../loops/lanes.ts";
import type { Kernel, LoopScalar, RegId, Stmt } from "../../loops/loop.ts";
import { emitLoad, emitStore, storeLane, stores, strideOf } from "./emit-access.ts";
import { emitComposite, emitIndex } from "./emit-index.ts";
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
import { type Emitter, inBlock, preds, resolved, within } from "./emitter.ts";
import { createNames, type Names } from "../names.ts";
import {
  type CompositeAtom,
  createAtomCounter,
  createNamedAtoms,
  type NamedAtoms,
  stemOf,
  type WriteAtom,
} from "./repeated-atoms.ts";
import { type SlotPlace, typeName } from "./slot-place.ts";
import { createVectorReads } from "./vector-reads.ts";

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
  const taken = [
    ...reserved,
    GROUP,
    LOCAL,
    ...places.flatMap(({ variable, total = variable }) => [variable, total]),
  ];
  const frame = gridFrame(kernel);
  const loops = frame === undefined ? [] : [...frame.workgroups, frame.local];
  const counter = createAtomCounter((axis) => loops.some((loop) => loop.axis === axis));
  const write = (repeats: Repeats, begin: (emitter: Emitter) => void = () => undefined): Emitter => {
    const names = createNames(taken, wgslIdentifier);
    const emitter = createEmitter(kernel, places, names, repeats);
    emitter.out.indent(() => {
      if (frame !== undefined) nameFrame(emitter, frame);
      begin(emitter);
      emitBody(emitter, frame?.body ?? kernel.body);
    });
    return emitter;
  };
  const plain = write({ writeAtom: counter.write, vectors: new Set() });
  const [repeated, vectors] = [counter.repeated(), plain.reads.repeated()];
  const named = createNamedAtoms();
  const text =
    repeated.length === 0 && vectors.size === 0
      ? plain
      : write({ writeAtom: named.write, vectors }, (emitter) => nameAtoms(emitter, repeated, named));
  const [x = 1, y = 1, z = 1] = frame?.workgroups.map(({ extent }) => extent).toReversed() ?? [];
  return {
    text: text.out.toString(),
    workgroups: [x, y, z],
    invocations: frame?.local.extent ?? 1,
  };
}

/** What is known of what a kernel says more than once. */
interface Repeats {
  readonly writeAtom: WriteAtom;
  /** Of `VectorReads`. */
  readonly vectors: ReadonlySet<string>;
}

function nameAtoms({ out, names, scope }: Emitter, atoms: readonly CompositeAtom[], named: NamedAtoms): void {
  for (const atom of atoms) {
    const { text, ...rest } = emitComposite(atom, scope);
    const name = names.fresh(stemOf(atom));
    out.line(`let ${name} = ${text};`);
    named.name(atom, { text: name, ...rest });
  }
}

function createEmitter(
  kernel: Kernel,
  places: readonly SlotPlace[],
  names: Names,
  { writeAtom, vectors }: Repeats,
): Emitter {
  const axisNames = new Map<AxisId, string>();
  const registers = new Map<RegId, Held>();
  const extents = new Map<AxisId, number>();
  const bound = new Map<AxisId, Index>();
  const signed = new Set<AxisId>();
  const scope: ScalarScope = {
    extents,
    bound,
    signed,
    writeAtom,
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
    reads: createVectorReads(bound, vectors),
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
  inBlock(emitter, () => {
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
      emitter.reads.changed();
      return void out.line("workgroupBarrier();");
    case "combine": {
      const { name } = emitter.scope.register(stmt.reg);
      const { total } = emitter.places[stmt.slot] ?? {};
      emitter.reads.changed();
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

function emitLet(emitter: Emitter, stmt: Extract<Stmt, { kind: "let" }>): void {
  const { value } = stmt;
  if (value.kind === "select" && value.condition.kind === "test" && loads(value)) {
    const { text, isVector } = emitChosen(emitter, value, stmt.name);
    return void emitter.registers.set(stmt.reg, { name: text, isVector, isHalf: false });
  }
  const { text, isVector, isNamed } = within(emitter, stmt.dtype, () =>
    value.kind === "load"
      ? emitLoad(emitter, value.slot, value.index, stmt.name)
      : { ...emit(value, emitter.scope), isNamed: false },
  );
  if (isNamed)
    return void emitter.registers.set(stmt.reg, { name: text, isVector, isHalf: stmt.dtype === "f16" });
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
    inBlock(emitter, () => void out.line(`${name} = ${emitScalar(side, scope, isVector)};`));
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
      stores(emitter, stmt.slot);
    }
  };
  if (shared.length === 0) return inside();
  out.block(`if (${preds(emitter, shared)}) {`, () => inBlock(emitter, inside), "}");
}
