// Registers: constants of a block by `let`, those that change by `var`, from their first number on where it is known before anything asks.

import { invariant } from "../../base/invariant.ts";
import { stmtParts, visitScalarsIn, visitStmts } from "../../loops/children.ts";
import { LANES } from "../../loops/lanes.ts";
import type { LoopScalar, RegId, Stmt } from "../../loops/loop.ts";
import { emitHeld, emitLoad } from "./emit-access.ts";
import { ATOM, emit, emitScalar, isFour, loads, type Select, type Text } from "./emit-scalar.ts";
import { type Emitter, inBlock, preds, type WaitingVar, within } from "./emitter.ts";
import { mathName } from "./math-wgsl.ts";
import { typeName } from "./slot-place.ts";

type Var = Extract<Stmt, { kind: "var" }>;
type Register = Pick<Var, "reg" | "name" | "dtype">;

export function define(
  { names, registers }: Emitter,
  { reg, name, dtype }: Register,
  isVector: boolean,
): string {
  const own = names.fresh(name);
  registers.set(reg, { name: own, isVector, isHalf: dtype === "f16" });
  return own;
}

export function emitLet(emitter: Emitter, stmt: Extract<Stmt, { kind: "let" }>): void {
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

/** A register that begins as a constant waits: what is set at once need not be said. */
export function emitVar(emitter: Emitter, stmt: Var): void {
  const isVector = emitter.lane !== undefined || stmt.lanes !== undefined;
  const waiting = { ...stmt, isVector };
  if (stmt.init.kind === "const") return void emitter.waiting.set(stmt.reg, waiting);
  declare(emitter, waiting);
}

function declare(emitter: Emitter, stmt: WaitingVar): void {
  const { dtype, init, isVector, reg } = stmt;
  const value = within(emitter, dtype, () => emitScalar(init, emitter.scope, isVector));
  emitter.out.line(`var ${define(emitter, stmt, isVector)} = ${value};`);
  emitter.waiting.delete(reg);
}

/** Before a statement: the registers that it asks for are declared, all but one that it gives its first number. */
export function settle(emitter: Emitter, stmt: Stmt): void {
  const { waiting, lane } = emitter;
  if (waiting.size === 0) return;
  const used = new Set<RegId>();
  visitScalarsIn([stmt], (scalar) => {
    if (scalar.kind === "reg") used.add(scalar.reg);
  });
  visitStmts([stmt], (part) => {
    if (part.kind !== "set" && part.kind !== "combine") return;
    const isFirst =
      part === stmt && part.kind === "set" && waiting.get(part.reg)?.isVector === (lane !== undefined);
    if (!isFirst) used.add(part.reg);
  });
  for (const each of waiting.values()) if (used.has(each.reg)) declare(emitter, each);
}

/** How often each register is set, where all that is written out counts. */
export function countSets(
  body: readonly Stmt[],
  times = 1,
  counts = new Map<RegId, number>(),
): ReadonlyMap<RegId, number> {
  for (const stmt of body) {
    if (stmt.kind === "set" || stmt.kind === "combine")
      counts.set(stmt.reg, (counts.get(stmt.reg) ?? 0) + times);
    const inner = stmt.kind === "for" && stmt.mark === "unroll" ? times * stmt.extent : times;
    for (const part of stmtParts(stmt).bodies) countSets(part, inner, counts);
  }
  return counts;
}

/** `var x = 0.0; if (inside) { x = data[i]; }`: outside nothing is read. */
export function emitChosen(emitter: Emitter, { condition, then, otherwise }: Select, wanted: string): Text {
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

/** A register that waits for its first number is declared as that. */
export function emitSet(emitter: Emitter, { reg, value }: Extract<Stmt, { kind: "set" }>): void {
  const { waiting, sets, out, scope } = emitter;
  const first = waiting.get(reg);
  waiting.delete(reg);
  if (first === undefined) {
    const dtype = scope.register(reg).isHalf ? "f16" : "f32";
    return void out.line(within(emitter, dtype, () => changed(emitter, reg, value)));
  }
  const { name, dtype, isVector } = first;
  if (sets.get(reg) === 1)
    return emitLet(emitter, { kind: "let", reg, name, value, ...(dtype && { dtype }) });
  const text = within(emitter, dtype, () => emitScalar(value, scope, isVector));
  out.line(`var ${define(emitter, first, isVector)} = ${text};`);
}

/** `a += w * x;` for what adds to a register. */
function changed(emitter: Emitter, reg: RegId, value: LoopScalar): string {
  const { scope } = emitter;
  const { name, isVector } = scope.register(reg);
  const isSelf = (part: LoopScalar): boolean => part.kind === "reg" && part.reg === reg;
  const isOfAll = emitter.lane !== undefined && !isVector;
  const added = (part: LoopScalar): string =>
    `${name} += ${isOfAll ? emitTotal(emitter, part) : emitScalar(part, scope, isVector)};`;
  if (value.kind === "madd" && isSelf(value.addend))
    return added({ kind: "binary", op: "mul", left: value.left, right: value.right });
  if (value.kind === "binary" && isSelf(value.left)) {
    if (value.op === "add") return added(value.right);
    if (value.op === "max" && isOfAll && isFour(value.right, scope))
      return `${name} = ${mathName("maximum", false)}(${name}, ${emitMost(emitter, value.right)});`;
  }
  return `${name} = ${emitScalar(value, scope, isVector)};`;
}

/** What all lanes add to a register that has none. */
function emitTotal(emitter: Emitter, part: LoopScalar): string {
  const { scope } = emitter;
  if (!isFour(part, scope))
    return emitScalar(
      { kind: "binary", op: "mul", left: { kind: "const", value: LANES }, right: part },
      scope,
    );
  if (part.kind === "binary" && part.op === "mul" && isFour(part.left, scope) && isFour(part.right, scope))
    return `dot(${emitScalar(part.left, scope)}, ${emitScalar(part.right, scope)})`;
  const four = emitHeld(emitter, part);
  return `${four}.x + ${four}.y + ${four}.z + ${four}.w`;
}

/** The largest of what lanes have. */
function emitMost(emitter: Emitter, part: LoopScalar): string {
  const four = emitHeld(emitter, part);
  const most = mathName("maximum", false);
  return `${most}(${most}(${four}.x, ${four}.y), ${most}(${four}.z, ${four}.w))`;
}
