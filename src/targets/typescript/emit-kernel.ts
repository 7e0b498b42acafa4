// One kernel as one TypeScript function: memory in function-top locals (V8 folds module constants there), regions of a shared kernel as
// number parameters, one statement per line.

import { tsComment, tsIdentifier } from "../../base/escape.ts";
import { invariant, unreachable } from "../../base/invariant.ts";
import { TextWriter } from "../../base/text-writer.ts";
import type { AxisId, Index } from "../../algebra/index-types.ts";
import { freeAxes } from "../../algebra/index-walk.ts";
import {
  type Call,
  type Kernel,
  type LoopScalar,
  type ModuleSpace,
  moduleSpace,
  type RegId,
  type SlotId,
  type Stmt,
} from "../../loops/loop.ts";
import { mathNames } from "../math-text.ts";
import { createNames, type Names } from "../names.ts";
import { emitIndex, emitPreds } from "./emit-index.ts";
import { emitScalar, type ScalarScope } from "./emit-scalar.ts";

/** Module constants and the function-top locals that stand for them. */
export const memoryNames: Readonly<
  Record<ModuleSpace, { readonly constant: string; readonly local: string }>
> = {
  arena: { constant: "arena", local: "A" },
  weights: { constant: "weights", local: "W" },
  panel: { constant: "panels", local: "P" },
  scratch: { constant: "scratch", local: "S" },
  table: { constant: "table", local: "T" },
};

export interface EmittedKernel {
  readonly name: string;
  readonly parameters: readonly string[];
  readonly comment: string;
  readonly body: string;
  /** The arguments of a call. */
  argumentsOf(call: Call): readonly number[];
}

interface Emitter {
  readonly kernel: Kernel;
  readonly out: TextWriter;
  readonly scope: ScalarScope;
  readonly extents: Map<AxisId, number>;
  readonly names: Names;
  readonly axisNames: Map<AxisId, string>;
  readonly registerNames: Map<RegId, string>;
  /** Axes bound to addresses: they include where the slot begins. */
  readonly addresses: Set<AxisId>;
  /** What is added to an address of a slot: a number, or a parameter's name. */
  readonly bases: readonly (number | string)[];
}

/** `calls` are all calls of this kernel: where they agree on a region it becomes a constant, unless regions shall stay `open`. */
export function emitKernel(kernel: Kernel, calls: readonly Call[], open = false): EmittedKernel {
  const taken = Object.values(memoryNames).flatMap(({ constant, local }) => [constant, local]);
  const names = createNames([...taken, "max", "min", "reflect", ...mathNames], tsIdentifier);
  const bases = kernel.slots.map(({ name }, slot) => {
    const offsets = new Set(calls.map(({ regions }) => regions[slot]?.offset ?? 0));
    const [only] = offsets;
    return offsets.size === 1 && only !== undefined && !open ? only : names.fresh(`${name}At`);
  });
  const emitter = createEmitter(kernel, names, bases);
  const spaces = [...new Set(kernel.slots.map(({ space }) => moduleSpace(space)))];
  for (const space of spaces)
    emitter.out.line(`const ${memoryNames[space].local} = ${memoryNames[space].constant};`);
  emitBody(emitter, kernel.body);
  return {
    name: kernel.name,
    parameters: bases.filter((base) => typeof base === "string"),
    comment: tsComment(kernel.comment),
    body: emitter.out.toString(),
    argumentsOf: ({ regions }) =>
      bases.flatMap((base, slot) => (typeof base === "string" ? [regions[slot]?.offset ?? 0] : [])),
  };
}

function createEmitter(kernel: Kernel, names: Names, bases: readonly (number | string)[]): Emitter {
  const extents = new Map<AxisId, number>();
  const axisNames = new Map<AxisId, string>();
  const registerNames = new Map<RegId, string>();
  const nameOf = (axis: AxisId): string => axisNames.get(axis) ?? missing(`axis ${axis}`);
  const addresses = new Set<AxisId>();
  const scope: ScalarScope = {
    extents,
    nameOf,
    registerName: (reg) => registerNames.get(reg) ?? missing(`register ${reg}`),
    element: (slot, index) => `${localOf(kernel, slot)}[${emitAddress(emitter, slot, index)}]`,
  };
  const emitter: Emitter = {
    kernel,
    out: new TextWriter(),
    scope,
    extents,
    names,
    axisNames,
    registerNames,
    addresses,
    bases,
  };
  return emitter;
}

