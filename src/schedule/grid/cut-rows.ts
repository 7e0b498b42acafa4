// Grid step `cut`: a sum of products whose weights are more than a kernel sees of one buffer becomes several, each of some of its rows.
//
//   for k:4096 { y[k] = sum e: w[k][e] * x[e] }     ->     for k:1024 { y[k] = sum e: w[k][e] * x[e] },
//                                                          for k:1024 { y[1024 + k] = sum e: w[1024 + k][e] * x[e] }, ...
//
// Legal: rows share nothing but data. Where the rows of a part are one run of memory, its kernel is told that run instead of the whole result
// (`own-region.ts`), so that all parts are calls of one kernel.

import { add, axisIndex, constant } from "../../algebra/index-expr.ts";
import type { Axis, Index } from "../../algebra/index-types.ts";
import { substitute, substitutePreds } from "../../algebra/index-walk.ts";
import { LANES } from "../../loops/lanes.ts";
import { mapScalar } from "../../nests/scalars.ts";
import type { Gather } from "../group.ts";
import { contractionOf } from "../recipes/contraction.ts";
import type { Work } from "../work.ts";

export interface RowPart {
  readonly group: Gather;
  readonly begin: number;
  readonly rows: number;
  /** Of the whole. */
  readonly of: number;
}

/** At least so many parts, as equal as may be and beginning at multiples of `alignment`; undefined where there are no rows to cut. */
export function cutRows(
  work: Work,
  group: Gather,
  count: number,
  alignment: number,
): readonly RowPart[] | undefined {
  const [axis] = (contractionOf(group, work.fixed)?.rows ?? []).toSorted((a, b) => b.extent - a.extent);
  if (axis === undefined || axis.extent < count) return undefined;
  const of = axis.extent;
  const rows = rowsOfPart(of, count, alignment);
  return Array.from({ length: Math.ceil(of / rows) }, (_, i) => {
    const begin = i * rows;
    return {
      group: partOf(group, axis, begin, Math.min(rows, of - begin)),
      begin,
      rows: Math.min(rows, of - begin),
      of,
    };
  });
}

/** Equal parts are calls of one kernel: a few more of them are worth that. */
function rowsOfPart(of: number, count: number, alignment: number): number {
  for (let parts = count; parts < 2 * count; parts++) if (of % (parts * alignment) === 0) return of / parts;
  const most = Math.floor(of / count);
  return [alignment, LANES].map((unit) => most - (most % unit)).find((rows) => rows > 0) ?? most;
}

function partOf(group: Gather, axis: Axis, begin: number, extent: number): Gather {
  const map = new Map([[axis.id, add(axisIndex(axis), constant(begin))]]);
  const index = (whole: Index): Index => substitute(whole, map);
  const { fold, store } = group;
  return {
    ...group,
    axes: group.axes.map((each) => (each === axis ? { ...axis, extent } : each)),
    store: {
      ...store,
      index: store.index.map(index),
      where: substitutePreds(store.where, map),
      value: mapScalar(store.value, { index }),
    },
    ...(fold && {
      fold: { ...fold, where: substitutePreds(fold.where, map), value: mapScalar(fold.value, { index }) },
    }),
  };
}
