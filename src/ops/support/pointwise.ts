// Ops of one operand that keep the shape and look at one element at a time, or move none.

import { nest, read } from "../../nests/build.ts";
import type { Nest, Scalar } from "../../nests/nest.ts";
import type { Shape } from "../../ir/graph.ts";

/** Of any rank. */
export interface SameShape {
  readonly shape: Shape;
}

/** y[i] = f(x[i]) */
export function pointwise({ shape }: SameShape, f: (x: Scalar) => Scalar): Nest {
  return nest((b) => {
    const x = b.in("x", shape);
    const i = b.axes("i", shape);
    b.set(b.out("y", shape), i, f(read(x, i)));
  });
}
