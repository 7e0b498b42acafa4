// Local response normalisation, as AlexNet has it.

import { add, div, fill, minus, mul, nest, plus, pow, read } from "../nests/build.ts";
import { defineOp, float, int } from "./define.ts";
import type { SameShape } from "./support/pointwise.ts";

export interface LrnForm extends SameShape {
  readonly size: number;
  readonly alpha: number;
  readonly beta: number;
  readonly k: number;
}

export const lrn = defineOp({
  name: "lrn",
  doc: "Local response normalisation: x / (k + alpha / size * s) ^ beta, where s is the sum of the squares of `size` neighbouring channels at the same position. alpha is divided by size, as in Caffe, PyTorch and ONNX; the paper's alpha=1e-4 over 5 channels is alpha=5e-4 here, with k=2.",
  source:
    "A. Krizhevsky et al., ImageNet Classification with Deep Convolutional Neural Networks (2012), 3.3; ONNX LRN",
  args: {
    size: int({ min: 1, doc: "neighbouring channels that count, the own in the middle; odd" }),
    alpha: float({ default: 1e-4, doc: "weight of the neighbours, divided by size" }),
    beta: float({ default: 0.75, doc: "the power" }),
    k: float({ default: 1, doc: "added, so that silence is not amplified" }),
  },

  resolve(call, shape): LrnForm | undefined {
    const { size, alpha, beta, k } = call.args;
    if (size % 2 === 1) return { shape, size, alpha, beta, k };
    const fix = (value: number) =>
      ({ kind: "set-arg", arg: "size", value: `${value}`, title: `size=${value}` }) as const;
    return call.report("even-size", { arg: "size" }, { op: "lrn", size }, [fix(size - 1), fix(size + 1)]);
  },

  nest: ({ shape, size, alpha, beta, k }) =>
    nest((b) => {
      const [channels = 1, ...sizes] = shape;
      const x = b.in("x", shape);
      const squares = b.tmp("squares", shape);
      const c = b.axis("c", channels);
      const i = b.axes("i", sizes);
      const r = b.axis("r", size);
      const neighbour = read(x, [minus(plus(c, r), (size - 1) / 2), ...i], fill(0));
      b.sum(squares, [c, ...i], mul(neighbour, neighbour));
      const base = add(mul(read(squares, [c, ...i]), alpha / size), k);
      b.set(b.out("y", shape), [c, ...i], div(read(x, [c, ...i]), pow(base, beta)));
    }),
});
