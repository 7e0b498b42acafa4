// What one invocation does, statement by statement: loops in lanes become arithmetic on vectors of four, guarded loads conditional
// statements.

import { invariant, unreachable } from "../../base/invariant.ts";
import { tsComment } from "../../base/escape.ts";
import { constant } from "../../algebra/index-expr.ts";
import type { AxisId, Pred } from "../../algebra/index-types.ts";
import { dependsOnLane, predsInLane } from "../../loops/lane-index.ts";
import { LANES } from "../../loops/lanes.ts";
import type { Stmt } from "../../loops/loop.ts";
import { emitHeld, emitStore, storeLane, stores } from "./emit-access.ts";
import { emitBind } from "./emit-bind.ts";
import { emitIndex } from "./emit-index.ts";
import { emitLoads, loadsAt } from "./emit-loads.ts";
import { emitLet, emitSet, emitVar, settle } from "./emit-registers.ts";
import { type Emitter, inBlock, preds, resolved } from "./emitter.ts";

export function emitBody(emitter: Emitter, body: readonly Stmt[]): void {
  inBlock(emitter, () => emitStmts(emitter, body));
}

/** Loads next to each other are said together. */
function emitStmts(emitter: Emitter, stmts: readonly Stmt[]): void {
  for (let at = 0; at < stmts.length;) {
    const loads = loadsAt(stmts, at);
    emitLoads(emitter, loads);
    at += loads.length;
    const next = stmts[at];
    if (next !== undefined) emitStmt(emitter, next);
    at++;
  }
}

function emitStmt(emitter: Emitter, stmt: Stmt): void {
  const { out } = emitter;
  if (stmt.kind !== "for" || !isWithoutBraces(stmt)) settle(emitter, stmt);
  switch (stmt.kind) {
    case "for":
      return emitLoop(emitter, stmt);
    case "if":
      return emitIf(emitter, stmt);
    case "bind":
      return emitBind(emitter, stmt);
    case "let":
      return emitLet(emitter, stmt);
    case "var":
      return emitVar(emitter, stmt);
    case "set":
      return emitSet(emitter, stmt);
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

/** Its statements stand in the block that it stands in. */
function isWithoutBraces({ mark, extent }: Extract<Stmt, { kind: "for" }>): boolean {
  return mark === "vector" || mark === "unroll" || extent === 1;
}

function emitLoop(emitter: Emitter, loop: Extract<Stmt, { kind: "for" }>): void {
  const { out, names, extents, axisNames, replaced, binds } = emitter;
  const { axis, name, extent, mark, body } = loop;
  extents.set(axis, extent);
  if (mark === "vector") {
    // No braces are written: names stay taken.
    emitter.lane = axis;
    emitStmts(emitter, body);
    emitter.lane = undefined;
    return;
  }
  if (isWithoutBraces(loop)) {
    for (let at = 0; at < extent; at++) {
      replaced.set(axis, constant(at));
      emitStmts(emitter, body);
    }
    return void replaced.delete(axis);
  }
  names.within(() => {
    const counter = names.fresh(name);
    axisNames.set(axis, counter);
    const head = `for (var ${counter} = 0u; ${counter} < ${extent}; ${counter}++) {`;
    out.block(head, () => binds.within(() => emitBody(emitter, body)), "}");
  });
}

function emitIf(emitter: Emitter, { preds: given, then, otherwise }: Extract<Stmt, { kind: "if" }>): void {
  const { out, lane } = emitter;
  if (lane !== undefined && dependsOnLane(given, lane)) return emitInSomeLanes(emitter, given, then, lane);
  out.line(`if (${preds(emitter, given)}) {`).indent(() => emitBody(emitter, then));
  if (otherwise.length > 0) out.line("} else {").indent(() => emitBody(emitter, otherwise));
  out.line("}");
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
