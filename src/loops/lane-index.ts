// Indices and predicates as they are in one lane of a loop that runs in lanes: what every target with vector registers asks.

import { coefficientOf, constant } from "../algebra/index-expr.ts";
import type { AxisId, Index, Pred } from "../algebra/index-types.ts";
import { freeAxes, substitute } from "../algebra/index-walk.ts";
import { LANES } from "./lanes.ts";

/** The index as it is in one lane. */
export function inLane(index: Index, lane: AxisId, at: number): Index {
  return substitute(index, new Map([[lane, constant(at)]]));
}

export function predsInLane(preds: readonly Pred[], lane: AxisId, at: number): readonly Pred[] {
  return preds.map(({ kind, left, right }) => ({
    kind,
    left: inLane(left, lane, at),
    right: inLane(right, lane, at),
  }));
}

export function dependsOnLane(preds: readonly Pred[], lane: AxisId): boolean {
  return preds.some(({ left, right }) => [left, right].some((side) => freeAxes(side).includes(lane)));
}

/** The predicates of the lane in which each is hardest to meet: where they hold, they hold in all. undefined: no such lane is known. */
export function hardestLane(preds: readonly Pred[], lane: AxisId): readonly Pred[] | undefined {
  const hardest = preds.map((pred): Pred | undefined => {
    if (!dependsOnLane([pred], lane)) return pred;
    const slope = coefficientOf(pred.left, lane) - coefficientOf(pred.right, lane);
    return pred.kind === "lt" ? predsInLane([pred], lane, slope > 0 ? LANES - 1 : 0)[0] : undefined;
  });
  const known = hardest.filter((pred) => pred !== undefined);
  return known.length === preds.length ? known : undefined;
}
