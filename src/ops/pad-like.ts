// Padding up to the sizes of another value.

import { defineOp } from "./define.ts";
import { adds, atArg, likeArg, resolveLike } from "./support/like.ts";
import { modeArg, resolveSurround, surround, valueArg, type SurroundForm } from "./support/surround.ts";

export const padLike = defineOp({
  name: "pad_like",
  doc: "Surrounds each channel with elements until space is as large as that of another value: U-Nets of odd sizes join an upsampled value with one from before the pooling. `upsample(2) -> pad_like(e1)`.",
  source: "O. Ronneberger et al., U-Net (2015), 2, with padding in place of cropping; PyTorch pad",
  args: { like: likeArg, at: atArg, mode: modeArg, value: valueArg },

  resolve(call, x): SurroundForm | undefined {
    const margins = resolveLike(call, "pad_like", x, adds);
    return margins && resolveSurround(call, x, margins, call.args.like.slice(1));
  },

  nest: surround,
});
