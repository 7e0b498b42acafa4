// Space to channels: the inverse of pixel shuffling.

import { checkedProduct } from "../base/checked.ts";
import { nest, plus, read, times } from "../nests/build.ts";
import { defineOp, perAxis } from "./define.ts";
import { digits, sizesDivide, type BlockForm } from "./support/blocks.ts";
import { hasSpace } from "./support/window.ts";

export const pixelUnshuffle = defineOp({
  name: "pixel_unshuffle",
  doc: "Turns blocks of pixels into groups of channels: Cx(H*r)x(W*r) becomes (C*r*r)xHxW. Row i and column j of each block of channel c become channel c*r*r + i*r + j. Undoes pixel_shuffle.",
  source: "PyTorch PixelUnshuffle",
  args: { factor: perAxis({ min: 1, doc: "how many times smaller space becomes" }) },

  resolve(call, x): BlockForm | undefined {
    const { factor } = call.args;
    if (!hasSpace(call, "pixel_unshuffle", x) || !sizesDivide(call, "pixel_unshuffle", x, factor))
      return undefined;
    const sizes = x.slice(1).map((size, axis) => size / (factor[axis] ?? 1));
    return { x, shape: [checkedProduct([x[0] ?? 1, ...factor]) ?? Infinity, ...sizes], factor };
  },

  nest: ({ x: xShape, shape, factor }) =>
    nest((b) => {
      const x = b.in("x", xShape);
      const c = b.axis("c", xShape[0] ?? 1);
      const r = b.axes("r", factor);
      const i = b.axes("i", shape.slice(1));
      const at = i.map((axis, n) => plus(times(axis, factor[n] ?? 1), r[n] ?? 0));
      b.set(b.out("y", shape), [digits(c, r), ...i], read(x, [c, ...at]));
    }),
});
