// Layer normalisation, over everything or along one axis.

import { nest, type IndexLike } from "../nests/build.ts";
import type { Shape } from "../ir/graph.ts";
import { bool, defineOp, float, word } from "./define.ts";
import { axisWords, resolveAxis } from "./support/axis.ts";
import type { SameShape } from "./support/pointwise.ts";
import { affineWeights, standardised, withAffine } from "./support/standardise.ts";

export interface LayernormForm extends SameShape {
  /** The axes that are normalised together, by position. */
  readonly axes: readonly number[];
  readonly eps: number;
  readonly affine: boolean;
}

export const layernorm = defineOp({
  name: "layernorm",
  stem: "norm",
  doc: "Layer normalisation: (x - mean) / sqrt(var + eps) * weight + bias, with the mean and variance of all values of the sample and a weight and bias for each of them. With axis=c every position is normalised over its channels, with a weight and bias per channel; the same for any other axis.",
  source:
    "J. Ba et al., Layer Normalization (2016), equation 4; PyTorch LayerNorm; Z. Liu et al., A ConvNet for the 2020s (2022), 2.6 (axis=c)",
  args: {
    eps: float({ min: 0, default: 1e-5, doc: "added to the variance" }),
    axis: word(axisWords, { optional: true, doc: "normalises along this axis alone, position by position" }),
    affine: bool({ default: true, doc: "learns a weight and a bias" }),
  },

  resolve(call, shape): LayernormForm | undefined {
    const { axis, eps, affine } = call.args;
    if (axis === undefined) return { shape, axes: shape.map((_, at) => at), eps, affine };
    const at = resolveAxis(call, "layernorm", shape, axis);
    return at === undefined ? undefined : { shape, axes: [at], eps, affine };
  },

  weights: ({ shape, axes, affine }) => affineWeights(weightShape(shape, axes), affine),

  nest: ({ shape, axes, eps, affine }) =>
    nest((b) => {
      const x = b.in("x", shape);
      const i = b.axes("i", shape);
      const sets = {
        shape: shape.map((size, at) => (axes.includes(at) ? 1 : size)),
        index: i.map((axis, at): IndexLike => (axes.includes(at) ? 0 : axis)),
        count: weightShape(shape, axes).reduce((product, size) => product * size, 1),
      };
      const value = standardised(b, x, i, sets, eps);
      const own = i.filter((_, at) => axes.includes(at));
      const weights = affineWeights(weightShape(shape, axes), affine);
      b.set(b.out("y", shape), i, withAffine(b, value, weights, own));
    }),
});

function weightShape(shape: Shape, axes: readonly number[]): Shape {
  return shape.filter((_, at) => axes.includes(at));
}
