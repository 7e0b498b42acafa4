// Axes in another order.

import { nest, read } from "../nests/build.ts";
import type { Shape } from "../ir/graph.ts";
import { printShape } from "../ir/shape-text.ts";
import { defineOp, word } from "./define.ts";
import { axisAt } from "./support/axis.ts";
import { axisLetter } from "./support/text.ts";

export interface PermuteForm {
  readonly x: Shape;
  readonly shape: Shape;
  /** Per axis of the result the axis of the input, by position. */
  readonly order: readonly number[];
}

/** Every order of the axes of CxW, CxHxW and CxDxHxW. */
const orders: readonly string[] = ["cw", "chw", "cdhw"].flatMap(arrangements);

export const permute = defineOp({
  name: "permute",
  doc: "The same values with the axes in another order: order=hwc makes HxWxC of CxHxW. The result's first axis counts as channels again.",
  source: "ONNX Transpose; PyTorch permute",
  args: { order: word(orders, { doc: "the input's axes in the order of the result: hwc, wc" }) },

  resolve(call, x): PermuteForm | undefined {
    const { order } = call.args;
    const positions = order.split("").map((letter) => axisAt(x, letter));
    if (positions.length === x.length && !positions.includes(-1))
      return { x, shape: positions.map((at) => x[at] ?? 1), order: positions };
    const letters = x.map((_, at) => axisLetter(x.length, at)).join(", ");
    return call.report("bad-order", { arg: "order" }, { order, input: printShape(x), letters });
  },

  nest: ({ x: xShape, shape, order }) =>
    nest((b) => {
      const x = b.in("x", xShape);
      const i = b.axes("i", shape);
      b.set(
        b.out("y", shape),
        i,
        read(
          x,
          xShape.map((_, at) => i[order.indexOf(at)] ?? 0),
        ),
      );
    }),
});

function arrangements(letters: string): string[] {
  if (letters.length < 2) return [letters];
  return letters
    .split("")
    .flatMap((first) => arrangements(letters.replace(first, "")).map((rest) => first + rest));
}
