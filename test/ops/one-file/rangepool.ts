// An op from outside the compiler: this file alone gives it shapes, evaluation, costs, receptive field and code.

import { add, fill, neg, nest, read, windows } from "../../../src/nests/build.ts";
import { defineOp, padding, perAxis } from "../../../src/ops/define.ts";
import { resolveWindow, windowsHoldInput } from "../../../src/ops/support/window.ts";

export const rangepool = defineOp({
  name: "rangepool",
  doc: "The largest less the smallest value of each window, channel by channel.",
  source: "morphological gradient with a flat structuring element",
  args: {
    kernel: perAxis({ min: 1, doc: "window size" }),
    stride: perAxis({ min: 1, optional: true, doc: "step between windows; the window size unless given" }),
    pad: padding({ default: 0, doc: "padding around the input, less than the window" }),
  },
  resolve(call, x) {
    const window = resolveWindow(call, "rangepool", x);
    if (!window || !windowsHoldInput(call, "rangepool", x, window)) return undefined;
    return { x, shape: [x[0] ?? 1, ...window.output], window };
  },
  nest: ({ x: xShape, shape, window }) =>
    nest((b) => {
      const x = b.in("x", xShape);
      const [largest, smallest] = [b.tmp("largest", shape), b.tmp("minus_smallest", shape)];
      const c = b.axis("c", shape[0] ?? 1);
      const o = b.axes("o", window.output);
      const r = b.axes("r", window.kernel);
      const to = [c, ...o];
      const from = [c, ...windows(o, r, window)];
      b.max(largest, to, read(x, from, fill(-Infinity)));
      b.max(smallest, to, neg(read(x, from, fill(Infinity))));
      b.set(b.out("y", shape), to, add(read(largest, to), read(smallest, to)));
    }),
});
