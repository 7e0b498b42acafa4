// Average pooling over any number of spatial axes.

import { fill, int, max, min, minus, nest, plus, read, sub, times, windows } from "../nests/build.ts";
import type { Axis } from "../algebra/index-types.ts";
import type { Shape } from "../ir/graph.ts";
import { bool, defineOp, padding, perAxis } from "./define.ts";
import { divideByCount, type Counts } from "./support/mean.ts";
import { fitPad, resolveWindow, windowsHoldInput, type Window } from "./support/window.ts";

export interface AvgpoolForm {
  readonly x: Shape;
  readonly shape: Shape;
  readonly window: Window;
  readonly countPad: boolean;
}

export const avgpool = defineOp({
  name: "avgpool",
  doc: "The mean of each window, channel by channel. Padding counts as zeros unless count_pad=false, which divides by the real elements only.",
  source: "ONNX AveragePool; A. Zhang et al., Dive into Deep Learning, 7.5",
  args: {
    kernel: perAxis({ min: 1, doc: "window size" }),
    stride: perAxis({ min: 1, optional: true, doc: "step between windows; the window size unless given" }),
    pad: padding({ default: 0, doc: "zeros around the input" }),
    count_pad: bool({ default: true, doc: "whether padded positions count in the mean" }),
  },

  resolve(call, x): AvgpoolForm | undefined {
    const window = resolveWindow(call, "avgpool", x);
    const countPad = call.args.count_pad;
    if (!window || (!countPad && !windowsHoldInput(call, "avgpool", x, window))) return undefined;
    return { x, shape: [x[0] ?? 1, ...window.output], window, countPad };
  },

  nest: ({ x: xShape, shape, window, countPad }) =>
    nest((b) => {
      const x = b.in("x", xShape);
      const total = b.tmp("total", shape);
      const y = b.out("y", shape);
      const c = b.axis("c", shape[0] ?? 1);
      const o = b.axes("o", window.output);
      const r = b.axes("r", window.kernel);
      b.sum(total, [c, ...o], read(x, [c, ...windows(o, r, window)], fill(0)));
      divideByCount(b, [y, total], [c, ...o], o, countPad ? window.kernel : realCounts(window, o));
    }),

  fit: ({ shape, window }, wanted) => (wanted[0] === shape[0] ? fitPad(window, wanted) : undefined),
});

/** min(start + kernel, size) - max(start, 0) real elements where the window starts at o * stride - begin. */
function realCounts({ kernel, stride, begin, end, input }: Window, o: readonly Axis[]): Counts {
  return kernel.map((size, axis) => {
    if (begin[axis] === 0 && end[axis] === 0) return size;
    const start = minus(times(o[axis] ?? 0, stride[axis] ?? 1), begin[axis] ?? 0);
    return sub(min(int(plus(start, size)), input[axis] ?? 1), max(int(start), 0));
  });
}
