// An op from outside the compiler: this file alone gives it shapes, evaluation, costs, receptive field and code.

import { fill, neg, nest, read, windows } from "../../../src/nests/build.ts";
import { defineOp, padding, perAxis } from "../../../src/ops/define.ts";
import { resolveWindow, windowsHoldInput } from "../../../src/ops/support/window.ts";

export const minpool = defineOp({
  name: "minpool",
  doc: "The smallest value of each window, channel by channel.",
  source: "morphological erosion with a flat structuring element",
  args: {
    kernel: perAxis({ min: 1, doc: "window size" }),
    stride: perAxis({ min: 1, optional: true, doc: "step between windows; the window size unless given" }),
    pad: padding({ default: 0, doc: "padding around the input, less than the window" }),
  },
  resolve(call, x) {
    const window = resolveWindow(call, "minpool", x);
    if (!window || !windowsHoldInput(call, "minpool", x, window)) return undefined;
    return { x, shape: [x[0] ?? 1, ...window.output], window };
  },
  nest: ({ x: xShape, shape, window }) =>
    nest((b) => {
      const x = b.in("x", xShape);
      const largest = b.tmp("largest", shape);
      const c = b.axis("c", shape[0] ?? 1);
      const o = b.axes("o", window.output);
      const r = b.axes("r", window.kernel);
      b.max(largest, [c, ...o], neg(read(x, [c, ...windows(o, r, window)], fill(Infinity))));
      b.set(b.out("y", shape), [c, ...o], neg(read(largest, [c, ...o])));
    }),
});
