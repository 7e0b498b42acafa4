// Cropping down to the sizes of another value.

import { nest, plus, read } from "../nests/build.ts";
import type { Shape } from "../ir/shape.ts";
import { defineOp } from "./define.ts";
import { atArg, likeArg, resolveLike, takesAway } from "./support/like.ts";

export interface CropForm {
  readonly x: Shape;
  readonly shape: Shape;
  readonly begin: readonly number[];
}

export const cropLike = defineOp({
  name: "crop_like",
  doc: "Keeps as much of each channel as another value has space, from the middle unless at= says otherwise: the U-Net's long skips. `concat { | id | crop_like(d1) }`.",
  source: "O. Ronneberger et al., U-Net (2015), 2; J. Long et al., Fully Convolutional Networks (2015)",
  args: { like: likeArg, at: atArg },

  resolve(call, x): CropForm | undefined {
    const margins = resolveLike(call, "crop_like", x, takesAway);
    return margins && { x, shape: [x[0] ?? 1, ...call.args.like.slice(1)], begin: margins.begin };
  },

  nest: ({ x: xShape, shape, begin }) =>
    nest((b) => {
      const x = b.in("x", xShape);
      const c = b.axis("c", shape[0] ?? 1);
      const o = b.axes("o", shape.slice(1));
      const at = o.map((axis, i) => plus(axis, begin[i] ?? 0));
      b.set(b.out("y", shape), [c, ...o], read(x, [c, ...at]));
    }),
});
