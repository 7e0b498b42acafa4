// Loop step `unroll`: a few iterations written out after each other, in order, so that addresses differ by constants and the loop turns less often.
//
//   for e:9 { a += w[e] * x[e] }   ->   for e:2 { a += w[4*e] * x[4*e]; ...; a += w[4*e + 3] * x[4*e + 3] } a += w[8] * x[8]
//
// Always legal: the iterations and their order are the same.

import { add, constant, scale } from "../../algebra/index-expr.ts";
import type { Index } from "../../algebra/index-types.ts";
import { at, type KernelBuilder } from "../kernel-builder.ts";

/** Emits the body for every value from 0 to `extent`, `times` of them in one turn of the loop and the rest after it. */
export function unrolled(
  kernel: KernelBuilder,
  { name, extent, times }: { readonly name: string; readonly extent: number; readonly times: number },
  body: (index: Index) => void,
): void {
  const turns = Math.floor(extent / times);
  const axis = kernel.axis(name, Math.max(turns, 1));
  if (turns > 0)
    kernel.loop(axis, () => {
      for (let i = 0; i < times; i++) body(add(scale(at(axis), times), constant(i)));
    });
  for (let i = turns * times; i < extent; i++) body(constant(i));
}
