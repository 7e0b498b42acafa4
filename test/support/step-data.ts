// Numbers for the operands and weights of one step of a program.

import type { Program, Step } from "../../src/passes/program.ts";
import type { NestData } from "./lowered.ts";
import { size } from "./networks.ts";
import { drawWeight, uniform } from "./random.ts";

/** Operands anywhere in [-1, 1], weights as they are drawn: variances stay positive. */
export function dataOfStep(program: Program, { nest, params }: Step): NestData {
  let weights = 0;
  return new Map(
    nest.buffers.flatMap(({ id, role, shape, name }) => {
      if (role === "in") return [[id, Float64Array.from(uniform(name, size(shape)))] as const];
      if (role !== "param") return [];
      const weight = program.weights[params[weights++] ?? -1];
      const data =
        weight?.data ?? drawWeight(weight?.path ?? "", shape, weight?.draw ?? { kind: "near-zero" });
      return [[id, Float64Array.from(data)] as const];
    }),
  );
}
