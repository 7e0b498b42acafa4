// Grid step `limit`: an access whose address is not proven to lie in its slot is limited to it. Axes fused to the numbers of workgroups and
// invocations are divided again, and not every such proof is found.
//
//   x[12*div(t, 3) + w]     ->     x[clamp(12*div(t, 3) + w, 0, 99)]
//
// Legal because what is right never leaves the slot: the limit changes nothing.

import { clamp } from "../../algebra/index-expr.ts";
import type { AxisId, Index, Pred } from "../../algebra/index-types.ts";
import { provenWithin } from "../../algebra/prove.ts";
import { unreachable } from "../../base/invariant.ts";
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
  const scalar = (value: LoopScalar): LoopScalar => limitScalar(limiting, value, where);
  return body.map((stmt): Stmt => {
    switch (stmt.kind) {
      case "for":
        return { ...stmt, body: limitAccesses(limiting, stmt.body, where) };
      case "if": {
        const then = limitAccesses(limiting, stmt.then, [...where, ...stmt.preds]);
        return { ...stmt, then, otherwise: limitAccesses(limiting, stmt.otherwise, where) };
      }
      case "let":
      case "set":
        return { ...stmt, value: scalar(stmt.value) };
      case "var":
        return { ...stmt, init: scalar(stmt.init) };
      case "store":
        return { ...stmt, value: scalar(stmt.value), index: limited(limiting, stmt.slot, stmt.index, where) };
      case "bind":
      case "comment":
      case "barrier":
        return stmt;
      default:
        return unreachable(stmt, "statement");
    }
  });
}

function limited({ sizeOf, extents }: Limiting, slot: SlotId, index: Index, where: readonly Pred[]): Index {
  const last = sizeOf(slot) - 1;
  return provenWithin(index, 0, last, { extents, preds: where }) ? index : clamp(index, 0, last);
}

function limitScalar(limiting: Limiting, scalar: LoopScalar, where: readonly Pred[]): LoopScalar {
  const inner = (part: LoopScalar): LoopScalar => limitScalar(limiting, part, where);
  switch (scalar.kind) {
    case "const":
    case "reg":
    case "int":
    case "test":
      return scalar;
    case "load":
      return { ...scalar, index: limited(limiting, scalar.slot, scalar.index, where) };
    case "binary":
      return { ...scalar, left: inner(scalar.left), right: inner(scalar.right) };
    case "unary":
      return { ...scalar, operand: inner(scalar.operand) };
    case "select": {
      const { condition } = scalar;
      const guards = condition.kind === "test" ? condition.preds : [];
      const then = limitScalar(limiting, scalar.then, [...where, ...guards]);
      return { ...scalar, condition: inner(condition), then, otherwise: inner(scalar.otherwise) };
    }
    case "madd":
      return {
        ...scalar,
        left: inner(scalar.left),
        right: inner(scalar.right),
        addend: inner(scalar.addend),
      };
    default:
      return unreachable(scalar, "loop scalar");
  }
}
