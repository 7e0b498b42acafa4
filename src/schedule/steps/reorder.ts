// Stage step `reorder`: loops over outputs in the order in which the outputs lie in memory.
//
//   for w:8, c:3, h:4 { y[c, h, w] = f }     ->     for c:3, h:4, w:8 { y[c, h, w] = f }
//
// Legal for axes of outputs, each of which is computed by itself; the axes of a sum keep their order, which decides its rounding.

import { coefficientOf, scale, sum } from "../../algebra/index-expr.ts";
import type { Axis } from "../../algebra/index-types.ts";
import type { Gather } from "../group.ts";
import type { Work } from "../work.ts";

/** Axes of outputs by their stride in the stored buffer, largest first; those of extent 1 go. */
export function memoryOrder(work: Work, { store }: Gather, axes: readonly Axis[]): readonly Axis[] {
  const strides = work.kernel.strides(work.buffer(store.buffer));
  const address = sum(store.index.map((index, d) => scale(index, strides[d] ?? 1)));
  const strideOf = ({ id }: Axis): number => Math.abs(coefficientOf(address, id));
  return axes.filter(({ extent }) => extent > 1).toSorted((a, b) => strideOf(b) - strideOf(a));
}
