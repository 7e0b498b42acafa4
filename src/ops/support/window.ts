// Sliding windows: the arithmetic that convolution and pooling share, with the refusals that go with it.

import { checkedAdd } from "../../base/checked.ts";
import type { Shape } from "../../ir/graph.ts";
import type { CallEdit, OpCall, Padding } from "../../ir/op.ts";
import { reach, resolvePadding, setPad, type Margins, type WindowShape } from "./padding.ts";
import { printShape } from "../../ir/shape-text.ts";
import { axisLetter, perAxisText, sizesText } from "./text.ts";

/** A window that fits: what `windows()` of the nest builder takes, and the sizes it slides over and gives. */
export interface Window extends WindowShape, Margins {
  /** Spatial sizes of the input and of the result. */
  readonly input: readonly number[];
  readonly output: readonly number[];
  /** Whether a last window may reach past the padding. */
  readonly ceil: boolean;
}

/** Arguments as `resolve` sees them. The stride is the kernel unless given, the dilation 1. */
export interface WindowArgs {
  readonly kernel: readonly number[];
  readonly stride?: readonly number[] | undefined;
  readonly dilation?: readonly number[];
  readonly pad: Padding;
  readonly ceil?: boolean;
}

/** Reports a value without spatial axes. */
export function hasSpace(call: OpCall<unknown>, op: string, x: Shape): boolean {
  if (x.length >= 2) return true;
  call.report("needs-spatial-axes", "op", { op, input: printShape(x) });
  return false;
}

/**
 * The window in numbers; how many outputs it has, see `windowCount`. Refuses a value without spatial axes, a bare `same`, and a kernel that
 * does not fit into the padded input.
 */
export function resolveWindow(call: OpCall<WindowArgs>, op: string, x: Shape): Window | undefined {
  if (!hasSpace(call, op, x)) return undefined;
  const { kernel, stride = kernel, dilation = kernel.map(() => 1), pad, ceil = false } = call.args;
  const input = x.slice(1);
  const margins = resolvePadding(call, pad, input, { kernel, stride, dilation });
  if (!margins) return undefined;
  const { begin, end } = margins;
  const reaches = kernel.map((size, axis) => reach(size, dilation[axis] ?? 1));
  const padded = input.map(
    (size, axis) => checkedAdd(checkedAdd(size, begin[axis] ?? 0) ?? Infinity, end[axis] ?? 0) ?? Infinity,
  );
  const output = padded.map((size, axis) => {
    const start = (input[axis] ?? 1) + (begin[axis] ?? 0);
    return windowCount(size - (reaches[axis] ?? 1), stride[axis] ?? 1, ceil ? start : 0);
  });
  if (output.some((count) => count < 1)) {
    return call.report(
      "kernel-too-large",
      { arg: "kernel" },
      {
        window: windowText(kernel, dilation),
        padded: sizesText(padded),
        input: printShape(x),
        padding: paddingText(margins),
      },
    );
  }
  return { kernel, stride, dilation, begin, end, input, output, ceil };
}

/**
 * Windows that fit with `room` = padded size - reach left to slide. `startsBefore` > 0: one more that reaches past the padding, if it starts
 * before there (PyTorch, ceil_mode: inside the input or the padding before it).
 */
function windowCount(room: number, stride: number, startsBefore: number): number {
  const fit = Math.floor(room / stride) + 1;
  return room % stride !== 0 && fit * stride < startsBefore ? fit + 1 : fit;
}

/** Reports an axis on which some window lies wholly in the padding; pooling has no value there, or one that has nothing to do with x. */
export function windowsHoldInput(call: OpCall<unknown>, op: string, x: Shape, window: Window): boolean {
  const axis = window.input.findIndex((_, each) => hasEmptyWindow(window, each));
  if (axis < 0) return true;
  const { kernel, dilation, begin, end } = window;
  const reaches = kernel.map((size, each) => reach(size, dilation[each] ?? 1));
  const isWide =
    begin.every((pad, each) => pad === end[each]) && begin.some((pad, each) => pad >= (reaches[each] ?? 1));
  const half = perAxisText(reaches.map((size) => Math.floor(size / 2)));
  const params = {
    op,
    pad: paddingText(window),
    window: windowText(kernel, dilation),
    input: printShape(x),
    axis: axisLetter(x.length, axis + 1),
  };
  const fixes = isWide ? [setPad(half, "leaves half of every window inside")] : [];
  call.report("window-without-input", call.given("pad") ? { arg: "pad" } : "op", params, fixes);
  return false;
}

function hasEmptyWindow(window: Window, axis: number): boolean {
  const [size, outputs] = [window.input[axis] ?? 1, window.output[axis] ?? 1];
  const [stride, dilation] = [window.stride[axis] ?? 1, window.dilation[axis] ?? 1];
  const begin = window.begin[axis] ?? 0;
  if (begin > dilation * ((window.kernel[axis] ?? 1) - 1) || (outputs - 1) * stride - begin >= size)
    return true;
  if (dilation <= size) return false;
  // Gaps wider than the input can step over it. Windows that start in the padding first meet it at this residue; the residues of more than
  // `size` windows are too many to lie all within it, so looking at that many is enough.
  const inPadding = Math.min(outputs, Math.ceil(begin / stride), size + 1);
  for (let o = 0; o < inPadding; o++) {
    const start = o * stride - begin;
    if (start - dilation * Math.floor(start / dilation) >= size) return true;
  }
  return false;
}

/** "pad=2 gives 6x28x28": the symmetric padding that would give these spatial sizes; see `Op.fit`. */
export function fitPad(window: Window, wanted: Shape): CallEdit | undefined {
  const { kernel, stride, dilation, input, output, ceil } = window;
  const sizes = wanted.slice(1);
  if (sizes.length !== input.length || sizes.every((size, axis) => size === output[axis])) return undefined;
  const pads = sizes.map((size, axis) => {
    const covered = reach(kernel[axis] ?? 1, dilation[axis] ?? 1);
    const step = stride[axis] ?? 1;
    const extent = input[axis] ?? 1;
    // The least room for so many windows: the last one may stand out by all but one element of a step.
    const room = (size - 1) * step - (ceil ? step - 1 : 0);
    const pad = Math.max(0, Math.ceil((room + covered - extent) / 2));
    const given = windowCount(extent + 2 * pad - covered, step, ceil ? extent + pad : 0);
    return given === size && pad < covered ? pad : -1;
  });
  if (pads.some((pad) => pad < 0)) return undefined;
  return setPad(perAxisText(pads), `gives ${printShape(wanted)}`);
}

function windowText(kernel: readonly number[], dilation: readonly number[]): string {
  const covered = sizesText(kernel.map((size, axis) => reach(size, dilation[axis] ?? 1)));
  return dilation.every((gap) => gap === 1) ? covered : `${covered} with dilation ${perAxisText(dilation)}`;
}

function paddingText({ begin, end }: Margins): string {
  if (begin.every((size, axis) => size === end[axis])) return `pad=${perAxisText(begin)}`;
  return `pad=(${begin.map((size, axis) => `(${size}, ${end[axis] ?? 0})`).join(", ")})`;
}
