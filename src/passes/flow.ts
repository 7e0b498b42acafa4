// A program as the memory planner sees it: steps that make values, and which values may lie in the memory of which.

import { overwritable, sideBySide } from "../analyze/aliasing.ts";
import type { Flow, FlowStep } from "../analyze/memory/flow.ts";
import { sizeOf } from "../nests/buffers.ts";
import type { Program, Step } from "./program.ts";

/** In elements, by value id. */
export function flowOf({ values, inputs, outputs, steps }: Program): Flow {
  return {
    sizes: new Map(values.map((value, id) => [id, sizeOf(value)])),
    inputs: inputs.map(({ value }) => value),
    outputs: outputs.map(({ value }) => value),
    steps: steps.map(flowStep),
  };
}

function flowStep({ nest, operands, result }: Step): FlowStep {
  const free = overwritable(nest);
  const kept = new Set(operands.filter((_, i) => !free.includes(i)));
  const distinct = [...new Set(operands)];
  return {
    result,
    operands: distinct,
    overwrites: distinct.filter((operand) => !kept.has(operand)),
    parts: (sideBySide(nest) ?? []).flatMap((at, i) => {
      const value = operands[i];
      return value === undefined ? [] : [{ value, at }];
    }),
  };
}
