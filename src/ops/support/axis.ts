// The arguments `axis=c` and `axis=hw` and what they mean for a shape.

import type { Shape } from "../../ir/graph.ts";
import type { OpCall } from "../../ir/op.ts";
import { printShape } from "../../ir/shape-text.ts";
import { axisLetter } from "./text.ts";

export const axisWords = ["c", "d", "h", "w"] as const;

/** One axis or several at once. */
export const axesWords = [
  "c",
  "d",
  "h",
  "w",
  "cd",
  "ch",
  "cw",
  "dh",
  "dw",
  "hw",
  "cdh",
  "cdw",
  "chw",
  "dhw",
  "cdhw",
] as const;

/** The position of an axis by its letter; reports where the shape has none. */
export function resolveAxis(
  call: OpCall<unknown>,
  op: string,
  shape: Shape,
  axis: string,
): number | undefined {
  const at = axisAt(shape, axis);
  if (at >= 0) return at;
  return call.report("no-such-axis", call.given("axis") ? { arg: "axis" } : "op", {
    op,
    axis,
    input: printShape(shape),
  });
}

/** The positions of axes by their letters; reports the first that the shape does not have. */
export function resolveAxes(
  call: OpCall<unknown>,
  op: string,
  shape: Shape,
  axes: string,
): readonly number[] | undefined {
  const positions: number[] = [];
  for (const letter of axes) {
    const at = resolveAxis(call, op, shape, letter);
    if (at === undefined) return undefined;
    positions.push(at);
  }
  return positions;
}

/** -1 where there is none. */
export function axisAt(shape: Shape, letter: string): number {
  return shape.findIndex((_, position) => axisLetter(shape.length, position) === letter);
}
