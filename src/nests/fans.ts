// How many numbers a weight brings together and spreads out: what initialisers scale by. Read off the multiply-accumulates, so that a
// convolution, its transpose and a dense layer need no rule of their own.

import type { AxisId, Index } from "../algebra/index-types.ts";
import { collectAxes } from "../algebra/index-walk.ts";
import { isMac } from "./cost.ts";
import type { BufferId, Nest } from "./nest.ts";
import { readsOf } from "./scalars.ts";

export interface Fans {
  /** Elements of the weight that one element of the result sums up: (in / groups) * kernel of a convolution. */
  readonly fanIn: number;
  /** Elements of the weight that one element of the operand is multiplied with: (out / groups) * kernel. */
  readonly fanOut: number;
}

/**
 * Of a weight that is multiplied and accumulated; undefined for others (biases, norms). Windows count whole: borders, strides and
 * padding are left out, as in the papers. K. He et al., Delving Deep into Rectifiers (2015), 2.2: n = k^2 c and k^2 d.
 */
export function fansOf(nest: Nest, weight: BufferId): Fans | undefined {
  for (const stage of nest.stages) {
    if (!isMac(nest, stage)) continue;
    const reads = readsOf(stage.value);
    const own = reads.find(({ buffer }) => buffer === weight);
    const other = reads.find(({ buffer }) => buffer !== weight);
    if (!own || !other) continue;
    const axes = axesOf(own.index);
    const count = (index: readonly Index[]): number => {
      const fixed = fixedBy(index, axes);
      return stage.axes.reduce(
        (all, { id, extent }) => (axes.has(id) && !fixed.has(id) ? all * extent : all),
        1,
      );
    };
    return { fanIn: count(stage.index), fanOut: count(other.index) };
  }
  return undefined;
}

/** Axes of the weight that an element settles: those of an index without other axes. In a window's `o + r` the tap is still open. */
function fixedBy(index: readonly Index[], weight: ReadonlySet<AxisId>): ReadonlySet<AxisId> {
  const fixed = new Set<AxisId>();
  for (const part of index) {
    const axes = axesOf([part]);
    if ([...axes].every((axis) => weight.has(axis))) for (const axis of axes) fixed.add(axis);
  }
  return fixed;
}

function axesOf(index: readonly Index[]): ReadonlySet<AxisId> {
  const axes = new Set<AxisId>();
  for (const part of index) collectAxes(part, axes);
  return axes;
}
