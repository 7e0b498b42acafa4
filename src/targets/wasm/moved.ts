// Numbers that are loaded only to be stored elsewhere: they stay float32 all the way, where others are widened when loaded and rounded when stored.

import { stmtParts, visitLoopScalar } from "../../loops/children.ts";
import type { Kernel, RegId, SlotId, Stmt } from "../../loops/loop.ts";

/** Registers of a kernel, outside of loops that run in lanes. `isKept`: what is stored in the slot is float32 and nothing is done to it. */
export function movedIn({ body, slots }: Kernel, isKept: (slot: SlotId) => boolean): ReadonlySet<RegId> {
  const [loaded, used] = [new Set<RegId>(), new Set<RegId>()];
  const walk = (stmts: readonly Stmt[], isInLanes: boolean): void => {
    for (const stmt of stmts) {
      const isMove = stmt.kind === "store" && stmt.value.kind === "reg" && !isInLanes && isKept(stmt.slot);
      const { scalars, bodies } = stmtParts(stmt);
      if (!isMove)
        for (const scalar of scalars)
          visitLoopScalar(scalar, (part) => {
            if (part.kind === "reg") used.add(part.reg);
          });
      if (
        stmt.kind === "let" &&
        !isInLanes &&
        stmt.value.kind === "load" &&
        slots[stmt.value.slot]?.dtype !== "f64"
      )
        loaded.add(stmt.reg);
      for (const inner of bodies) walk(inner, isInLanes || (stmt.kind === "for" && stmt.mark === "vector"));
    }
  };
  walk(body, false);
  return new Set([...loaded].filter((reg) => !used.has(reg)));
}
