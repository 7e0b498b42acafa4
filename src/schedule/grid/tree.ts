// Grid step `splitFold`: the terms of one sum or maximum are divided among invocations of a workgroup, which then add up what they have: the
// first 16 of them what all have, and whoever wants the whole these 16. Two barriers, however many they are.
//
//   a = 0; for e:1000 { a += f(e) }
//   for part:64 local { a = 0; for i:16 { if 64*i + part < 1000: a += f(64*i + part) }; s[part] = a; barrier;
//     if part < 16: s[part] = s[part] + s[part + 16] + s[part + 32] + s[part + 48]; barrier; s[0] + ... + s[15] }
//
// It reorders sums, always in the same way.

import { add, constant, scale } from "../../algebra/index-expr.ts";
import type { Index } from "../../algebra/index-types.ts";
import type { LoopScalar, RegId, SlotId } from "../../loops/loop.ts";
import type { Fold } from "../group.ts";
import type { KernelBuilder } from "../kernel-builder.ts";
import { unrolled } from "../steps/unroll.ts";
import type { Work } from "../work.ts";

export interface Tree {
  readonly kind: Fold["kind"];
  /** Workgroup memory for reading and writing. */
  readonly slot: SlotId;
  readonly part: Index;
  /** A power of two. */
  readonly parts: number;
  /** Where a part keeps its number. */
  readonly place: (part: Index) => Index;
}

/** Terms of an invocation that are written out one after the other: what they read is under way at the same time. */
export const AT_ONCE = 4;
/** Numbers that are added up by one invocation. */
const TOGETHER = 16;

/** The sum or maximum of all parts, each of which has stored its number. */
export function emitTree(kernel: KernelBuilder, { kind, slot, part, parts, place }: Tree): LoopScalar {
  const every = (step: number, count: number, from = constant(0)): readonly Index[] =>
    Array.from({ length: count }, (_, i) => place(add(from, constant(i * step))));
  kernel.emit({ kind: "barrier" });
  if (parts <= TOGETHER) return emitWhole(kernel, kind, slot, every(1, parts));
  kernel.when([{ kind: "lt", left: part, right: constant(TOGETHER) }], () => {
    const value = emitWhole(kernel, kind, slot, every(TOGETHER, parts / TOGETHER, part));
    kernel.emit({ kind: "store", slot, index: kernel.simplify(place(part)), value });
  });
  kernel.emit({ kind: "barrier" });
  return emitWhole(kernel, kind, slot, every(1, TOGETHER));
}

/** The same where all of a workgroup has parts of one number: a device may know something better. Returns the register. */
export function emitTotal(
  work: Work,
  kind: Fold["kind"],
  reg: RegId,
  { part, parts, lanes = 1 }: { readonly part: Index; readonly parts: number; readonly lanes?: number },
): LoopScalar {
  const { kernel } = work;
  const held = work.temporary("parts", lanes === 1 ? [parts] : [parts, lanes], "workgroup");
  // Written by every part, and read by others.
  const [slot] = [kernel.slot(held, "write"), kernel.slot(held, "read")];
  kernel.emit({ kind: "combine", op: kind === "sum" ? "add" : "max", reg, slot, part, parts });
  return { kind: "reg", reg };
}

/** The sum or maximum of what lies at these places. */
function emitWhole(
  kernel: KernelBuilder,
  kind: Fold["kind"],
  slot: SlotId,
  places: readonly Index[],
): LoopScalar {
  const values = places.map((index) =>
    kernel.let("s", { kind: "load", slot, index: kernel.simplify(index) }),
  );
  const op = kind === "sum" ? "add" : "max";
  return values.reduce((left, right) => kernel.let("s", { kind: "binary", op, left, right }));
}

/** The terms of a part: every `parts`-th of so many. */
export function addOwnTerms(
  kernel: KernelBuilder,
  terms: number,
  { part, parts }: { readonly part: Index; readonly parts: number },
  term: (number: Index) => void,
): void {
  const turns = { name: "u", extent: Math.ceil(terms / parts), times: AT_ONCE };
  unrolled(kernel, turns, (turn) => {
    const number = add(scale(turn, parts), part);
    kernel.when([{ kind: "lt", left: number, right: constant(terms) }], () => term(number));
  });
}

/** The largest power of two up to the limit, at least 1. */
export function powerOfTwo(limit: number): number {
  return 2 ** Math.max(0, Math.floor(Math.log2(limit)));
}
