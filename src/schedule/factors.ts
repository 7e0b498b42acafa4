// Which buffers of a kernel are factors: a number near the least ones of float32 among them may make products a hundred times as slow.

import { visitScalarsIn, visitStmts } from "../loops/children.ts";
import type { LoopScalar, RegId, Stmt } from "../loops/loop.ts";
import type { BufferId } from "../nests/nest.ts";
import type { BuiltSlot } from "./kernel-builder.ts";

/** Those whose elements are multiplied as they are loaded. */
export function factorsIn(body: readonly Stmt[], slots: readonly BuiltSlot[]): ReadonlySet<BufferId> {
  const held = new Map<RegId, LoopScalar>();
  visitStmts(body, (stmt) => {
    if (stmt.kind === "let") held.set(stmt.reg, stmt.value);
  });
  const found = new Set<BufferId>();
  const note = (factor: LoopScalar): void => {
    const value = factor.kind === "reg" ? held.get(factor.reg) : factor;
    const buffer = value?.kind === "load" ? slots[value.slot]?.buffer : undefined;
    if (buffer !== undefined) found.add(buffer.id);
  };
  visitScalarsIn(body, (scalar) => {
    if (scalar.kind !== "madd" && (scalar.kind !== "binary" || scalar.op !== "mul")) return;
    note(scalar.left);
    note(scalar.right);
  });
  return found;
}
