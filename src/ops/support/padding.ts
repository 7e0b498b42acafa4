// What `pad=` comes to in numbers: the words, and the padding that keeps a size.

import type { CallEdit, OpCall, Padding } from "../../ir/op.ts";
import { perAxisText } from "./text.ts";

/** One number per spatial axis. */
export interface WindowShape {
  readonly kernel: readonly number[];
  readonly stride: readonly number[];
  readonly dilation: readonly number[];
}

export type Margins = Pick<Extract<Padding, { readonly kind: "explicit" }>, "begin" | "end">;

/** How far a window reaches with its gaps: dilation * (kernel - 1) + 1. */
export function reach(kernel: number, dilation: number): number {
  return dilation * (kernel - 1) + 1;
}

/**
 * The padding in numbers for an input of these spatial sizes. `same_upper` and `same_lower` give ceil(size / stride) outputs (ONNX,
 * auto_pad) with the odd pixel at the end or the beginning. A bare `same` is refused with the reason, undefined then.
 */
export function resolvePadding(
  call: OpCall<unknown>,
  pad: Padding,
  sizes: readonly number[],
  args: WindowShape,
): Margins | undefined {
  if (pad.kind === "explicit") return pad;
  const totals = sizes.map((size, axis) => (pad.word === "valid" ? 0 : sameTotal(size, axis, args)));
  const less = totals.map((total) => Math.floor(total / 2));
  const more = totals.map((total) => Math.ceil(total / 2));
  if (pad.word === "same")
    return call.report("ambiguous-same", { arg: "pad" }, { reason: whyNotSame(args) }, sameFixes(args));
  return pad.word === "same_lower" ? { begin: more, end: less } : { begin: less, end: more };
}

function sameTotal(size: number, axis: number, { kernel, stride, dilation }: WindowShape): number {
  const step = stride[axis] ?? 1;
  const outputs = Math.ceil(size / step);
  return Math.max(0, (outputs - 1) * step + reach(kernel[axis] ?? 1, dilation[axis] ?? 1) - size);
}

/** The symmetric padding that keeps the size at stride 1: (reach - 1) / 2 per axis; undefined where that is no whole number. */
export function padForSameSize(kernel: readonly number[], dilation: readonly number[]): number[] | undefined {
  const pads = kernel.map((size, axis) => (reach(size, dilation[axis] ?? 1) - 1) / 2);
  return pads.every(Number.isInteger) ? pads : undefined;
}

function whyNotSame({ kernel, stride, dilation }: WindowShape): string {
  const pads = padForSameSize(kernel, dilation);
  if (!pads) return `a kernel of ${perAxisText(kernel)} leaves an odd pixel, at the end or the beginning`;
  if (stride.some((step) => step > 1))
    return `with stride ${perAxisText(stride)} the odd pixel may stand at the end or the beginning`;
  return `write pad=${perAxisText(pads)}, which keeps the size`;
}

function sameFixes({ kernel, stride, dilation }: WindowShape): CallEdit[] {
  const pads = stride.every((step) => step === 1) ? padForSameSize(kernel, dilation) : undefined;
  if (pads) return [setPad(perAxisText(pads), "keeps the size")];
  return [
    setPad("same_upper", "puts the odd pixel at the end, as TensorFlow does"),
    setPad("same_lower", "puts the odd pixel at the beginning"),
  ];
}

export function setPad(value: string, effect: string): CallEdit {
  return { kind: "set-arg", arg: "pad", value, title: `pad=${value} ${effect}` };
}
