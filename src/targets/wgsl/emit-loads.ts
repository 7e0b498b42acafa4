// Loads next to each other: those under one condition stand under it together, so that all are under way at once.
//
//   var x = vec4f(0.0);
//   var x1 = vec4f(0.0);
//   if (0 < row) {
//     x = x_0[x_top - 57];
//     x1 = x_0[x_top - 56];
//   }

import type { Pred } from "../../algebra/index-types.ts";
import type { LoopScalar, Stmt } from "../../loops/loop.ts";
import { emitScalar, isFour } from "./emit-scalar.ts";
import { type Emitter, inBlock, preds } from "./emitter.ts";
import { define, emitLet } from "./emit-registers.ts";
import { typeName } from "./slot-place.ts";

type Let = Extract<Stmt, { kind: "let" }>;

/** The statements from there on that only load: what they read does not change in between. */
export function loadsAt(stmts: readonly Stmt[], at: number): readonly Let[] {
  const loads: Let[] = [];
  for (let i = at; i < stmts.length; i++) {
    const stmt = stmts[i];
    if (stmt?.kind !== "let" || stmt.dtype !== undefined) break;
    if (stmt.value.kind !== "load" && guardOf(stmt.value) === undefined) break;
    loads.push(stmt);
  }
  return loads;
}

interface Guarded {
  readonly preds: readonly Pred[];
  readonly load: LoopScalar;
  readonly otherwise: LoopScalar;
}

function guardOf(value: LoopScalar): Guarded | undefined {
  if (value.kind !== "select" || value.condition.kind !== "test") return undefined;
  const { condition, then, otherwise } = value;
  return then.kind === "load" && otherwise.kind === "const"
    ? { preds: condition.preds, load: then, otherwise }
    : undefined;
}

export function emitLoads(emitter: Emitter, loads: readonly Let[]): void {
  const conditions = loads.map(({ value }) => {
    const guard = guardOf(value);
    return guard && preds(emitter, guard.preds);
  });
  const said = conditions.filter((each) => each !== undefined);
  const distinct = new Set(said);
  // Where no condition is said twice, each stands where it is.
  const together = new Map<string | undefined, (() => void)[]>();
  if (distinct.size < said.length) for (const condition of distinct) together.set(condition, []);
  for (const [i, stmt] of loads.entries()) {
    const guard = guardOf(stmt.value);
    const group = together.get(conditions[i]);
    if (guard === undefined || group === undefined) emitLet(emitter, stmt);
    else group.push(guardedLoad(emitter, stmt, guard));
  }
  for (const [condition, group] of together)
    emitter.out.block(
      `if (${condition}) {`,
      () => inBlock(emitter, () => group.forEach((load) => load())),
      "}",
    );
}

/** Declares the register; the load follows. */
function guardedLoad(emitter: Emitter, stmt: Let, { load, otherwise }: Guarded): () => void {
  const { out, scope } = emitter;
  const isVector = isFour(load, scope);
  const zero = emitScalar(otherwise, scope);
  const name = define(emitter, stmt, isVector);
  out.line(`var ${name} = ${isVector ? `${typeName(scope.isHalf, true)}(${zero})` : zero};`);
  return () => void out.line(`${name} = ${emitScalar(load, scope, isVector)};`);
}
