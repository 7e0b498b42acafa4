// Whether memory is reached in fours of channels (steps/fours.ts): recipes ask it of a read or a store, and take an axis for the lane.

import { bareAxis } from "../../algebra/index-expr.ts";
import type { Axis, Index } from "../../algebra/index-types.ts";
import { LANES } from "../../loops/lanes.ts";

/** The axis, of these, that counts the innermost dimension by itself and has as many values as a vector lanes. */
export function fourAxis(index: readonly Index[], axes: readonly Axis[]): Axis | undefined {
  const last = index.at(-1);
  const id = last === undefined ? undefined : bareAxis(last);
  return axes.find((axis) => axis.id === id && axis.extent === LANES);
}
