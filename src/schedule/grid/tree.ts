// Grid step `splitFold`: the terms of one sum or maximum are divided among invocations of a workgroup, which then add up what they have, half
// of them at a time.
//
//   a = 0; for e:100 { a += f(e) }
//   for part:32 local { a = 0; for i:4 { if 32*i + part < 100: a += f(32*i + part) }; s[part] = a; barrier;
//     if part < 16: s[part] += s[part + 16]; barrier; ... }
//
// It reorders sums, always in the same way.

import { add, constant } from "../../algebra/index-expr.ts";
import type { Index } from "../../algebra/index-types.ts";
import type { LoopScalar, SlotId } from "../../loops/loop.ts";
import type { Fold } from "../group.ts";
import type { KernelBuilder } from "../kernel-builder.ts";

export interface Tree {
  readonly kind: Fold["kind"];
  /** Workgroup memory for reading and writing. */
  readonly slot: SlotId;
  readonly part: Index;
  /** A power of two. */
  readonly parts: number;
  /** Where a part keeps its numbers. */
  readonly places: (part: Index) => readonly Index[];
  /** Around the statements of a step: nothing, or a loop in lanes. */
  readonly around: (body: () => void) => void;
}

/** Emitted where every part has stored its numbers; the first one then has the whole. */
export function emitTree(kernel: KernelBuilder, tree: Tree): void {
  const { slot, part, parts, places, around } = tree;
  for (let half = parts / 2; half >= 1; half /= 2) {
    kernel.emit({ kind: "barrier" });
    kernel.when([{ kind: "lt", left: part, right: constant(half) }], () =>
      around(() => {
        const others = places(add(part, constant(half)));
        for (const [i, place] of places(part).entries()) {
          const [left, right] = [place, others[i] ?? place].map((index): LoopScalar =>
            kernel.let("s", { kind: "load", slot, index: kernel.simplify(index) }),
          );
          if (left === undefined || right === undefined) continue;
          const op = tree.kind === "sum" ? "add" : "max";
          kernel.emit({
            kind: "store",
            slot,
            index: kernel.simplify(place),
            value: { kind: "binary", op, left, right },
          });
        }
      }),
    );
  }
}

/** The largest power of two up to the limit, at least 1. */
export function powerOfTwo(limit: number): number {
  return 2 ** Math.max(0, Math.floor(Math.log2(limit)));
}
