// The last steps of every kernel for a grid: accesses limited where they must be, addresses hoisted as far as an invocation goes.

import type { SlotId, Stmt } from "../../loops/loop.ts";
import type { BuiltSlot, KernelBuilder } from "../kernel-builder.ts";
import { hoistAddresses } from "../steps/hoist-addresses.ts";
import { limitAccesses } from "./limit-accesses.ts";

interface Built {
  readonly slots: readonly BuiltSlot[];
  readonly body: readonly Stmt[];
}

/** `built`: what the kernel has, or what was made of it. */
export function finished(
  kernel: KernelBuilder,
  built: Built = { slots: kernel.slots, body: kernel.finish() },
): Built {
  const { slots, body: stmts } = built;
  const { extents } = kernel;
  const names = slots.map(({ name }) => name);
  const sizeOf = (slot: SlotId): number => slots[slot]?.size ?? 0;
  const body = withinFrame(stmts, (inner) =>
    hoistAddresses(limitAccesses({ extents, sizeOf }, inner, []), names, extents.size),
  );
  return { slots, body };
}

/** What one invocation does, changed. */
function withinFrame(
  body: readonly Stmt[],
  change: (stmts: readonly Stmt[]) => readonly Stmt[],
): readonly Stmt[] {
  return body.map((stmt): Stmt => {
    if (stmt.kind !== "for") return stmt;
    if (stmt.mark === "local") return { ...stmt, body: change(stmt.body) };
    return { ...stmt, body: withinFrame(stmt.body, change) };
  });
}
