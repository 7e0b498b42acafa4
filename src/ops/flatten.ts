// A vector of all elements.

import { nest, plus, read, times } from "../nests/build.ts";
import type { Index } from "../algebra/index-types.ts";
import type { Shape } from "../ir/graph.ts";
import { defineOp } from "./define.ts";
import { elements } from "./support/size.ts";

export interface FlattenForm {
  readonly x: Shape;
  readonly shape: Shape;
}

export const flatten = defineOp({
  name: "flatten",
  doc: "All elements as one vector, the last axis fastest: CxHxW gives [C*H*W].",
  source: "ONNX Flatten; PyTorch Flatten",
  args: {},
  resolve: (_, x): FlattenForm => ({ x, shape: [elements(x) ?? Infinity] }),
  nest: ({ x: xShape, shape }) =>
    nest((b) => {
      const x = b.in("x", xShape);
      const i = b.axes("i", xShape);
      const position = i.reduce<Index>((outer, axis) => plus(times(outer, axis.extent), axis), plus());
      b.set(b.out("y", shape), [position], read(x, i));
    }),
});
