// How much of the arena is in use at each step of a memory plan: what the peak is made of.

import type { MemoryAnalysis } from "./memory.ts";

/** By the path of the value that a step stores. Values that share memory count once. */
export function aliveBytes({ steps, buffers }: MemoryAnalysis): ReadonlyMap<string, number> {
  const byStart = buffers.toSorted((a, b) => a.first - b.first);
  const alive = new Map<string, number>();
  let held: MemoryAnalysis["buffers"] = [];
  let next = 0;
  for (const [step, path] of steps.entries()) {
    const before = next;
    while ((byStart[next]?.first ?? Infinity) <= step) next++;
    held = [...held, ...byStart.slice(before, next)].filter(({ last }) => last >= step);
    alive.set(path, covered(held));
  }
  return alive;
}

/** The length of the union of the buffers' places. */
function covered(buffers: MemoryAnalysis["buffers"]): number {
  let [length, end] = [0, 0];
  for (const { offset, bytes } of buffers.toSorted((a, b) => a.offset - b.offset)) {
    length += Math.max(0, offset + bytes - Math.max(end, offset));
    end = Math.max(end, offset + bytes);
  }
  return length;
}
