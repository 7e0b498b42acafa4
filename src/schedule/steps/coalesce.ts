// Loop step `coalesce`: neighbouring axes whose addresses are proportional everywhere become one loop.
//
//   for h:7, for w:7 { a += x[c*49 + h*7 + w] }   ->   for i:49 { a += x[c*49 + i] }

import { coefficientOf } from "../../algebra/index-expr.ts";
import type { Axis, AxisId, Index } from "../../algebra/index-types.ts";
import { freeAxes } from "../../algebra/index-walk.ts";

/** The axes in runs that may be fused, in order. `addresses` are all flat addresses in terms of these axes. */
export function coalesce(axes: readonly Axis[], addresses: readonly Index[]): readonly (readonly Axis[])[] {
  const runs: Axis[][] = [];
  for (const axis of axes) {
    const run = runs.at(-1);
    const outer = run?.at(-1);
    if (
      run !== undefined &&
      outer !== undefined &&
      addresses.every((address) => proportional(address, outer, axis))
    )
      run.push(axis);
    else runs.push([axis]);
  }
  return runs;
}

/** A step of the outer axis is `extent` steps of the inner one, or neither occurs. */
function proportional(address: Index, outer: Axis, inner: Axis): boolean {
  if (!isPlain(address, outer.id) || !isPlain(address, inner.id)) return false;
  return coefficientOf(address, outer.id) === coefficientOf(address, inner.id) * inner.extent;
}

/** Not inside a div, mod or limit. */
function isPlain({ terms }: Index, axis: AxisId): boolean {
  return terms.every(
    (term) => term.atom.kind === "axis" || !freeAxes({ constant: 0, terms: [term] }).includes(axis),
  );
}
