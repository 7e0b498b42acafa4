// How many of a value's positions see beyond the image. Exact where fields are: each position's own field is asked.

import type { Shape } from "../ir/graph.ts";
import { type AxisField, type Field, seenAt } from "../nests/field.ts";

interface Setting {
  readonly value: Shape;
  readonly input: Shape;
  /** The shares of the operands. */
  readonly before: readonly number[];
}

/** 0 to 1. A value that sees a whole axis from everywhere sees whatever its operands saw. */
export function paddedShare(field: Field, { value, input, before }: Setting): number {
  if (field.some(({ kind }) => kind === "global")) return before.some((share) => share > 0) ? 1 : 0;
  const clean = value.slice(1).map((size, axis) => {
    const own = field.flatMap((seen, i) =>
      movedBy(seen, axis) ? [{ seen, extent: input[i + 1] ?? 1 }] : [],
    );
    return cleanPositions(own, size) / size;
  });
  return 1 - clean.reduce((share, part) => share * part, 1);
}

function movedBy(field: AxisField, axis: number): boolean {
  return field.kind === "map" && field.axis === axis;
}

/** Positions along one axis of the value whose field stays within the input. */
function cleanPositions(
  fields: readonly { readonly seen: AxisField; readonly extent: number }[],
  size: number,
): number {
  let clean = 0;
  for (let position = 0; position < size; position++) {
    const inside = fields.every(({ seen, extent }) => {
      if (seen.kind === "global") return true;
      const [lo, hi] = seenAt(seen, position);
      return lo > hi || (lo >= 0 && hi < extent);
    });
    if (inside) clean++;
  }
  return clean;
}
