// The same values under another shape.

import { nest, over, plus, read, rem, times } from "../nests/build.ts";
import type { Axis, Index } from "../algebra/index-types.ts";
import { stridesOf } from "../nests/buffers.ts";
import type { Shape } from "../ir/graph.ts";
import { printShape } from "../ir/shape-text.ts";
import { defineOp, shape as shapeArg } from "./define.ts";
import { elements } from "./support/size.ts";

export interface ReshapeForm {
  readonly x: Shape;
  readonly shape: Shape;
}

export const reshape = defineOp({
  name: "reshape",
  doc: "The same values in the same order, the last axis fastest, under another shape with as many elements: reshape([16, 4, 4]) makes an image of a vector of 256. The batch is not part of it, and no size is guessed: write reshape([in.c / 2, 2, in.w]).",
  source: "ONNX Reshape; PyTorch reshape",
  args: {
    shape: shapeArg({ doc: "the sizes of the result: [16, 4, 4], 16x4x4, or one number for a vector" }),
  },

  resolve(call, x): ReshapeForm | undefined {
    const { shape } = call.args;
    const [count, wanted] = [elements(x), elements(shape)];
    if (count === wanted) return { x, shape };
    return call.report(
      "reshape-count",
      { arg: "shape" },
      {
        shape: printShape(shape),
        wanted: wanted ?? "past 2^53",
        input: printShape(x),
        count: count ?? "past 2^53",
      },
    );
  },

  nest: ({ x: xShape, shape }) =>
    nest((b) => {
      const x = b.in("x", xShape);
      const y = b.out("y", shape);
      const digits = commonDigits(xShape, shape);
      if (digits) {
        const i = b.axes("i", digits);
        return b.set(y, grouped(i, shape), read(x, grouped(i, xShape)));
      }
      const i = b.axes("i", shape);
      return b.set(y, i, read(x, unflattened(flattened(i), xShape)));
    }),
});

/** Sizes whose runs multiply to the sizes of both shapes, so that no index needs a division: 6x4 and 2x12 are made of 2, 3, 4. */
function commonDigits(a: Shape, b: Shape): readonly number[] | undefined {
  const [as, bs] = [a.filter((size) => size > 1), b.filter((size) => size > 1)];
  const digits: number[] = [];
  let [left, right] = [1, 1];
  while (as.length + bs.length > 0 || left > 1) {
    if (left === 1) left = as.pop() ?? 1;
    if (right === 1) right = bs.pop() ?? 1;
    const digit = Math.min(left, right);
    if (left % digit !== 0 || right % digit !== 0) return undefined;
    digits.unshift(digit);
    [left, right] = [left / digit, right / digit];
  }
  return digits;
}

/** The digits as indices of a shape: runs of them, each the size of one axis. */
function grouped(digits: readonly Axis[], shape: Shape): readonly Index[] {
  const rest = [...digits];
  return shape.map((size) => {
    const run: Axis[] = [];
    for (let covered = 1; covered < size;) {
      const next = rest.shift();
      if (!next) break;
      run.push(next);
      covered *= next.extent;
    }
    return flattened(run);
  });
}

/** The position in row-major order. */
function flattened(axes: readonly Axis[]): Index {
  return axes.reduce<Index>((outer, axis) => plus(times(outer, axis.extent), axis), plus());
}

function unflattened(position: Index, shape: Shape): readonly Index[] {
  return stridesOf(shape).map((stride, at) => rem(over(position, stride), shape[at] ?? 1));
}
