// Grid step `limit`: an access whose address is not proven to lie in its slot is limited to it. Axes fused to the numbers of workgroups and
// invocations are divided again, and not every such proof is found.
//
//   x[12*div(t, 3) + w]     ->     x[clamp(12*div(t, 3) + w, 0, 99)]
//   x[12*div(t, 3) + v]     ->     x[4*clamp(3*div(t, 3), 0, 24) + v]     where v is one of four: they stay together
//
// Legal because what is right never leaves the slot: the limit changes nothing.

import { add, clamp, constant, constantOf, div, mod, scale, sub } from "../../algebra/index-expr.ts";
import type { AxisId, Index, Pred, Term } from "../../algebra/index-types.ts";
import { provenWithin } from "../../algebra/prove.ts";
import { rebuildScalar, rebuildStmt, type StmtRebuild } from "../../loops/children.ts";
import { LANES } from "../../loops/lanes.ts";
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
  const size = sizeOf(slot);
  if (provenWithin(index, 0, size - 1, { extents, preds: where })) return index;
  const four = size % LANES === 0 ? inFour(index, extents) : undefined;
  if (four === undefined) return clamp(index, 0, size - 1);
  return add(scale(clamp(four.number, 0, size / LANES - 1), LANES), four.own);
}

/** Which four neighbours that begin at a multiple of four, and which of them; undefined where that is not plain. */
function inFour(
  index: Index,
  extents: Limiting["extents"],
): { readonly number: Index; readonly own: Index } | undefined {
  const isOwn = ({ factor, atom }: Term): boolean =>
    factor === 1 && atom.kind === "axis" && extents.get(atom.axis) === LANES;
  const [lane, ...more] = index.terms.filter(isOwn);
  const own: Index = { constant: 0, terms: lane === undefined ? [] : [lane] };
  const rest = sub(index, own);
  const place = constantOf(mod(rest, LANES));
  if (more.length > 0 || place === undefined || (lane !== undefined && place !== 0)) return undefined;
  return { number: div(rest, LANES), own: add(own, constant(place)) };
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
