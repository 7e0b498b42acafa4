// Transposed convolution over any number of spatial axes.

import { checkedAdd, checkedMul } from "../base/checked.ts";
import { add, mul, nest, plus, read, times, windows } from "../nests/build.ts";
import type { Shape } from "../ir/graph.ts";
import type { CallEdit, OpCall } from "../ir/op.ts";
import { defineOp, int, margins, perAxis } from "./define.ts";
import {
  biasArg,
  groupsArg,
  groupsDivide,
  kernelWeights,
  weightArg,
  weightFits,
  type KernelWeights,
} from "./support/kernel-weight.ts";
import { reach, setPad, type Margins, type WindowShape } from "./support/padding.ts";
import { elements, tensorFits } from "./support/size.ts";
import { printShape } from "../ir/shape-text.ts";
import { perAxisText, sizesText } from "./support/text.ts";
import { hasSpace } from "./support/window.ts";

/** The weight is in x (out / groups) x kernel, as PyTorch has it. */
export interface ConvTransposeForm extends KernelWeights, WindowShape, Margins {
  readonly x: Shape;
  /** Spatial sizes of all that the windows cover, before padding is taken off. */
  readonly covered: readonly number[];
  readonly outputPad: readonly number[];
  readonly groups: number;
}

interface Geometry extends WindowShape {
  readonly pad: Margins;
  readonly output_pad: readonly number[];
}

export const convTranspose = defineOp({
  name: "conv_transpose",
  stem: "deconv",
  doc: "Transposed convolution: every input element adds a weighted copy of the kernel to the output, stride apart; the adjoint of conv, not its inverse. The size is (in - 1) * stride + dilation * (kernel - 1) + 1 - padding + output_pad.",
  source:
    "V. Dumoulin, F. Visin, A guide to convolution arithmetic (2016), 4; ONNX ConvTranspose; A. Zhang et al., Dive into Deep Learning, 14.10",
  args: {
    out: int({ min: 1, doc: "output channels" }),
    kernel: perAxis({ min: 1, doc: "kernel size" }),
    stride: perAxis({ min: 1, default: 1, doc: "step between the kernels of neighbouring elements" }),
    pad: margins({ default: 0, doc: "elements taken off each side of the result" }),
    output_pad: perAxis({
      min: 0,
      default: 0,
      doc: "elements more at the end, to choose among the sizes that conv with this stride makes equal",
    }),
    dilation: perAxis({ min: 1, default: 1, doc: "step between the elements of a kernel" }),
    groups: groupsArg,
    bias: biasArg,
    weight: weightArg,
  },

  resolve(call, x): ConvTransposeForm | undefined {
    const { out, kernel, stride, dilation, pad, output_pad: outputPad, groups, bias, weight } = call.args;
    if (!hasSpace(call, "conv_transpose", x) || !outputPadSmall(call)) return undefined;
    const covered = x.slice(1).map((size, axis) => coveredSize(size, axis, call.args));
    const sizes = covered.map((size, axis) => sizeOf(size, axis, call.args));
    if (!leavesSomething(call, x, covered, sizes) || !groupsDivide(call, x)) return undefined;
    if (!tensorFits(call, "conv_transpose", "what the kernels cover", [out, ...covered])) return undefined;
    const weightShape = [x[0] ?? 1, out / groups, ...kernel];
    if (weight && !weightFits(call, "conv_transpose", weight, weightShape)) return undefined;
    const constant = weight && { constant: weight.data };
    const geometry = { kernel, stride, dilation, begin: pad.begin, end: pad.end, outputPad, covered };
    return { x, shape: [out, ...sizes], groups, bias, weightShape, ...geometry, ...constant };
  },

  weights: (form) =>
    kernelWeights(form, elements([(form.x[0] ?? 1) / form.groups, ...form.weightShape.slice(2)]) ?? 1),

  // Padding and bias come in a second stage, so that the first one multiplies as often as every tool counts: once per input element and
  // tap, also where the product lands in what is taken off.
  nest: ({ x: xShape, shape, weightShape, groups, bias, ...form }) =>
    nest((b) => {
      const { begin, covered } = form;
      const [inputs = 1, perGroup = 1, ...kernel] = weightShape;
      const [out = 1, ...sizes] = shape;
      const all = covered.map((size, axis) => Math.max(size, (begin[axis] ?? 0) + (sizes[axis] ?? 1)));
      const whole = !bias && sizes.every((size, axis) => begin[axis] === 0 && size === all[axis]);
      const x = b.in("x", xShape);
      const weight = b.param("weight", weightShape);
      const total = whole ? b.out("y", shape) : b.tmp("total", [out, ...all]);
      const g = groups > 1 ? b.axis("g", groups) : 0;
      const c = plus(times(g, inputs / groups), b.axis("c", inputs / groups));
      const k = b.axis("k", perGroup);
      const i = b.axes("i", xShape.slice(1));
      const r = b.axes("r", kernel);
      const to = windows(i, r, { stride: form.stride, dilation: form.dilation });
      const product = mul(read(x, [c, ...i]), read(weight, [c, k, ...r]));
      b.sum(total, [plus(times(g, perGroup), k), ...to], product);
      if (whole) return;
      const n = b.axis("n", out);
      const o = b.axes("o", sizes);
      const found = read(total, [n, ...o.map((axis, at) => plus(axis, begin[at] ?? 0))]);
      b.set(b.out("y", shape), [n, ...o], bias ? add(found, read(b.param("bias", [out]), [n])) : found);
    }),

  fit: fitTransposed,
});

