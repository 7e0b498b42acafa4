// Whether a nest leaves the memory of its operand as it is, element for element: flatten, dropout, id. Read off its indices.

import { scale, sum } from "../algebra/index-expr.ts";
import { equalIndex } from "../algebra/index-order.ts";
import { extentsOf, simplifyIndex } from "../algebra/index-range.ts";
import type { Axis, Index } from "../algebra/index-types.ts";
import { outOf, sizeOf, stridesOf } from "./buffers.ts";
import type { Nest } from "./nest.ts";

/** The out buffer's memory is, element for element, that of the only operand. */
export function keepsMemory(nest: Nest): boolean {
  const [stage, ...more] = nest.stages;
  const [operand, ...others] = nest.buffers.filter(({ role }) => role === "in");
  if (stage === undefined || operand === undefined || more.length > 0 || others.length > 0) return false;
  const { value, where, update, axes } = stage;
  if (value.kind !== "read" || value.pad !== undefined || where.length > 0 || update.kind !== "set")
    return false;
  const [from, to] = [operand, outOf(nest)];
  if (sizeOf(from) !== sizeOf(to) || value.buffer !== operand.id) return false;
  // A write that is partial would not define every element; flat addresses that agree and cover one buffer cover the other.
  if (axes.reduce((size, { extent }) => size * extent, 1) !== sizeOf(to)) return false;
  return equalIndex(flatIndex(value.index, from.shape, axes), flatIndex(stage.index, to.shape, axes));
}

/** The row-major address of an element. */
function flatIndex(index: readonly Index[], shape: readonly number[], axes: readonly Axis[]): Index {
  const strides = stridesOf(shape);
  return simplifyIndex(
    sum(index.map((part, dimension) => scale(part, strides[dimension] ?? 1))),
    extentsOf(axes),
  );
}
