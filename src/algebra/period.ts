// How an index moves when one of its axes takes a step: the axis as a position on an endless line, for receptive fields.

import type { Atom, AxisId, Index } from "./index-types.ts";
import { gcd } from "./index-expr.ts";
import { freeAxes } from "./index-walk.ts";

/** The smallest step of the axis after which the index differs by the same amount everywhere. */
export function periodOf(index: Index, axis: AxisId): number {
  return index.terms.reduce((period, { atom }) => lcm(period, periodOfAtom(atom, axis)), 1);
}

function periodOfAtom(atom: Atom, axis: AxisId): number {
  if (atom.kind === "axis") return 1;
  if (!freeAxes(atom.of).includes(axis)) return 1;
  if (!("by" in atom)) return Infinity;
  const period = periodOf(atom.of, axis);
  const moved = movedBy(atom.of, axis, period);
  return period * (atom.by / gcd(moved, atom.by));
}

/** How much the index grows when the axis grows by `step`, a multiple of its period. */
export function movedBy(index: Index, axis: AxisId, step: number): number {
  let moved = 0;
  for (const { factor, atom } of index.terms) {
    if (atom.kind === "axis") moved += atom.axis === axis ? factor * step : 0;
    else if (atom.kind === "div") moved += (factor * movedBy(atom.of, axis, step)) / atom.by;
  }
  return moved + 0;
}

export function lcm(a: number, b: number): number {
  return a === b ? a : (a * b) / gcd(a, b);
}
