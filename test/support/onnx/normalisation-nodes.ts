// ONNX equivalents of the normalisation layers.

import type { GroupnormForm } from "../../../src/ops/groupnorm.ts";
import type { InstancenormForm } from "../../../src/ops/instancenorm.ts";
import type { L2normForm } from "../../../src/ops/l2norm.ts";
import type { LayernormForm } from "../../../src/ops/layernorm.ts";
import type { LogSoftmaxForm } from "../../../src/ops/log-softmax.ts";
import type { LrnForm } from "../../../src/ops/lrn.ts";
import type { Site } from "./site.ts";

export const normalisationNodes = {
  layernorm(site: Site, { shape, axes, eps }: LayernormForm) {
    const { x, add, fresh } = site;
    const attributes = { axis: 1 + shape.length - axes.length, epsilon: { float: eps } };
    const sizes = shape.filter((_, axis) => axes.includes(axis));
    const learned = learnedOr(site, sizes);
    if (axes.length === shape.length) return void add("LayerNormalization", [x, ...learned], attributes);
    // The normalised axis goes last, and back.
    const kept = shape.flatMap((_, axis) => (axes.includes(axis) ? [] : [axis + 1]));
    const perm = [0, ...kept, ...axes.map((axis) => axis + 1)];
    const turned = add("Transpose", [x], { perm }, fresh());
    const normal = add("LayerNormalization", [turned, ...learned], attributes, fresh());
    add("Transpose", [normal], { perm: perm.map((_, axis) => perm.indexOf(axis)) });
  },
  groupnorm(site: Site, { shape, groups, eps }: GroupnormForm) {
    const learned = learnedOr(site, shape.slice(0, 1));
    const attributes = { num_groups: groups, epsilon: { float: eps } };
    site.add("GroupNormalization", [site.x, ...learned], attributes);
  },
  instancenorm(site: Site, { shape, eps }: InstancenormForm) {
    const learned = learnedOr(site, shape.slice(0, 1));
    site.add("InstanceNormalization", [site.x, ...learned], { epsilon: { float: eps } });
  },
  lrn: ({ x, add }: Site, { size, alpha, beta, k }: LrnForm) =>
    void add("LRN", [x], { size, alpha: { float: alpha }, beta: { float: beta }, bias: { float: k } }),
  // ONNX knows no least length; the norm is written out.
  l2norm({ x, add, fresh, ints, floats }: Site, { axis, eps }: L2normForm) {
    const length = add("ReduceL2", [x, ints(axis + 1)], { keepdims: 1 }, fresh());
    add("Div", [x, add("Max", [length, floats([], eps)], {}, fresh())]);
  },
  log_softmax: ({ x, add }: Site, { axis }: LogSoftmaxForm) =>
    void add("LogSoftmax", [x], { axis: axis + 1 }),
};

/** The layer's weight and bias, or ones and zeros. */
function learnedOr({ weights, floats }: Site, sizes: readonly number[]): readonly string[] {
  if (weights.length > 0) return weights;
  const count = sizes.reduce((product, size) => product * size, 1);
  return [1, 0].map((value) => floats(sizes, ...Array.from({ length: count }, () => value)));
}
