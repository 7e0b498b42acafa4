// Whether memory is reached in fours of channels (steps/fours.ts): recipes ask it of a read or a store, and take an axis for the lane.

import { bareAxis } from "../../algebra/index-expr.ts";
import type { Axis, Index } from "../../algebra/index-types.ts";
import { freeAxes } from "../../algebra/index-walk.ts";
import { LANES } from "../../loops/lanes.ts";

/** The axis, of these, that counts the innermost dimension by itself, and no other, and has as many values as a vector lanes. */
export function fourAxis(index: readonly Index[], axes: readonly Axis[]): Axis | undefined {
  const last = index.at(-1);
  const id = last === undefined ? undefined : bareAxis(last);
  const isElsewhere = index.slice(0, -1).some((part) => freeAxes(part).some((axis) => axis === id));
  return isElsewhere ? undefined : axes.find((axis) => axis.id === id && axis.extent === LANES);
}
