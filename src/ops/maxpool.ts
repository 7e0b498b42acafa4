// Max pooling over any number of spatial axes.

import { fill, nest, read } from "../nests/build.ts";
import { defineOp } from "./define.ts";
import {
  ceilArg,
  dilationArg,
  fitPool,
  kernelArg,
  padArg,
  poolPoint,
  resolvePool,
  strideArg,
} from "./support/pool.ts";

export const maxpool = defineOp({
  name: "maxpool",
  doc: "The largest value of each window, channel by channel. Padded positions never win. ceil=true is what SqueezeNet and GoogLeNet mean.",
  source: "ONNX MaxPool; PyTorch MaxPool2d; A. Zhang et al., Dive into Deep Learning, 7.5",
  args: { kernel: kernelArg, stride: strideArg, pad: padArg, dilation: dilationArg, ceil: ceilArg },
  resolve: (call, x) => resolvePool(call, "maxpool", x),

  nest: (form) =>
    nest((b) => {
      const x = b.in("x", form.x);
      const { to, from } = poolPoint(b, form);
      b.max(b.out("y", form.shape), to, read(x, from, fill(-Infinity)));
    }),

  fit: fitPool,
});
