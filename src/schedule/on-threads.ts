// One kernel of a step for several threads: what `parallelise` must know of where its slots lie.

import type { Region, Slot } from "../loops/loop.ts";
import type { Nest } from "../nests/nest.ts";
import type { LoweredStep } from "./lower-step.ts";
import { type Parallel, parallelise, type ThreadChoice } from "./steps/parallelise.ts";

export interface ThreadedKernel {
  readonly lowered: Pick<LoweredStep, "slots" | "body">;
  readonly nest: Nest;
  /** As the kernel has them, and where this call puts each. */
  readonly slots: readonly Slot[];
  readonly homes: readonly Region[];
  /** Kernels of the step: what one leaves in a temporary of the nest the next ones find there. */
  readonly parts: number;
}

/** The kernel as it is where there is no choice, or dividing does not pay. */
export function onThreads(
  { lowered, nest, slots, homes, parts }: ThreadedKernel,
  choice: ThreadChoice | undefined,
): Parallel {
  const alone = { body: lowered.body, slots };
  if (choice === undefined) return alone;
  const own = new Set(nest.buffers.map(({ id }) => id));
  const lasts = (slot: number): boolean => parts > 1 && own.has(lowered.slots[slot]?.buffer.id ?? -1);
  const memory = {
    slots,
    meets: (one: number, other: number) => one !== other && isSame(homes[one], homes[other]),
    mayBePrivate: (slot: number) => slots[slot]?.space === "scratch" && !lasts(slot),
  };
  return parallelise(lowered.body, memory, choice) ?? alone;
}

function isSame(one: Region | undefined, other: Region | undefined): boolean {
  return one !== undefined && one.space === other?.space && one.offset === other.offset;
}
