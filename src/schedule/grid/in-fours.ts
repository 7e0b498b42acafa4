// Which values of a program lie in fours of channels on a grid: all between layers whose nests take channels evenly. Inputs and outputs lie
// as callers know them; what is read on after it was given out is given out as a copy.

import type { BufferId } from "../../nests/nest.ts";
import { outOf } from "../../nests/buffers.ts";
import { buffersOf } from "../../passes/nest-facts.ts";
import type { Program, Step, ValueId } from "../../passes/program.ts";
import { mayLieInFours, nestInFours, planesOfFours, shapeInFours, takesFours } from "../steps/fours.ts";

/** Steps keep their positions; those that give out copies come last. */
export function programInFours(program: Program): Program {
  const fours = valuesInFours(program);
  if (fours.size === 0) return program;
  const values = program.values.map((value, id) =>
    fours.has(id) ? { ...value, shape: shapeInFours(value.shape) } : value,
  );
  const steps = program.steps.map((step) => ({ ...step, nest: nestInFours(step.nest, buffersIn(step, fours)) }));
  const outputs = program.outputs.map((port) => {
    const value = program.values[port.value];
    if (value === undefined || !fours.has(port.value)) return port;
    const result = values.push(value) - 1;
    const source = steps.find((step) => step.result === port.value);
    const { ops = [], paths = [], nodes = [] } = source ?? {};
    steps.push({ nest: planesOfFours(value.shape), operands: [port.value], params: [], result, nodes, ops, paths });
    return { ...port, value: result };
  });
  return { ...program, values, steps, outputs };
}

/** Those that every step takes evenly, as the shape that they have themselves. */
function valuesInFours({ values, steps, inputs, outputs }: Program): ReadonlySet<ValueId> {
  const given = new Set(inputs.map(({ value }) => value));
  const read = new Set(steps.flatMap(({ operands }) => operands));
  const fours = new Set<ValueId>();
  for (const [id, { shape }] of values.entries()) if (!given.has(id) && mayLieInFours(shape)) fours.add(id);
  for (const { value } of outputs) if (!read.has(value)) fours.delete(value);
  for (const step of steps) {
    for (const [buffer, value] of buffersOfValues(step)) {
      const shape = values[value]?.shape ?? [];
      const own = step.nest.buffers.find(({ id }) => id === buffer)?.shape ?? [];
      if (String(own) !== String(shape) || !takesFours(step.nest, buffer)) fours.delete(value);
    }
  }
  return fours;
}

function buffersIn(step: Step, fours: ReadonlySet<ValueId>): ReadonlySet<BufferId> {
  return new Set(buffersOfValues(step).flatMap(([buffer, value]) => (fours.has(value) ? [buffer] : [])));
}

function buffersOfValues({ nest, operands, result }: Step): readonly (readonly [BufferId, ValueId])[] {
  const inputs = buffersOf(nest, "in").map(({ id }, i) => [id, operands[i] ?? -1] as const);
  return [...inputs, [outOf(nest).id, result]];
}
