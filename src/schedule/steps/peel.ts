// Loop step `peel`: the first and the last iteration are written out apart, so that conditions that only they can fail vanish within.
//
//   for q:7 { if 4*q - 1 > -1: ... }   ->   (q = 0); for m:5 { q = m + 1: ... }; (q = 6)
//
// Always legal: the iterations and their order are the same.

import { add, constant } from "../../algebra/index-expr.ts";
import type { Axis, Index } from "../../algebra/index-types.ts";
import { at, type KernelBuilder } from "../kernel-builder.ts";

/** Emits the body for every value from 0 to the axis's extent. What one part loads the others load again. */
export function peeled(kernel: KernelBuilder, axis: Axis, body: (index: Index) => void): void {
  const apart = (value: number): void => {
    for (const stmt of kernel.inside(() => body(constant(value)))) kernel.emit(stmt);
  };
  apart(0);
  if (axis.extent > 2) {
    const middle = kernel.axis(axis.name, axis.extent - 2);
    kernel.loop(middle, () => body(add(at(middle), constant(1))));
  }
  if (axis.extent > 1) apart(axis.extent - 1);
}
