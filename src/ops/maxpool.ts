// Max pooling over any number of spatial axes.

import { fill, nest, read, windows } from "../nests/build.ts";
import type { Shape } from "../ir/graph.ts";
import { defineOp, padding, perAxis } from "./define.ts";
import { fitPad, resolveWindow, windowsHoldInput, type Window } from "./support/window.ts";

export interface MaxpoolForm {
  readonly x: Shape;
  readonly shape: Shape;
  readonly window: Window;
}

export const maxpool = defineOp({
  name: "maxpool",
  doc: "The largest value of each window, channel by channel. Padded positions never win.",
  source: "ONNX MaxPool; A. Zhang et al., Dive into Deep Learning, 7.5",
  args: {
    kernel: perAxis({ min: 1, doc: "window size" }),
    stride: perAxis({ min: 1, optional: true, doc: "step between windows; the window size unless given" }),
    pad: padding({ default: 0, doc: "padding around the input, less than the window" }),
    dilation: perAxis({ min: 1, default: 1, doc: "step between elements of a window" }),
  },

  resolve(call, x): MaxpoolForm | undefined {
    const window = resolveWindow(call, "maxpool", x);
    if (!window || !windowsHoldInput(call, "maxpool", x, window)) return undefined;
    return { x, shape: [x[0] ?? 1, ...window.output], window };
  },

  nest: ({ x: xShape, shape, window }) =>
    nest((b) => {
      const x = b.in("x", xShape);
      const c = b.axis("c", shape[0] ?? 1);
      const o = b.axes("o", window.output);
      const r = b.axes("r", window.kernel);
      b.max(b.out("y", shape), [c, ...o], read(x, [c, ...windows(o, r, window)], fill(-Infinity)));
    }),

  fit: ({ shape, window }, wanted) => (wanted[0] === shape[0] ? fitPad(window, wanted) : undefined),
});
