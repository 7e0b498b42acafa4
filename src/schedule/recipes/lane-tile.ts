// How outputs that lie side by side share vector registers where nothing is packed: one axis of pixels runs in lanes, several of its vectors
// and several rows of weights are computed at once. Sizes only; the loops are in direct-loops.ts.

import { coefficientOf, scale, sum } from "../../algebra/index-expr.ts";
import type { Axis, AxisId, Index } from "../../algebra/index-types.ts";
import type { BufferId } from "../../nests/nest.ts";
import { readsOf, type Read } from "../../nests/scalars.ts";
import type { Gather } from "../group.ts";
import type { LoopTable } from "../table.ts";
import type { Work } from "../work.ts";
import type { Contraction } from "./contraction.ts";

/** An axis of which neighbours run in lanes; the last vector may repeat some of the one before it. */
export interface LaneTile {
  readonly axis: AxisId;
  /** Computed at once. */
  readonly vectors: number;
  /** What is read before any copy: its places give the order of the products. */
  readonly data: Read;
  /** The first and last vectors read past the data: they are written out apart. */
  readonly edges?: boolean;
}

/** The axis along which results lie side by side, if it has room for a vector and storing an element twice does no harm. */
export function laneAxis(
  work: Work,
  { store, fold }: Gather,
  found: Contraction,
  order: readonly Axis[],
): Axis | undefined {
  const axis = order.at(-1);
  const { lanes } = work.table;
  if (lanes === 1 || axis === undefined || axis.extent < lanes || !found.columns.includes(axis))
    return undefined;
  const { kernel } = work;
  const target = work.buffer(store.buffer);
  const isFloat32 = [kernel.slot(work.buffer(found.data.buffer), "read"), kernel.slot(target, "write")].every(
    (slot) => kernel.slots[slot]?.dtype === "f32",
  );
  const isAlone = readsOf(store.value).every(({ buffer }) => work.fixed.has(buffer) || buffer === fold?.into);
  if (!isFloat32 || !(isAlone || axis.extent % lanes === 0)) return undefined;
  return coefficientOf(addressOf(work, store), axis.id) === 1 ? axis : undefined;
}

/** The address of a read or store in the axes of its nest. */
export function addressOf(
  work: Work,
  { buffer, index }: { readonly buffer: BufferId; readonly index: readonly Index[] },
): Index {
  const strides = work.kernel.strides(work.buffer(buffer));
  return sum(index.map((part, d) => scale(part, strides[d] ?? 1)));
}

/** Rows and vectors that cost least, in turns of the processor per output and tap: two multiply-adds a turn, four until a sum may go on, two loads. */
export function laneShape(
  rows: number,
  extent: number,
  { lanes, registers }: Pick<LoopTable, "lanes" | "registers">,
): { readonly rows: number; readonly vectors: number } {
  const vectorsInAll = Math.ceil(extent / lanes);
  let best = { rows: 1, vectors: 1, cost: Infinity };
  for (let r = 1; r <= rows; r++)
    // The sums, the data of one row, and a weight.
    for (let v = 1; v * r + v + 1 <= registers && v <= vectorsInAll; v++) {
      const tiles = Math.ceil(rows / r) * Math.ceil(vectorsInAll / v);
      const cost = tiles * (Math.max((r * v) / 2, (r + v) / 2, 4) + 0.5);
      if (cost < best.cost) best = { rows: r, vectors: v, cost };
    }
  return best;
}
