// Convolution over any number of spatial axes.

import { add, minus, mul, nest, plus, read, times, windows } from "../nests/build.ts";
import type { Shape } from "../ir/graph.ts";
import type { CallEdit } from "../ir/op.ts";
import { bool, defineOp, int, padding, perAxis, word } from "./define.ts";
import {
  biasArg,
  groupsArg,
  groupsDivide,
  kernelWeights,
  weightArg,
  weightFits,
  type KernelWeights,
} from "./support/kernel-weight.ts";
import { extensionWords, paddingFits, padOf, type ExtensionWord } from "./support/padding.ts";
import { elements } from "./support/size.ts";
import { printShape } from "../ir/shape-text.ts";
import { fitPad, resolveWindow, type Window } from "./support/window.ts";

/** The weight is out x (in / groups) x kernel. */
export interface ConvForm extends KernelWeights {
  readonly x: Shape;
  readonly window: Window;
  readonly padMode: "zero" | ExtensionWord;
  readonly groups: number;
  readonly flip: boolean;
}

export const conv = defineOp({
  name: "conv",
  doc: "Convolution: each output channel is a weighted sum over a window of all input channels. Cross-correlation, as everywhere in the field; flip=true mirrors the kernel and gives the strict one.",
  source: "ONNX Conv; PyTorch Conv2d; A. Zhang et al., Dive into Deep Learning, 7.2-7.4",
  args: {
    out: int({ min: 1, doc: "output channels" }),
    kernel: perAxis({ min: 1, doc: "kernel size" }),
    stride: perAxis({ min: 1, default: 1, doc: "step between windows" }),
    pad: padding({ default: 0, doc: "elements around the input: zeros, unless pad_mode says otherwise" }),
    dilation: perAxis({ min: 1, default: 1, doc: "step between taps of a window" }),
    groups: groupsArg,
    bias: biasArg,
    flip: bool({ default: false, doc: "mirrors the kernel in every spatial axis" }),
    weight: weightArg,
    pad_mode: word(["zero", ...extensionWords], {
      default: "zero",
      doc: "what stands in the padding: zeros, the mirror image without the edge (reflect) or with it (symmetric), the nearest element (replicate), or the other end (circular)",
    }),
  },

  resolve(call, x): ConvForm | undefined {
    const { out, kernel, groups, bias, flip, weight, pad_mode: padMode } = call.args;
    const window = resolveWindow(call, "conv", x);
    if (!window || !paddingFits(call, x, window, padMode) || !groupsDivide(call, x)) return undefined;
    const weightShape = [out, (x[0] ?? 1) / groups, ...kernel];
    if (weight && !weightFits(call, "conv", weight, weightShape)) return undefined;
    const shape = [out, ...window.output];
    const constant = weight && { constant: weight.data };
    return { x, shape, window, padMode, groups, bias, flip, weightShape, ...constant };
  },

  weights: (form) => kernelWeights(form, elements(form.weightShape.slice(1)) ?? 1),

  nest: ({ x: xShape, shape, window, padMode, groups, bias, flip, weightShape }) =>
    nest((b) => {
      const [out = 1, perGroup = 1, ...kernel] = weightShape;
      const x = b.in("x", xShape);
      const weight = b.param("weight", weightShape);
      const g = groups > 1 ? b.axis("g", groups) : 0;
      const k = plus(times(g, out / groups), b.axis("k", out / groups));
      const o = b.axes("o", window.output);
      const c = b.axis("c", perGroup);
      const r = b.axes("r", kernel);
      const tap = flip ? r.map((axis) => minus(axis.extent - 1, axis)) : r;
      const product = mul(
        read(x, [plus(times(g, perGroup), c), ...windows(o, r, window)], padOf(padMode)),
        read(weight, [k, c, ...tap]),
      );
      if (!bias) return b.sum(b.out("y", shape), [k, ...o], product);
      const offset = b.param("bias", [out]);
      const total = b.tmp("total", shape);
      b.sum(total, [k, ...o], product);
      // One axis for all channels, whatever the groups: the sum is finished in registers.
      const n = groups > 1 ? b.axis("n", out) : k;
      b.set(b.out("y", shape), [n, ...o], add(read(total, [n, ...o]), read(offset, [n])));
    }),

  fit({ shape, window, groups, constant }, wanted): CallEdit | undefined {
    const [out = 0, ...sizes] = wanted;
    if (out === shape[0]) return fitPad(window, wanted);
    const sameSizes =
      sizes.length === window.output.length && sizes.every((size, axis) => size === window.output[axis]);
    if (!sameSizes || constant || out % groups !== 0) return undefined;
    return {
      kind: "set-arg",
      arg: "out",
      value: String(out),
      title: `out=${out} gives ${printShape(wanted)}`,
    };
  },
});
