// Stage step `pieces`: a sum or maximum in parts, for a kernel of more workgroups than it has results, and what makes one number of them.
//
//   y[k] = g(sum over e of f(k, e))   ->   parts[piece, k] = sum over e of that piece of f(k, e);   y[k] = g(sum over piece of parts[piece, k])
//
// Always legal; it reorders sums.

import { add, axisIndex, scale } from "../../algebra/index-expr.ts";
import type { Axis } from "../../algebra/index-types.ts";
import { substitute, substitutePreds } from "../../algebra/index-walk.ts";
import type { Buffer } from "../../nests/nest.ts";
import { mapScalar, type Read } from "../../nests/scalars.ts";
import type { Fold, Gather } from "../group.ts";
import { memoryOrder } from "../steps/reorder.ts";
import type { Work } from "../work.ts";

export interface Pieces {
  readonly piece: Axis;
  readonly parts: Buffer;
  /** Where a part is stored, unchanged. */
  readonly store: Gather["store"];
  /** The group with the parts for terms. */
  readonly whole: Gather & { readonly fold: Fold };
}

/** Memory for the parts of a group's results, and the group that adds them up. */
export function openPieces(work: Work, group: Gather, fold: Fold, count: number): Pieces {
  const piece: Axis = { id: work.freshAxis(), name: "piece", extent: count };
  const kept = memoryOrder(work, group, group.axes);
  const shape = [piece, ...kept].map(({ extent }) => extent);
  const parts = work.temporary("parts", shape, "scratch");
  const index = [piece, ...kept].map((axis) => axisIndex(axis));
  const value: Read = { kind: "read", buffer: parts.id, index };
  return {
    piece,
    parts,
    store: { buffer: parts.id, index, where: [], value },
    whole: { ...group, fold: { ...fold, axes: [piece], where: [], value } },
  };
}

/** The parts of a fold whose longest axis is cut into so many. */
export function foldInPieces(
  group: Gather,
  fold: Fold,
  { piece, parts, store }: Pieces,
): Gather & { readonly fold: Fold } {
  const [longest] = fold.axes.toSorted((a, b) => b.extent - a.extent);
  const length = (longest?.extent ?? 1) / piece.extent;
  const place = longest === undefined ? new Map() : new Map([[longest.id, placeOf(piece, longest, length)]]);
  const own: Fold = {
    ...fold,
    init: fold.kind === "sum" ? 0 : fold.init,
    axes: fold.axes.map((axis) => (axis === longest ? { ...axis, extent: length } : axis)),
    where: substitutePreds(fold.where, place),
    value: mapScalar(fold.value, { index: (index) => substitute(index, place) }),
    into: parts.id,
  };
  return { kind: "gather", axes: [piece, ...group.axes], fold: own, store };
}

function placeOf(piece: Axis, axis: Axis, length: number) {
  return add(scale(axisIndex(piece), length), axisIndex(axis));
}
