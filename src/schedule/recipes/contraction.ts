// Recognises a sum of products of data and weights by its shape: convolution, dense and 1x1 layers, grouped or not. Which axis does what
// follows from who reads it, never from the op.

import { bareAxis, coefficientOf } from "../../algebra/index-expr.ts";
import type { Axis, AxisId, Index } from "../../algebra/index-types.ts";
import type { BufferId } from "../../nests/nest.ts";
import { mapScalar, usedAxes, type Read } from "../../nests/scalars.ts";
import type { Fold, Gather } from "../group.ts";
import { sizeOfAxes } from "../steps/axes.ts";

export interface Contraction {
  readonly fold: Fold;
  readonly data: Read;
  readonly weight: Read;
  /** Outputs that differ in their weights only: output channels. */
  readonly rows: readonly Axis[];
  /** Outputs that differ in their data only: pixels. */
  readonly columns: readonly Axis[];
  /** Outputs that differ in both: groups. */
  readonly groups: readonly Axis[];
  readonly reduction: readonly Axis[];
  readonly sizes: {
    readonly rows: number;
    readonly columns: number;
    readonly groups: number;
    readonly reduction: number;
  };
}

/** The roles of the axes; undefined where the group is no plain sum of data times weights. */
export function contractionOf({ axes, fold }: Gather, fixed: ReadonlySet<BufferId>): Contraction | undefined {
  if (fold === undefined || fold.kind !== "sum" || fold.where.length > 0) return undefined;
  const { value } = fold;
  if (
    value.kind !== "binary" ||
    value.op !== "mul" ||
    value.left.kind !== "read" ||
    value.right.kind !== "read"
  )
    return undefined;
  const [data, weight] = fixed.has(value.right.buffer)
    ? [value.left, value.right]
    : [value.right, value.left];
  if (fixed.has(data.buffer) || !fixed.has(weight.buffer) || weight.pad !== undefined) return undefined;
  if (![...data.index, ...weight.index].every(isAffine)) return undefined;
  const [inData, inWeight] = [axesIn(data.index), axesIn(weight.index)];
  const roleOf = ({ id }: Axis): string =>
    `${inData.has(id) ? "data" : ""}${inWeight.has(id) ? "weight" : ""}`;
  // Data may not move along an axis of one term.
  const isTerm = (axis: Axis): boolean => axis.extent === 1 || roleOf(axis) === "dataweight";
  if (axes.some((axis) => roleOf(axis) === "") || !fold.axes.every(isTerm)) return undefined;
  const rows = axes.filter((axis) => roleOf(axis) === "weight");
  const columns = axes.filter((axis) => roleOf(axis) === "data");
  const groups = axes.filter((axis) => roleOf(axis) === "dataweight");
  const reduction = fold.axes;
  const sizes = {
    rows: sizeOfAxes(rows),
    columns: sizeOfAxes(columns),
    groups: sizeOfAxes(groups),
    reduction: sizeOfAxes(reduction),
  };
  return { fold, data, weight, rows, columns, groups, reduction, sizes };
}

/** Columns that have the first dimension of the data for themselves: samples, which share nothing but weights. */
export function samplesIn({ columns, data }: Contraction): readonly Axis[] {
  const [first, ...others] = data.index;
  return columns.filter(
    ({ id, extent }) =>
      extent > 1 &&
      first !== undefined &&
      bareAxis(first) === id &&
      others.every((index) => coefficientOf(index, id) === 0),
  );
}

function isAffine({ terms }: Index): boolean {
  return terms.every(({ atom }) => atom.kind === "axis");
}

function axesIn(index: readonly Index[]): ReadonlySet<AxisId> {
  return new Set(usedAxes(index, [], { kind: "const", value: 0 }));
}

/** The sum with weights read where they are packed. */
export function withWeightsFrom(fold: Fold, weight: BufferId, read: Read): Fold {
  const value = mapScalar(fold.value, {
    scalar: (part) => (part.kind === "read" && part.buffer === weight ? read : part),
  });
  return { ...fold, value };
}
