// Channels and blocks of pixels that turn into each other: what the shuffles share.

import { plus, times, type IndexLike } from "../../nests/build.ts";
import type { Axis, Index } from "../../algebra/index-types.ts";
import type { OpCall } from "../../ir/op.ts";
import { printShape } from "../../ir/shape-text.ts";
import type { Shape } from "../../ir/shape.ts";
import { axisLetter, perAxisText } from "./text.ts";

export interface BlockForm {
  readonly x: Shape;
  readonly shape: Shape;
  /** Pixels of a block, per spatial axis. */
  readonly factor: readonly number[];
}

/** The number whose last digits are `r`, each below its extent: (c * r0 + i) * r1 + j. */
export function digits(c: Axis, r: readonly Axis[]): Index {
  return r.reduce<IndexLike>((outer, axis) => plus(times(outer, axis.extent), axis), c) as Index;
}

/** Channels / by; reports where that is no whole number. `why` says where `by` comes from: "groups=3". */
export function channelsDivide(
  call: OpCall<unknown>,
  op: string,
  x: Shape,
  { arg, by, why }: { readonly arg: string; readonly by: number; readonly why: string },
): number | undefined {
  const [channels = 1] = x;
  if (channels % by === 0) return channels / by;
  return call.report(
    "channels-do-not-divide",
    { arg },
    { op, input: printShape(x), channels, why, over: channels % by },
  );
}

/** Reports the first spatial axis that does not divide into blocks. */
export function sizesDivide(call: OpCall<unknown>, op: string, x: Shape, factor: readonly number[]): boolean {
  const axis = factor.findIndex((by, at) => (x[at + 1] ?? 1) % by !== 0);
  if (axis < 0) return true;
  const [size, by] = [x[axis + 1] ?? 1, factor[axis] ?? 1];
  call.report(
    "blocks-do-not-divide",
    { arg: "factor" },
    {
      op,
      factor: perAxisText(factor),
      axis: axisLetter(x.length, axis + 1),
      input: printShape(x),
      size,
      over: size % by,
    },
  );
  return false;
}
