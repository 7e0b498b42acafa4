// What `pad=` comes to in numbers (the words, the padding that keeps a size), and what stands in the padding.

import { circular, edge, fill, reflect, symmetric } from "../../nests/build.ts";
import type { CallEdit, OpCall, Padding } from "../../ir/op.ts";
import { printShape } from "../../ir/shape-text.ts";
import type { Shape } from "../../ir/shape.ts";
import type { Pad } from "../../nests/nest.ts";
import { axisLetter, perAxisText } from "./text.ts";

/** What stands in the padding where it is no constant: PyTorch's words, and NumPy's `symmetric`. */
export const extensionWords = ["reflect", "symmetric", "replicate", "circular"] as const;

export type ExtensionWord = (typeof extensionWords)[number];
/** zero, constant: `value` stands there. */
export type PadMode = ExtensionWord | "zero" | "constant";

/** The pad of a read in this mode. */
export function padOf(mode: PadMode, value = 0): Pad {
  if (mode === "zero" || mode === "constant") return fill(value);
  return { reflect, symmetric, replicate: edge, circular }[mode];
}

/** Reports the first axis that is too short for its padding: a mirror image or the other end has only so many elements. */
export function paddingFits(
  call: OpCall<unknown>,
  x: Shape,
  { begin, end }: Margins,
  mode: PadMode,
): boolean {
  if (mode === "zero" || mode === "constant" || mode === "replicate") return true;
  const most = begin.map((size, axis) => Math.max(size, end[axis] ?? 0));
  const least = most.map((size) => (mode === "reflect" ? size + 1 : size));
  const axis = least.findIndex((size, at) => size > (x[at + 1] ?? 1));
  if (axis < 0) return true;
  call.report("padding-too-wide", call.given("pad") ? { arg: "pad" } : "op", {
    mode,
    pad: perAxisText(most),
    least: least[axis] ?? 1,
    axis: axisLetter(x.length, axis + 1),
    input: printShape(x),
    size: x[axis + 1] ?? 1,
  });
  return false;
}

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
