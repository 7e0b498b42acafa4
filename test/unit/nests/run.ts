// Runs a nest through the interpreter: operands and weights by name in, the result out.

import { interpretNest } from "../../../src/nests/interpret.ts";
import type { Nest } from "../../../src/nests/nest.ts";

export type Run = (nest: Nest, buffers: ReadonlyMap<number, Float64Array>) => void;

export function runNest(
  nest: Nest,
  values: Readonly<Record<string, readonly number[]>>,
  run: Run = interpretNest,
): number[] {
  const buffers = new Map<number, Float64Array>();
  let result = new Float64Array(0);
  for (const { id, name, role, shape } of nest.buffers) {
    if (role === "in" || role === "param") buffers.set(id, Float64Array.from(values[name] ?? []));
    if (role === "out") buffers.set(id, (result = new Float64Array(shape.reduce((a, b) => a * b, 1))));
  }
  run(nest, buffers);
  return [...result];
}

export function iota(n: number, from = 0): number[] {
  return Array.from({ length: n }, (_, i) => i + from);
}
