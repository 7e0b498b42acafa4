// Batch normalisation as it is at inference.

import { add, div, mul, nest, read, sqrt, sub } from "../nests/build.ts";
import type { Shape } from "../ir/graph.ts";
import type { WeightSpec } from "../ir/op.ts";
import { defineOp, float } from "./define.ts";

export interface BnForm {
  readonly shape: Shape;
  readonly eps: number;
}

export const bn = defineOp({
  name: "bn",
  doc: "Batch normalisation with the statistics of training: (x - mean) / sqrt(var + eps) * weight + bias, channel by channel.",
  source: "S. Ioffe, C. Szegedy, Batch Normalization (2015), algorithm 2; PyTorch BatchNorm2d",
  args: { eps: float({ min: 0, default: 1e-5, doc: "added to the variance" }) },

  resolve: (call, shape): BnForm => ({ shape, eps: call.args.eps }),

  weights({ shape: [channels = 1] }): WeightSpec[] {
    const shape = [channels];
    return [
      { leaf: "weight", shape, role: "param", draw: { kind: "near-one" } },
      { leaf: "bias", shape, role: "param", draw: { kind: "near-zero" } },
      { leaf: "running_mean", shape, role: "buffer", draw: { kind: "near-zero" } },
      { leaf: "running_var", shape, role: "buffer", draw: { kind: "positive" } },
    ];
  },

  // Scale and shift depend on the weights alone: they are made when these are loaded.
  nest: ({ shape, eps }) =>
    nest((b) => {
      const [channels = 1, ...sizes] = shape;
      const x = b.in("x", shape);
      const [weight, bias] = [b.param("weight", [channels]), b.param("bias", [channels])];
      const [mean, variance] = [b.param("running_mean", [channels]), b.param("running_var", [channels])];
      const [scale, shift] = [b.tmp("scale", [channels]), b.tmp("shift", [channels])];
      const c = b.axis("c", channels);
      const i = b.axes("i", sizes);
      b.set(scale, [c], div(read(weight, [c]), sqrt(add(read(variance, [c]), eps))));
      b.set(shift, [c], sub(read(bias, [c]), mul(read(mean, [c]), read(scale, [c]))));
      b.set(b.out("y", shape), [c, ...i], add(mul(read(x, [c, ...i]), read(scale, [c])), read(shift, [c])));
    }),
});
