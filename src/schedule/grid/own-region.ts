// Grid step `own region`: a kernel that computes some rows only is told where these begin, instead of finding them inside the whole.
//
//   y:4096 { y[1024 + k] = b[1024 + k] + ... }     ->     y at 1024, :1024 { y[k] = b[k] + ... }
//
// Legal for what is read, and for what is stored in one run without gaps. Kernels of equal parts are then equal.

import { add, constant, scale, sum } from "../../algebra/index-expr.ts";
import { extentsOf, type Range, rangeOf } from "../../algebra/index-range.ts";
import type { Index } from "../../algebra/index-types.ts";
import { mapStmts, stmtParts, visitLoopScalar, visitStmts } from "../../loops/children.ts";
import type { SlotId, Stmt } from "../../loops/loop.ts";
import type { Gather } from "../group.ts";
import type { BuiltSlot, KernelBuilder } from "../kernel-builder.ts";
import { sizeOfAxes } from "../steps/axes.ts";
import type { Work } from "../work.ts";

interface Built {
  readonly slots: readonly BuiltSlot[];
  readonly body: readonly Stmt[];
}

/** `part` is what the kernels of its part of the rows store together. Addresses have no names yet. */
export function withOwnRegions(work: Work, part: Gather): Built {
  const { kernel } = work;
  const body = kernel.finish();
  const reached = rangesIn(body, kernel.extents);
  const stored = storedRun(part, kernel.strides(work.buffer(part.store.buffer)));
  const regions = kernel.slots.map((slot, at): Range | undefined => {
    if (slot.space === "scratch" || slot.space === "workgroup") return undefined;
    if (slot.access !== "read") return slot.buffer.id === part.store.buffer ? stored : undefined;
    const range = reached.get(at);
    return range && { lo: Math.max(0, range.lo), hi: Math.min(slot.size - 1, range.hi) };
  });
  const begins = regions.map((region) => region?.lo ?? 0);
  const moved = (slot: SlotId, index: Index): Index => add(index, constant(-(begins[slot] ?? 0)));
  return {
    slots: kernel.slots.map((slot, at): BuiltSlot => {
      const region = regions[at];
      return region === undefined ? slot : { ...slot, begin: region.lo, size: region.hi + 1 - region.lo };
    }),
    body: mapStmts(body, {
      scalar: (part) => (part.kind === "load" ? { ...part, index: moved(part.slot, part.index) } : part),
      stmt: (stmt) => (stmt.kind === "store" ? { ...stmt, index: moved(stmt.slot, stmt.index) } : stmt),
    }),
  };
}

/** undefined where it has gaps. */
function storedRun({ axes, store }: Gather, strides: readonly number[]): Range | undefined {
  const address = sum(store.index.map((index, d) => scale(index, strides[d] ?? 1)));
  const run = rangeOf(address, extentsOf(axes));
  return run.hi - run.lo + 1 === sizeOfAxes(axes) ? run : undefined;
}

/** What is read of each slot, at most. */
function rangesIn(body: readonly Stmt[], extents: KernelBuilder["extents"]): ReadonlyMap<SlotId, Range> {
  const ranges = new Map<SlotId, Range>();
  visitStmts(body, (stmt) => {
    for (const scalar of stmtParts(stmt).scalars)
      visitLoopScalar(scalar, (part) => {
        if (part.kind !== "load") return;
        const { lo, hi } = rangeOf(part.index, extents);
        const known = ranges.get(part.slot) ?? { lo, hi };
        ranges.set(part.slot, { lo: Math.min(lo, known.lo), hi: Math.max(hi, known.hi) });
      });
  });
  return ranges;
}
