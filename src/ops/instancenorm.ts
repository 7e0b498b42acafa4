// Instance normalisation.

import { nest } from "../nests/build.ts";
import { bool, defineOp, float } from "./define.ts";
import type { SameShape } from "./support/pointwise.ts";
import { affineWeights, standardised, withAffine } from "./support/standardise.ts";
import { hasSpace } from "./support/window.ts";

export interface InstancenormForm extends SameShape {
  readonly eps: number;
  readonly affine: boolean;
}

export const instancenorm = defineOp({
  name: "instancenorm",
  doc: "Instance normalisation: (x - mean) / sqrt(var + eps) with each channel's own mean and variance over all of space. Nothing is learned unless affine=true, as PyTorch has it; then a weight and bias per channel follow.",
  source: "D. Ulyanov et al., Instance Normalization (2016), equation 3; PyTorch InstanceNorm2d",
  args: {
    eps: float({ min: 0, default: 1e-5, doc: "added to the variance" }),
    affine: bool({ default: false, doc: "learns a weight and a bias per channel" }),
  },

  resolve(call, shape): InstancenormForm | undefined {
    const { eps, affine } = call.args;
    return hasSpace(call, "instancenorm", shape) ? { shape, eps, affine } : undefined;
  },

  weights: ({ shape, affine }) => affineWeights(shape.slice(0, 1), affine),

  nest: ({ shape, eps, affine }) =>
    nest((b) => {
      const [channels = 1, ...sizes] = shape;
      const x = b.in("x", shape);
      const c = b.axis("c", channels);
      const i = [c, ...b.axes("i", sizes)];
      const count = sizes.reduce((product, size) => product * size, 1);
      const value = standardised(b, x, i, { shape: [channels], index: [c], count }, eps);
      const weights = affineWeights([channels], affine);
      b.set(b.out("y", shape), i, withAffine(b, value, weights, [c]));
    }),
});