/** (size - 1) * stride + reach; Infinity past 2^53. */
function coveredSize(size: number, axis: number, { kernel, stride, dilation }: WindowShape): number {
  const steps = checkedMul(size - 1, stride[axis] ?? 1) ?? Infinity;
  return checkedAdd(steps, reach(kernel[axis] ?? 1, dilation[axis] ?? 1)) ?? Infinity;
}

function sizeOf(covered: number, axis: number, { pad, output_pad: outputPad }: Geometry): number {
  return covered - (pad.begin[axis] ?? 0) - (pad.end[axis] ?? 0) + (outputPad[axis] ?? 0);
}

function outputPadSmall(call: OpCall<Geometry>): boolean {
  const { output_pad: outputPad, stride, dilation } = call.args;
  const small = outputPad.every((size, axis) => size < Math.max(stride[axis] ?? 1, dilation[axis] ?? 1));
  if (small) return true;
  call.report(
    "output-pad-too-large",
    { arg: "output_pad" },
    {
      outputPad: perAxisText(outputPad),
      stride: perAxisText(stride),
      dilation: perAxisText(dilation),
    },
  );
  return false;
}

function leavesSomething(
  call: OpCall<Geometry>,
  x: Shape,
  covered: readonly number[],
  sizes: readonly number[],
): boolean {
  if (sizes.every((size) => size >= 1)) return true;
  const { begin, end } = call.args.pad;
  const taken = begin.map((size, axis) => size + (end[axis] ?? 0));
  call.report("padding-takes-all", call.given("pad") ? { arg: "pad" } : "op", {
    input: printShape(x),
    covered: sizesText(covered),
    taken: perAxisText(taken),
    size: sizesText(sizes),
  });
  return false;
}

/** "output_pad=1 gives 6x16x16", else symmetric padding, else channels. */
function fitTransposed(form: ConvTransposeForm, wanted: Shape): CallEdit | undefined {
  const { shape, covered, begin, end, outputPad, stride, dilation, kernel, groups, constant } = form;
  const [out = 0, ...sizes] = wanted;
  const more = sizes.map((size, axis) => size - (shape[axis + 1] ?? 1));
  if (sizes.length !== covered.length) return undefined;
  if (more.every((each) => each === 0)) {
    if (out === shape[0] || constant || out % groups !== 0) return undefined;
    const title = `out=${out} gives ${printShape(wanted)}`;
    return { kind: "set-arg", arg: "out", value: String(out), title };
  }
  if (out !== shape[0]) return undefined;
  const outputPads = more.map((each, axis) => each + (outputPad[axis] ?? 0));
  const isSmall = (size: number, axis: number): boolean =>
    size >= 0 && size < Math.max(stride[axis] ?? 1, dilation[axis] ?? 1);
  if (outputPads.every(isSmall)) {
    const value = perAxisText(outputPads);
    const title = `output_pad=${value} gives ${printShape(wanted)}`;
    return { kind: "set-arg", arg: "output_pad", value, title };
  }
  const pads = more.map((each, axis) => ((begin[axis] ?? 0) + (end[axis] ?? 0) - each) / 2);
  const fits = pads.every(
    (pad, axis) => Number.isInteger(pad) && pad >= 0 && pad < reach(kernel[axis] ?? 1, dilation[axis] ?? 1),
  );
  return fits ? setPad(perAxisText(pads), `gives ${printShape(wanted)}`) : undefined;
}
