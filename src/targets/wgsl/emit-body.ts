// What one invocation does, statement by statement: loops in lanes become arithmetic on vectors of four, guarded loads conditional
// statements.

import { invariant, unreachable } from "../../base/invariant.ts";
import { tsComment } from "../../base/escape.ts";
import { constant } from "../../algebra/index-expr.ts";
import type { AxisId, Pred } from "../../algebra/index-types.ts";
import { dependsOnLane, predsInLane } from "../../loops/lane-index.ts";
import { LANES } from "../../loops/lanes.ts";
import type { LoopScalar, RegId, Stmt } from "../../loops/loop.ts";
import { emitHeld, emitLoad, emitStore, storeLane, stores } from "./emit-access.ts";
import { emitBind } from "./emit-bind.ts";
import { emitIndex } from "./emit-index.ts";
import { ATOM, emit, emitScalar, isFour, loads, type Select, type Text } from "./emit-scalar.ts";
import { type Emitter, inBlock, preds, resolved, within } from "./emitter.ts";
import { mathName } from "./math-wgsl.ts";
import { typeName } from "./slot-place.ts";

export function emitBody(emitter: Emitter, body: readonly Stmt[]): void {
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
function emitSet(emitter: Emitter, reg: RegId, value: LoopScalar): string {
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

/** Stores under a condition that differs between lanes. The values are computed for all four; what a lane should not read, it does not store. */
function emitInSomeLanes(
  emitter: Emitter,
  given: readonly Pred[],
  body: readonly Stmt[],
  lane: AxisId,
): void {
  const { out } = emitter;
  const own = given.filter((pred) => dependsOnLane([pred], lane));
  const shared = given.filter((pred) => !own.includes(pred));
  const inside = (): void => {
    for (const stmt of body) {
      if (stmt.kind !== "store") {
        emitStmt(emitter, stmt);
        continue;
      }
      const held = emitHeld(emitter, stmt.value);
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
