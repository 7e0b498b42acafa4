// Global average pooling.

import { nest, read } from "../nests/build.ts";
import type { Shape } from "../ir/graph.ts";
import { defineOp } from "./define.ts";
import { divideByCount } from "./support/mean.ts";
import { hasSpace } from "./support/window.ts";

export interface GapForm {
  readonly x: Shape;
  readonly shape: Shape;
}

export const gap = defineOp({
  name: "gap",
  doc: "Global average pooling: the mean of each channel over all of space. Keeps the axes: CxHxW gives Cx1x1.",
  source: "M. Lin et al., Network in Network (2013), 3.2; ONNX GlobalAveragePool",
  args: {},

  resolve(call, x): GapForm | undefined {
    return hasSpace(call, "gap", x)
      ? { x, shape: x.map((size, axis) => (axis === 0 ? size : 1)) }
      : undefined;
  },

  nest: ({ x: xShape, shape }) =>
    nest((b) => {
      const [channels = 1, ...sizes] = xShape;
      const x = b.in("x", xShape);
      const total = b.tmp("total", shape);
      const y = b.out("y", shape);
      const c = b.axis("c", channels);
      const i = b.axes("i", sizes);
      const one = [c, ...sizes.map(() => 0)];
      b.sum(total, one, read(x, [c, ...i]));
      divideByCount(b, [y, total], one, [], sizes);
    }),
});
