// Group normalisation.

import { nest, plus, times } from "../nests/build.ts";
import { bool, defineOp, float, int } from "./define.ts";
import { channelsDivide } from "./support/blocks.ts";
import type { SameShape } from "./support/pointwise.ts";
import { affineWeights, standardised, withAffine } from "./support/standardise.ts";

export interface GroupnormForm extends SameShape {
  readonly groups: number;
  readonly eps: number;
  readonly affine: boolean;
}

export const groupnorm = defineOp({
  name: "groupnorm",
  stem: "gn",
  doc: "Group normalisation: (x - mean) / sqrt(var + eps) * weight + bias, with the mean and variance of a group of channels over all of space, and a weight and bias per channel.",
  source: "Y. Wu, K. He, Group Normalization (2018), equations 2 and 7; PyTorch GroupNorm",
  args: {
    groups: int({ min: 1, doc: "how many groups the channels are split into; 1 takes all together" }),
    eps: float({ min: 0, default: 1e-5, doc: "added to the variance" }),
    affine: bool({ default: true, doc: "learns a weight and a bias per channel" }),
  },

  resolve(call, shape): GroupnormForm | undefined {
    const { groups, eps, affine } = call.args;
    const why = `groups=${groups}`;
    const each = channelsDivide(call, "groupnorm", shape, { arg: "groups", by: groups, why });
    return each === undefined ? undefined : { shape, groups, eps, affine };
  },

  weights: ({ shape, affine }) => affineWeights(shape.slice(0, 1), affine),

  nest: ({ shape, groups, eps, affine }) =>
    nest((b) => {
      const [channels = 1, ...sizes] = shape;
      const each = channels / groups;
      const x = b.in("x", shape);
      const [g, k] = [b.axis("g", groups), b.axis("k", each)];
      const c = plus(times(g, each), k);
      const i = [c, ...b.axes("i", sizes)];
      const count = sizes.reduce((product, size) => product * size, each);
      const value = standardised(b, x, i, { shape: [groups], index: [g], count }, eps);
      const weights = affineWeights([channels], affine);
      b.set(b.out("y", shape), i, withAffine(b, value, weights, [c]));
    }),
});
