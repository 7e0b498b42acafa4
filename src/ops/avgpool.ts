// Average pooling over any number of spatial axes.

import { fill, int, max, min, minus, nest, plus, read, sub, times } from "../nests/build.ts";
import type { Axis } from "../algebra/index-types.ts";
import type { Shape } from "../ir/graph.ts";
import { bool, defineOp, padding } from "./define.ts";
import { divideByCount, type Counts } from "./support/mean.ts";
import { ceilArg, fitPool, kernelArg, poolPoint, strideArg, type PoolForm } from "./support/pool.ts";
import { resolveWindow, windowsHoldInput, type Window } from "./support/window.ts";

export interface AvgpoolForm extends PoolForm {
  readonly countPad: boolean;
}

export const avgpool = defineOp({
  name: "avgpool",
  doc: "The mean of each window, channel by channel. Padding counts as zeros unless count_pad=false, which divides by the real elements only. With ceil=true what lies past the padding never counts.",
  source: "ONNX AveragePool; PyTorch AvgPool2d; A. Zhang et al., Dive into Deep Learning, 7.5",
  args: {
    kernel: kernelArg,
    stride: strideArg,
    pad: padding({ default: 0, doc: "zeros around the input" }),
    count_pad: bool({ default: true, doc: "whether padded positions count in the mean" }),
    ceil: ceilArg,
  },

  resolve(call, x): AvgpoolForm | undefined {
    const window = resolveWindow(call, "avgpool", x);
    const countPad = call.args.count_pad;
    if (!window || !windowsHoldInput(call, "avgpool", x, window)) return undefined;
    const shape: Shape = [x[0] ?? 1, ...window.output];
    return { x, shape, window, countPad };
  },

  nest: (form) =>
    nest((b) => {
      const x = b.in("x", form.x);
      const total = b.tmp("total", form.shape);
      const y = b.out("y", form.shape);
      const { o, to, from } = poolPoint(b, form);
      b.sum(total, to, read(x, from, fill(0)));
      divideByCount(b, [y, total], to, o, countsOf(form, o));
    }),

  fit: fitPool,
});

/** How many elements count where the window starts at o * stride - begin: up to the end of what counts, or of the window. */
function countsOf({ window, countPad }: AvgpoolForm, o: readonly Axis[]): Counts {
  return window.kernel.map((size, axis) => {
    const { first, last } = counted(window, axis, countPad);
    const [stride, begin] = [window.stride[axis] ?? 1, window.begin[axis] ?? 0];
    const lastStart = ((window.output[axis] ?? 1) - 1) * stride - begin;
    if (-begin >= first && lastStart + size <= last) return size;
    const start = minus(times(o[axis] ?? 0, stride), begin);
    const to = min(int(plus(start, size)), last);
    return sub(to, -begin >= first ? int(start) : max(int(start), first));
  });
}

/** The positions that count, `last` excluded. */
function counted(
  { input, begin, end }: Window,
  axis: number,
  countPad: boolean,
): { readonly first: number; readonly last: number } {
  const size = input[axis] ?? 1;
  return countPad ? { first: -(begin[axis] ?? 0), last: size + (end[axis] ?? 0) } : { first: 0, last: size };
}
