// The argument `axis=` and what it means for a shape.

import type { Shape } from "../../ir/graph.ts";
import type { OpCall } from "../../ir/op.ts";
import { printShape } from "../../ir/shape-text.ts";
import { axisLetter } from "./text.ts";

export const axisWords = ["c", "d", "h", "w"] as const;

/** The position of an axis by its letter; reports where the shape has none. */
export function resolveAxis(
  call: OpCall<unknown>,
  op: string,
  shape: Shape,
  axis: string,
): number | undefined {
  const at = shape.findIndex((_, position) => axisLetter(shape.length, position) === axis);
  if (at >= 0) return at;
  return call.report("no-such-axis", call.given("axis") ? { arg: "axis" } : "op", {
    op,
    axis,
    input: printShape(shape),
  });
}
