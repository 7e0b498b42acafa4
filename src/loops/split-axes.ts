// Axes that occur only as quotient and remainder of one divisor, as two axes: invocations of a workgroup are rows and columns of a tile.
//
//   8*div(t, 16) + mod(t, 16), t < 128     ->     8*a + b, a < 8, b < 16
//
// The values taken are the same, for every pair of quotient and remainder is taken once.

import { axisIndex, bareAxis } from "../algebra/index-expr.ts";
import type { Extents } from "../algebra/index-range.ts";
import type { Atom, AxisId, Index } from "../algebra/index-types.ts";
import { mapAtoms, onInner } from "../algebra/index-walk.ts";

export interface SplitAxes {
  readonly extents: Extents;
  readonly split: (index: Index) => Index;
}

/** `indices`: all that have to do with the axes. */
export function splitAxes(indices: readonly Index[], extents: Extents): SplitAxes {
  const divisors = new Map<AxisId, number | undefined>();
  for (const index of indices) collect(index, divisors);
  const divided = [...divisors].flatMap(([axis, by]) => {
    const extent = extents.get(axis) ?? 1;
    return by === undefined || extent % by !== 0 ? [] : [{ axis, extent, by }];
  });
  // Most addresses divide nothing, and kernels may have thousands of axes: they are not copied then.
  if (divided.length === 0) return { extents, split: (index) => index };
  const known = new Map(extents);
  const parts = new Map<AxisId, { readonly quotient: Index; readonly rest: Index }>();
  let next = 0;
  for (const axis of extents.keys()) next = Math.max(next, axis + 1);
  for (const { axis, extent, by } of divided) {
    known.set(next, extent / by).set(next + 1, by);
    parts.set(axis, { quotient: axisIndex(next), rest: axisIndex(next + 1) });
    next += 2;
  }
  const split = (index: Index): Index =>
    mapAtoms(index, (atom) => {
      if (atom.kind === "axis") return undefined;
      const part = parts.get(dividedAxis(atom) ?? -1);
      if (part === undefined) return onInner(atom, split);
      return atom.kind === "div" ? part.quotient : part.rest;
    });
  return { extents: known, split };
}

/** The one divisor of every axis; undefined where there are several, or it stands anywhere else. */
function collect({ terms }: Index, divisors: Map<AxisId, number | undefined>): void {
  for (const { atom } of terms) {
    const axis = dividedAxis(atom);
    if (atom.kind === "axis") divisors.set(atom.axis, undefined);
    else if (axis === undefined || (atom.kind !== "div" && atom.kind !== "mod")) collect(atom.of, divisors);
    else divisors.set(axis, !divisors.has(axis) || divisors.get(axis) === atom.by ? atom.by : undefined);
  }
}

function dividedAxis(atom: Atom): AxisId | undefined {
  return atom.kind === "div" || atom.kind === "mod" ? bareAxis(atom.of) : undefined;
}
