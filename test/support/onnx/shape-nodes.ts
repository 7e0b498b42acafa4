// ONNX equivalents of the ops that reduce, move or make whole tensors, and of the dense layer along an axis.

import type { ArgmaxForm } from "../../../src/ops/argmax.ts";
import type { DenseForm } from "../../../src/ops/dense.ts";
import type { PermuteForm } from "../../../src/ops/permute.ts";
import type { ReshapeForm } from "../../../src/ops/reshape.ts";
import type { SliceForm } from "../../../src/ops/slice.ts";
import type { ReduceForm } from "../../../src/ops/support/reduce.ts";
import type { Site } from "./site.ts";

export const shapeNodes = {
  reduce_mean: reduction("ReduceMean"),
  reduce_sum: reduction("ReduceSum"),
  reduce_max: reduction("ReduceMax"),
  /** The positions are int64. */
  argmax({ x, add, fresh, ints, y }: Site, { shape, axis }: ArgmaxForm) {
    const position = add("ArgMax", [x], { axis: axis + 1, keepdims: 1 }, fresh());
    add("Reshape", [add("Cast", [position], { to: 1 }, fresh()), ints(1, ...shape)], {}, y);
  },
  permute: ({ x, add }: Site, { order }: PermuteForm) =>
    void add("Transpose", [x], { perm: [0, ...order.map((axis) => axis + 1)] }),
  reshape: ({ x, add, ints }: Site, { shape }: ReshapeForm) => void add("Reshape", [x, ints(1, ...shape)]),
  slice({ x, add, ints }: Site, { x: input, shape, axis, begin, step }: SliceForm) {
    const end = begin + ((shape[axis] ?? 1) - 1) * step + 1;
    add("Slice", [x, ints(begin), ints(Math.min(end, input[axis] ?? 1)), ints(axis + 1), ints(step)]);
  },
  param: ({ weights: [value = ""], add, ints }: Site) => void add("Unsqueeze", [value, ints(0)]),
  dense({ x, weights, add, fresh }: Site, { shape, axis }: DenseForm) {
    if (shape.length === 1) return void add("Gemm", [x, ...weights], { transB: 1 });
    // The summed axis goes last, and back.
    const kept = shape.flatMap((_, at) => (at === axis ? [] : [at + 1]));
    const perm = [0, ...kept, axis + 1];
    const [weight = "", bias] = weights;
    const [turned, columns] = [
      add("Transpose", [x], { perm }, fresh()),
      add("Transpose", [weight], { perm: [1, 0] }, fresh()),
    ];
    const product = add("MatMul", [turned, columns], {}, fresh());
    const sum = bias === undefined ? product : add("Add", [product, bias], {}, fresh());
    add("Transpose", [sum], { perm: perm.map((_, at) => perm.indexOf(at)) });
  },
};

function reduction(op: string) {
  return ({ x, add, ints, fresh, y }: Site, { shape, axes }: ReduceForm): void => {
    const reduced = add(op, [x, ints(...axes.map((axis) => axis + 1))], { keepdims: 1 }, fresh());
    add("Reshape", [reduced, ints(1, ...shape)], {}, y);
  };
}
