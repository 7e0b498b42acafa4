// Sizes taken from another value: what `pad_like` and `crop_like` share.

import type { OpCall } from "../../ir/op.ts";
import { printShape } from "../../ir/shape-text.ts";
import type { Shape } from "../../ir/shape.ts";
import { shape, word } from "../define.ts";
import type { Margins } from "./padding.ts";
import { axisLetter } from "./text.ts";
import { hasSpace } from "./window.ts";

export const likeArg = shape({
  doc: "the value, or shape, whose spatial sizes are wanted; channels may differ",
});
export const atArg = word(["center", "begin", "end"], {
  default: "center",
  doc: "where the smaller of the two stands in the larger; an odd element in the middle goes to the end",
});

interface LikeArgs {
  readonly like: Shape;
  readonly at: "center" | "begin" | "end";
}

interface Difference {
  readonly does: string;
  readonly wrong: string;
  readonly instead: string;
}

export const adds: Difference = {
  does: "adds around its input",
  wrong: "shorter",
  instead: "crop_like takes away",
};
export const takesAway: Difference = {
  does: "takes away from its input",
  wrong: "longer",
  instead: "pad_like adds around",
};

/** By how much the larger value surpasses the smaller one before and after it, per spatial axis; refuses sizes that differ the other way. */
export function resolveLike(
  call: OpCall<LikeArgs>,
  op: string,
  x: Shape,
  difference: Difference,
): Margins | undefined {
  if (!hasSpace(call, op, x)) return undefined;
  const { like, at } = call.args;
  const texts = { op, input: printShape(x), like: printShape(like) };
  if (like.length !== x.length) {
    return call.report("like-other-rank", { arg: "like" }, { ...texts, rank: x.length, other: like.length });
  }
  const sign = difference === adds ? 1 : -1;
  const totals = like.slice(1).map((size, axis) => sign * (size - (x[axis + 1] ?? 1)) + 0);
  const axis = totals.findIndex((total) => total < 0);
  if (axis >= 0) {
    const size = like[axis + 1] ?? 1;
    const where = { axis: axisLetter(x.length, axis + 1), size };
    return call.report("like-does-not-fit", { arg: "like" }, { ...texts, ...difference, ...where });
  }
  const begin = totals.map((total) => (at === "center" ? Math.floor(total / 2) : at === "begin" ? 0 : total));
  return { begin, end: totals.map((total, i) => total - (begin[i] ?? 0)) };
}
