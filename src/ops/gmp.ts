// Global max pooling.

import { nest, read } from "../nests/build.ts";
import type { Shape } from "../ir/graph.ts";
import { defineOp } from "./define.ts";
import { hasSpace } from "./support/window.ts";

export interface GmpForm {
  readonly x: Shape;
  readonly shape: Shape;
}

export const gmp = defineOp({
  name: "gmp",
  doc: "Global max pooling: the largest value of each channel over all of space. Keeps the axes: CxHxW gives Cx1x1.",
  source: "ONNX GlobalMaxPool; M. Oquab et al., Is object localization for free? (2015), 3",
  args: {},

  resolve(call, x): GmpForm | undefined {
    if (!hasSpace(call, "gmp", x)) return undefined;
    return { x, shape: x.map((size, axis) => (axis === 0 ? size : 1)) };
  },

  nest: ({ x: xShape, shape }) =>
    nest((b) => {
      const [channels = 1, ...sizes] = xShape;
      const x = b.in("x", xShape);
      const c = b.axis("c", channels);
      const i = b.axes("i", sizes);
      b.max(b.out("y", shape), [c, ...sizes.map(() => 0)], read(x, [c, ...i]));
    }),
});
