// Convolution over any number of spatial axes.

import { add, minus, mul, nest, plus, read, times, windows, fill } from "../nests/build.ts";
import type { Shape } from "../ir/graph.ts";
import type { CallEdit, OpCall, Tensor, WeightSpec } from "../ir/op.ts";
import { bool, defineOp, int, padding, perAxis, tensor } from "./define.ts";
import { elements } from "./support/size.ts";
import { printShape } from "../ir/shape-text.ts";
import { fitPad, resolveWindow, type Window } from "./support/window.ts";

export interface ConvForm {
  readonly x: Shape;
  readonly shape: Shape;
  readonly window: Window;
  readonly groups: number;
  readonly bias: boolean;
  readonly flip: boolean;
  /** out x (in / groups) x kernel. */
  readonly weightShape: Shape;
  /** The numbers of a constant weight, row-major. */
  readonly constant?: readonly number[];
}

export const conv = defineOp({
  name: "conv",
  doc: "Convolution: each output channel is a weighted sum over a window of all input channels. Cross-correlation, as everywhere in the field; flip=true mirrors the kernel and gives the strict one.",
  source: "ONNX Conv; A. Zhang et al., Dive into Deep Learning, 7.2-7.4",
  args: {
    out: int({ min: 1, doc: "output channels" }),
    kernel: perAxis({ min: 1, doc: "kernel size" }),
    stride: perAxis({ min: 1, default: 1, doc: "step between windows" }),
    pad: padding({ default: 0, doc: "zeros around the input" }),
    dilation: perAxis({ min: 1, default: 1, doc: "step between taps of a window" }),
    groups: int({
      min: 1,
      default: 1,
      doc: "channel groups that do not see each other; in.c gives a depthwise convolution",
    }),
    bias: bool({ default: true, doc: "adds a learned number per output channel" }),
    flip: bool({ default: false, doc: "mirrors the kernel in every spatial axis" }),
    weight: tensor({ optional: true, doc: "a constant kernel in place of a learned one" }),
  },

  resolve(call, x): ConvForm | undefined {
    const { out, kernel, groups, bias, flip, weight } = call.args;
    const window = resolveWindow(call, "conv", x);
    if (!window || !groupsDivide(call, x)) return undefined;
    const weightShape = [out, (x[0] ?? 1) / groups, ...kernel];
    if (weight && !weightFits(call, weight, weightShape)) return undefined;
    const shape = [out, ...window.output];
    return {
      x,
      shape,
      window,
      groups,
      bias,
      flip,
      weightShape,
      ...(weight ? { constant: weight.data } : {}),
    };
  },

  weights({ weightShape, bias, constant }): WeightSpec[] {
    const weight = {
      leaf: "weight",
      shape: weightShape,
      draw: { kind: "fan-in", fanIn: elements(weightShape.slice(1)) ?? 1 },
    } as const;
    return [
      constant ? { ...weight, role: "constant", data: constant } : { ...weight, role: "param" },
      ...(bias ? [biasSpec(weightShape)] : []),
    ];
  },

  nest: ({ x: xShape, shape, window, groups, bias, flip, weightShape }) =>
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
        read(x, [plus(times(g, perGroup), c), ...windows(o, r, window)], fill(0)),
        read(weight, [k, c, ...tap]),
      );
      if (!bias) return b.sum(b.out("y", shape), [k, ...o], product);
      const offset = b.param("bias", [out]);
      const total = b.tmp("total", shape);
      b.sum(total, [k, ...o], product);
      b.set(b.out("y", shape), [k, ...o], add(read(total, [k, ...o]), read(offset, [k])));
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

function biasSpec([out = 1]: Shape): WeightSpec {
  return { leaf: "bias", shape: [out], role: "param", draw: { kind: "near-zero" } };
}

function groupsDivide(
  call: OpCall<{ readonly out: number; readonly groups: number }>,
  [inputs = 1]: Shape,
): boolean {
  const { out: outputs, groups } = call.args;
  const [left, over] = [inputs % groups, outputs % groups];
  if (left === 0 && over === 0) return true;
  const remainder = left === 0 ? `${outputs} leave ${over} over` : `${inputs} leave ${left} over`;
  call.report("groups-do-not-divide", call.given("groups") ? { arg: "groups" } : "op", {
    groups,
    inputs,
    outputs,
    remainder,
  });
  return false;
}

/** Full rank, or the kernel alone where there is one input and one output channel. */
function weightFits(call: OpCall<unknown>, weight: Tensor, shape: Shape): boolean {
  const [out = 1, perGroup = 1, ...kernel] = shape;
  const equal = (wanted: Shape): boolean =>
    wanted.length === weight.shape.length && wanted.every((size, axis) => size === weight.shape[axis]);
  if (equal(shape) || (out === 1 && perGroup === 1 && equal(kernel))) return true;
  call.report(
    "weight-does-not-fit",
    { arg: "weight" },
    { op: "conv", actual: printShape(weight.shape), expected: printShape(shape) },
  );
  return false;
}
