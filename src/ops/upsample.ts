// Nearest-neighbour enlargement by whole factors.

import { checkedMul } from "../base/checked.ts";
import { nest, plus, read, times } from "../nests/build.ts";
import type { Shape } from "../ir/graph.ts";
import { defineOp, perAxis } from "./define.ts";
import { hasSpace } from "./support/window.ts";

export interface UpsampleForm {
  readonly x: Shape;
  readonly shape: Shape;
  readonly factor: readonly number[];
}

export const upsample = defineOp({
  name: "upsample",
  doc: "Repeats every element `factor` times along each spatial axis (nearest neighbour).",
  source: "ONNX Resize (nearest, asymmetric, floor); PyTorch Upsample",
  args: { factor: perAxis({ min: 1, doc: "how many times larger the result is" }) },

  resolve(call, x): UpsampleForm | undefined {
    if (!hasSpace(call, "upsample", x)) return undefined;
    const { factor } = call.args;
    const sizes = x.slice(1).map((size, axis) => checkedMul(size, factor[axis] ?? 1) ?? Infinity);
    return { x, shape: [x[0] ?? 1, ...sizes], factor };
  },

  nest: ({ x: xShape, shape, factor }) =>
    nest((b) => {
      const x = b.in("x", xShape);
      const c = b.axis("c", xShape[0] ?? 1);
      const i = b.axes("i", xShape.slice(1));
      const r = b.axes("r", factor);
      const at = i.map((axis, n) => plus(times(axis, factor[n] ?? 1), r[n] ?? 0));
      b.set(b.out("y", shape), [c, ...at], read(x, [c, ...i]));
    }),
});
