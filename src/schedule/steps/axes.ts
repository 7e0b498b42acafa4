// Stage steps on axes: each is a substitution of indices, so nothing but the order of iterations can change.

import { invariant } from "../../base/invariant.ts";
import { add, axisIndex, clamp, constant, div, mod, scale } from "../../algebra/index-expr.ts";
import type { Axis, AxisId, Index } from "../../algebra/index-types.ts";
import { LANES } from "../../loops/lanes.ts";

/** An axis of the nest in terms of the kernel's axes. */
export type Substitution = Map<AxisId, Index>;

/** `fuse`. Before: for a, b. After: for f of extent A*B with a = div(f, B), b = mod(f, B): row-major, the order of visits is kept. */
export function fuseAxes(axes: readonly Axis[], fused: Index, into: Substitution): void {
  let stride = axes.reduce((size, { extent }) => size * extent, 1);
  for (const [position, { id, extent }] of axes.entries()) {
    stride /= extent;
    const quotient = div(fused, stride);
    into.set(id, extent === 1 ? constant(0) : position === 0 ? quotient : mod(quotient, extent));
  }
}

/** The same for fours of neighbours along the last axis: which four, and which of them. */
export function fuseFours(axes: readonly Axis[], fours: Index, own: Index, into: Substitution): void {
  const last = axes.at(-1);
  invariant(last !== undefined && last.extent % LANES === 0, "fours of an axis");
  fuseAxes([...axes.slice(0, -1), { ...last, extent: last.extent / LANES }], fours, into);
  into.set(last.id, splitIndex(into.get(last.id) ?? constant(0), own, LANES));
}

/** `split`. Before: for a. After: for outer, for inner with a = outer*n + inner; where n does not divide, a runs past its extent. */
export function splitIndex(outer: Index, inner: Index, by: number): Index {
  return add(scale(outer, by), inner);
}

/** An index that may run past the extent, for reading: the last element again. Its results are not stored. */
export function within(index: Index, extent: number): Index {
  return clamp(index, 0, extent - 1);
}

export function sizeOfAxes(axes: readonly Axis[]): number {
  return axes.reduce((size, { extent }) => size * extent, 1);
}

/** The number of a point of the axes, counted row by row: what `fuseAxes` takes apart. */
export function numberOf(axes: readonly Axis[]): Index {
  return rowMajor(
    axes.map((axis) => (axis.extent === 1 ? constant(0) : axisIndex(axis))),
    axes.map(({ extent }) => extent),
  );
}

/** `coalesce`: the row-major number of a point in a box of axes. */
export function rowMajor(indices: readonly Index[], extents: readonly number[]): Index {
  invariant(indices.length === extents.length, "one index per extent");
  return indices.reduce((outer, index, i) => add(scale(outer, extents[i] ?? 1), index), constant(0));
}
