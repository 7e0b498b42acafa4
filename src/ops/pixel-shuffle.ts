// Channels to space: the sub-pixel convolution's second half.

import { checkedMul, checkedProduct } from "../base/checked.ts";
import { nest, plus, read, times } from "../nests/build.ts";
import type { Shape } from "../ir/shape.ts";
import { defineOp, perAxis } from "./define.ts";
import { channelsDivide, digits, type BlockForm } from "./support/blocks.ts";
import { sizesText } from "./support/text.ts";
import { hasSpace } from "./support/window.ts";

export const pixelShuffle = defineOp({
  name: "pixel_shuffle",
  doc: "Turns groups of channels into blocks of pixels: (C*r*r)xHxW becomes Cx(H*r)x(W*r). Channel c*r*r + i*r + j gives row i and column j of each block of channel c.",
  source:
    "W. Shi et al., Real-Time Single Image and Video Super-Resolution (2016), equation 4; PyTorch PixelShuffle; ONNX DepthToSpace (CRD)",
  args: { factor: perAxis({ min: 1, doc: "how many times larger space becomes" }) },

  resolve(call, x): BlockForm | undefined {
    if (!hasSpace(call, "pixel_shuffle", x)) return undefined;
    const { factor } = call.args;
    const by = checkedProduct(factor) ?? Infinity;
    const why = `the ${by === Infinity ? "(past 2^53)" : by} pixels of a ${sizesText(factor)} block`;
    const channels = channelsDivide(call, "pixel_shuffle", x, { arg: "factor", by, why });
    if (channels === undefined) return undefined;
    const sizes = x.slice(1).map((size, axis) => checkedMul(size, factor[axis] ?? 1) ?? Infinity);
    return { x, shape: [channels, ...sizes], factor };
  },

  nest: ({ x: xShape, shape, factor }) =>
    nest((b) => {
      const sizes: Shape = xShape.slice(1);
      const x = b.in("x", xShape);
      const c = b.axis("c", shape[0] ?? 1);
      const i = b.axes("i", sizes);
      const r = b.axes("r", factor);
      const at = i.map((axis, n) => plus(times(axis, factor[n] ?? 1), r[n] ?? 0));
      b.set(b.out("y", shape), [c, ...at], read(x, [digits(c, r), ...i]));
    }),
});
