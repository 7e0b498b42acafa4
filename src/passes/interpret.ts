// Executes a program with the nest interpreter: the judge of passes. Slow; for small programs.

import { invariant } from "../base/invariant.ts";
import { interpretNest } from "../nests/interpret.ts";
import { outOf, sizeOf } from "../nests/buffers.ts";
import { buffersOf } from "./nest-facts.ts";
import type { Program, Step, ValueId } from "./program.ts";

/** Every value that a step computes, row-major float64. `weights` in the order of `program.weights`, constant ones may be missing. */
export function interpretProgram(
  program: Program,
  weights: readonly (Float64Array | undefined)[],
  inputs: ReadonlyMap<string, Float64Array>,
): ReadonlyMap<ValueId, Float64Array> {
  const values = new Map<ValueId, Float64Array>();
  for (const { name, value } of program.inputs) values.set(value, present(inputs.get(name), name));
  for (const step of program.steps) {
    const weightOf = (at: number): Float64Array => {
      const weight = program.weights[at];
      return present(
        weights[at] ?? (weight?.data && Float64Array.from(weight.data)),
        weight?.path ?? "weight",
      );
    };
    values.set(step.result, runStep(step, values, weightOf));
  }
  return values;
}

function runStep(
  { nest, operands, params }: Step,
  values: ReadonlyMap<ValueId, Float64Array>,
  weightOf: (at: number) => Float64Array,
): Float64Array {
  const out = outOf(nest);
  const result = new Float64Array(sizeOf(out));
  const buffers = new Map<number, Float64Array>([[out.id, result]]);
  for (const [i, { id, name }] of buffersOf(nest, "in").entries())
    buffers.set(id, present(values.get(operands[i] ?? -1), name));
  for (const [i, { id }] of buffersOf(nest, "param").entries()) buffers.set(id, weightOf(params[i] ?? -1));
  interpretNest(nest, buffers);
  return result;
}

function present(array: Float64Array | undefined, what: string): Float64Array {
  invariant(array, () => `no data for ${what}`);
  return array;
}
