// Every operand of a step once: a kernel on a grid cannot be given one region of memory under two names.
//
//   add(x, y) on (v, v): z[i] = x[i] + y[i]     ->     on (v): z[i] = x[i] + x[i]

import type { BufferId, Nest } from "../../nests/nest.ts";
import { mapScalar } from "../../nests/scalars.ts";
import { buffersOf } from "../../passes/nest-facts.ts";
import type { Program, Step } from "../../passes/program.ts";

export function distinctOperands(program: Program): Program {
  return { ...program, steps: program.steps.map(withDistinct) };
}

function withDistinct(step: Step): Step {
  const { operands, nest } = step;
  const distinct = [...new Set(operands)];
  if (distinct.length === operands.length) return step;
  const inputs = buffersOf(nest, "in");
  const first = new Map<BufferId, BufferId>();
  for (const [i, { id }] of inputs.entries())
    first.set(id, inputs[operands.indexOf(operands[i] ?? -1)]?.id ?? id);
  return { ...step, operands: distinct, nest: renamed(nest, first) };
}

function renamed(nest: Nest, first: ReadonlyMap<BufferId, BufferId>): Nest {
  return {
    buffers: nest.buffers.filter(({ id }) => (first.get(id) ?? id) === id),
    stages: nest.stages.map((stage) => ({
      ...stage,
      value: mapScalar(stage.value, {
        scalar: (part) =>
          part.kind === "read" ? { ...part, buffer: first.get(part.buffer) ?? part.buffer } : part,
      }),
    })),
  };
}
