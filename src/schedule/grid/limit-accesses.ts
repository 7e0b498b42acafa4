// Grid step `limit`: an access whose address is not proven to lie in its slot is limited to it. Axes fused to the numbers of workgroups and
// invocations are divided again, and not every such proof is found.
//
//   x[12*div(t, 3) + w]     ->     x[clamp(12*div(t, 3) + w, 0, 99)]
//
// Legal because what is right never leaves the slot: the limit changes nothing.

import { clamp } from "../../algebra/index-expr.ts";
import type { AxisId, Index, Pred } from "../../algebra/index-types.ts";
import { provenWithin } from "../../algebra/prove.ts";
import { rebuildScalar, rebuildStmt, type StmtRebuild } from "../../loops/children.ts";
import type { LoopScalar, SlotId, Stmt } from "../../loops/loop.ts";

interface Limiting {
  readonly extents: ReadonlyMap<AxisId, number>;
  /** Elements of a slot. */
  readonly sizeOf: (slot: SlotId) => number;
}

export function limitAccesses(
  limiting: Limiting,
  body: readonly Stmt[],
  where: readonly Pred[],
): readonly Stmt[] {
  const rebuild: StmtRebuild = {
    body: (stmts) => limitAccesses(limiting, stmts, where),
    scalar: (value) => limitScalar(limiting, value, where),
  };
  return body.map((stmt): Stmt => {
    if (stmt.kind === "if") {
      const then = limitAccesses(limiting, stmt.then, [...where, ...stmt.preds]);
      return { ...stmt, then, otherwise: rebuild.body(stmt.otherwise) };
    }
    const rebuilt = rebuildStmt(stmt, rebuild);
    if (rebuilt.kind !== "store") return rebuilt;
    return { ...rebuilt, index: limited(limiting, rebuilt.slot, rebuilt.index, where) };
  });
}

function limited({ sizeOf, extents }: Limiting, slot: SlotId, index: Index, where: readonly Pred[]): Index {
  const last = sizeOf(slot) - 1;
  return provenWithin(index, 0, last, { extents, preds: where }) ? index : clamp(index, 0, last);
}

function limitScalar(limiting: Limiting, scalar: LoopScalar, where: readonly Pred[]): LoopScalar {
  const inner = (part: LoopScalar): LoopScalar => limitScalar(limiting, part, where);
  if (scalar.kind === "load")
    return { ...scalar, index: limited(limiting, scalar.slot, scalar.index, where) };
  if (scalar.kind !== "select" || scalar.condition.kind !== "test")
    return rebuildScalar(scalar, { scalar: inner });
  const then = limitScalar(limiting, scalar.then, [...where, ...scalar.condition.preds]);
  return { ...scalar, then, otherwise: inner(scalar.otherwise) };
}
