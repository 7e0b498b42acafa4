// What the normalisation layers share: a set of values brought to mean 0 and variance 1, and the learned factor and shift after it.

import { add, div, mul, read, sqrt, sub, type IndexLike, type NestBuilder } from "../../nests/build.ts";
import type { Shape } from "../../ir/graph.ts";
import type { WeightSpec } from "../../ir/op.ts";
import type { Buffer, Scalar } from "../../nests/nest.ts";

export interface Sets {
  /** One element per set. */
  readonly shape: Shape;
  /** The set that an element belongs to. */
  readonly index: readonly IndexLike[];
  /** Elements of each set. */
  readonly count: number;
}

/** (x - mean) / sqrt(variance + eps) at `at`; mean and variance (divided by the count) are those of the element's set. */
export function standardised(
  b: NestBuilder,
  x: Buffer,
  at: readonly IndexLike[],
  { shape, index, count }: Sets,
  eps: number,
): Scalar {
  const [total, mean, spread, scale] = [
    b.tmp("total", shape),
    b.tmp("mean", shape),
    b.tmp("spread", shape),
    b.tmp("scale", shape),
  ];
  b.sum(total, index, read(x, at));
  b.set(mean, index, div(read(total, index), count));
  const centred = sub(read(x, at), read(mean, index));
  b.sum(spread, index, mul(centred, centred));
  b.set(scale, index, div(1, sqrt(add(div(read(spread, index), count), eps))));
  return mul(centred, read(scale, index));
}

/** PyTorch's `weight` and `bias` of a normalisation layer, where it has them. */
export function affineWeights(shape: Shape, affine: boolean): readonly WeightSpec[] {
  if (!affine) return [];
  return [
    { leaf: "weight", shape, role: "param", draw: { kind: "near-one" } },
    { leaf: "bias", shape, role: "param", draw: { kind: "near-zero" } },
  ];
}

/** value * weight + bias, both read at `at`. */
export function withAffine(
  b: NestBuilder,
  value: Scalar,
  weights: readonly WeightSpec[],
  at: readonly IndexLike[],
): Scalar {
  const [weight, bias] = weights.map(({ leaf, shape }) => b.param(leaf, shape));
  return weight && bias ? add(mul(value, read(weight, at)), read(bias, at)) : value;
}
