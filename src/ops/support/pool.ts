// What the poolings over windows share: their arguments, their form, and how their nests read the input.

import { windows, type IndexLike, type NestBuilder } from "../../nests/build.ts";
import type { Axis } from "../../algebra/index-types.ts";
import type { CallEdit, OpCall, Padding } from "../../ir/op.ts";
import type { Shape } from "../../ir/shape.ts";
import { bool, padding, perAxis } from "../define.ts";
import { fitPad, resolveWindow, windowsHoldInput, type Window } from "./window.ts";

export const kernelArg = perAxis({ min: 1, doc: "window size" });
export const strideArg = perAxis({
  min: 1,
  optional: true,
  doc: "step between windows; the window size unless given",
});
export const padArg = padding({ default: 0, doc: "padding around the input, less than the window" });
export const dilationArg = perAxis({ min: 1, default: 1, doc: "step between elements of a window" });
export const ceilArg = bool({
  default: false,
  doc: "rounds the number of windows up: a last one may reach past the padding as long as it starts inside",
});

export interface PoolForm {
  readonly x: Shape;
  readonly shape: Shape;
  readonly window: Window;
}

interface PoolArgs {
  readonly kernel: readonly number[];
  readonly stride: readonly number[] | undefined;
  readonly pad: Padding;
  readonly dilation?: readonly number[];
  readonly ceil: boolean;
}

/** Refuses what `resolveWindow` does, and windows that hold no element of the input. */
export function resolvePool(call: OpCall<PoolArgs>, op: string, x: Shape): PoolForm | undefined {
  const window = resolveWindow(call, op, x);
  if (!window || !windowsHoldInput(call, op, x, window)) return undefined;
  return { x, shape: [x[0] ?? 1, ...window.output], window };
}

/** The axes of a pooling: where the result stands, and where its window reads. */
export interface PoolPoint {
  readonly o: readonly Axis[];
  readonly to: readonly IndexLike[];
  readonly from: readonly IndexLike[];
}

export function poolPoint(b: NestBuilder, { shape, window }: PoolForm): PoolPoint {
  const c = b.axis("c", shape[0] ?? 1);
  const o = b.axes("o", window.output);
  const r = b.axes("r", window.kernel);
  return { o, to: [c, ...o], from: [c, ...windows(o, r, window)] };
}

export function fitPool({ shape, window }: PoolForm, wanted: Shape): CallEdit | undefined {
  return wanted[0] === shape[0] ? fitPad(window, wanted) : undefined;
}
