// Kernels that several threads run together: each executes the whole body, of a loop marked `threads` only the iterations that fall to it,
// which may be any. Nothing shared is stored outside such loops, so that all else (loops around them, addresses) is the same on every thread. What one thread
// stores, others may meet behind a barrier only. A kernel without such loops runs on one thread alone.
//
//   threads for i:64 { scratch[i] = x[i] }  barrier  threads for j:64 { y[j] = scratch[63 - j] }

import { unreachable } from "../base/invariant.ts";
import { stmtParts, visitLoopScalar, visitStmts } from "./children.ts";
import type { Kernel, LoopScalar, SlotId, Stmt } from "./loop.ts";

export function runsOnThreads({ body }: Pick<Kernel, "body">): boolean {
  let found = false;
  visitStmts(body, (stmt) => {
    if (stmt.kind === "for" && stmt.mark === "threads") found = true;
  });
  return found;
}

/** What is wrong with loops for threads and private memory; nothing for kernels without any. */
export function threadComplaints(kernel: Kernel): readonly string[] {
  const complaints: string[] = [];
  if (runsOnThreads(kernel)) uniformComplaints(kernel, kernel.body, complaints);
  else if (kernel.slots.some((slot) => slot.private))
    complaints.push("private memory in a kernel of one thread");
  for (const slot of kernel.slots)
    if (slot.private && slot.space !== "scratch")
      complaints.push(`slot ${slot.name} is private, and lies in ${slot.space}`);
  return [...new Set(complaints)];
}

/** What statements outside the loops for threads may touch. */
export interface UniformMemory {
  readonly isPrivate: (slot: SlotId) => boolean;
  /** Nothing of the kernel stores there. */
  readonly isFixed: (slot: SlotId) => boolean;
}

/** What may stand outside the loops for threads: the same on every thread, whenever it comes by; private memory each thread stores for itself. */
export function isUniformStmt(stmt: Stmt, memory: UniformMemory): boolean {
  switch (stmt.kind) {
    case "for":
    case "bind":
    case "comment":
    case "barrier":
      return true;
    case "let":
      return readsFixed(stmt.value, memory);
    case "store":
      return memory.isPrivate(stmt.slot) && readsFixed(stmt.value, memory);
    case "var":
    case "set":
    case "if":
    case "combine":
      return false;
    default:
      return unreachable(stmt, "statement");
  }
}

function readsFixed(value: LoopScalar, { isFixed }: UniformMemory): boolean {
  let fixed = true;
  visitLoopScalar(value, (part) => {
    if (part.kind === "load" && !isFixed(part.slot)) fixed = false;
  });
  return fixed;
}

function uniformComplaints(kernel: Kernel, body: readonly Stmt[], complaints: string[]): void {
  const memory: UniformMemory = {
    isPrivate: (slot) => kernel.slots[slot]?.private === true,
    isFixed: (slot) => kernel.slots[slot]?.access === "read",
  };
  for (const stmt of body) {
    if (!isUniformStmt(stmt, memory))
      complaints.push(`a statement (${stmt.kind}) that every thread would do`);
    if (stmt.kind !== "for") continue;
    if (stmt.mark === "threads") insideComplaints(stmt.body, complaints);
    else uniformComplaints(kernel, stmt.body, complaints);
  }
}

function insideComplaints(body: readonly Stmt[], complaints: string[]): void {
  for (const stmt of body) {
    if (stmt.kind === "barrier") complaints.push("a barrier where not all threads come by");
    if (stmt.kind === "for" && stmt.mark === "threads")
      complaints.push(`the loop ${stmt.name} for threads inside another`);
    for (const inner of stmtParts(stmt).bodies) insideComplaints(inner, complaints);
  }
}