function missing(what: string): never {
  invariant(false, `${what} has no name`);
}

function localOf({ slots }: Kernel, slot: SlotId): string {
  const space = slots[slot]?.space;
  invariant(space, () => `no slot ${slot}`);
  return memoryNames[moduleSpace(space)].local;
}

/** A position in the memory of the slot's space. */
function emitAddress({ scope, bases, addresses }: Emitter, slot: SlotId, index: Index): string {
  const base = freeAxes(index).some((axis) => addresses.has(axis)) ? 0 : (bases[slot] ?? 0);
  if (typeof base === "number") return emitIndex({ ...index, constant: index.constant + base }, scope);
  const rest = emitIndex(index, scope);
  return rest === "0" ? base : rest.startsWith("-") ? `${base} - ${rest.slice(1)}` : `${base} + ${rest}`;
}

function emitBody(emitter: Emitter, body: readonly Stmt[]): void {
  emitter.names.within(() => {
    for (const stmt of body) emitStmt(emitter, stmt);
  });
}

function emitStmt(emitter: Emitter, stmt: Stmt): void {
  const { out, scope, names } = emitter;
  switch (stmt.kind) {
    case "for":
      return emitLoop(emitter, stmt);
    case "if":
      return emitIf(emitter, stmt);
    case "bind": {
      const value = emitAddress(emitter, stmt.slot, stmt.value);
      const name = names.fresh(stmt.name);
      emitter.axisNames.set(stmt.axis, name);
      emitter.addresses.add(stmt.axis);
      return void out.line(`const ${name} = ${value};`);
    }
    case "let":
    case "var": {
      const value = emitScalar(stmt.kind === "let" ? stmt.value : stmt.init, scope);
      const name = names.fresh(stmt.name);
      emitter.registerNames.set(stmt.reg, name);
      return void out.line(`${stmt.kind === "let" ? "const" : "let"} ${name} = ${value};`);
    }
    case "set":
      return void out.line(emitSet(emitter, stmt.reg, stmt.value));
    case "store":
      return void out.line(`${scope.element(stmt.slot, stmt.index)} = ${emitScalar(stmt.value, scope)};`);
    case "comment":
      return void out.line(`// ${tsComment(stmt.text)}`);
    case "barrier":
      return;
    case "combine":
      return invariant(false, "a grid's statement on a processor");
    default:
      return unreachable(stmt, "statement");
  }
}

function emitLoop(emitter: Emitter, { axis, name, extent, body }: Extract<Stmt, { kind: "for" }>): void {
  const { out, names, extents, axisNames } = emitter;
  names.within(() => {
    const counter = names.fresh(name);
    axisNames.set(axis, counter);
    extents.set(axis, extent);
    out.block(
      `for (let ${counter} = 0; ${counter} < ${extent}; ${counter}++) {`,
      () => emitBody(emitter, body),
      "}",
    );
  });
}

function emitIf(emitter: Emitter, { preds, then, otherwise }: Extract<Stmt, { kind: "if" }>): void {
  const { out, scope } = emitter;
  out.line(`if (${emitPreds(preds, scope)}) {`);
  out.indent(() => emitBody(emitter, then));
  if (otherwise.length > 0) out.line("} else {").indent(() => emitBody(emitter, otherwise));
  out.line("}");
}

/** `a += w * x` for what adds to a register. */
function emitSet({ scope }: Emitter, reg: RegId, value: LoopScalar): string {
  const name = scope.registerName(reg);
  const isSelf = (part: LoopScalar): boolean => part.kind === "reg" && part.reg === reg;
  if (value.kind === "madd" && isSelf(value.addend)) {
    return `${name} += ${emitScalar({ kind: "binary", op: "mul", left: value.left, right: value.right }, scope)};`;
  }
  if (value.kind === "binary" && value.op === "add" && isSelf(value.left))
    return `${name} += ${emitScalar(value.right, scope)};`;
  return `${name} = ${emitScalar(value, scope)};`;
}
