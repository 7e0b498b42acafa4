// Averages over windows: the sum, then one division by how many elements were summed.

import { div, mul, read, type IndexLike, type NestBuilder, type ScalarLike } from "../../nests/build.ts";
import type { Axis } from "../../algebra/index-types.ts";
import type { Buffer, Scalar } from "../../nests/nest.ts";

/**
 * How many elements a window holds, as a product over the spatial axes: one number where every window has as many, else a scalar in
 * that output axis and nothing else.
 */
export type Counts = readonly (number | Scalar)[];

/**
 * to[index] = total[index] / product of counts; `o` are the output's spatial axes, in the order of the counts. Counts that vary stand in
 * tables of one axis each, which depend on no data.
 */
export function divideByCount(
  b: NestBuilder,
  [to, total]: readonly [Buffer, Buffer],
  index: readonly IndexLike[],
  o: readonly Axis[],
  counts: Counts,
): void {
  let constant = 1;
  const varying: Scalar[] = [];
  counts.forEach((count, i) => {
    const axis = o[i];
    if (typeof count === "number") constant *= count;
    else if (axis) {
      const table = b.tmp(`count${i}`, [axis.extent]);
      b.set(table, [axis], count);
      varying.push(read(table, [axis]));
    }
  });
  const all = varying.reduce<ScalarLike | undefined>(
    (product, next) => (product === undefined ? next : mul(product, next)),
    undefined,
  );
  const divisor = all === undefined ? constant : constant === 1 ? all : mul(all, constant);
  b.set(to, index, div(read(total, index), divisor));
}
