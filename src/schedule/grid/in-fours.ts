// Which values of a program lie in fours of channels on a grid: all between layers whose nests take channels evenly. Inputs and outputs lie
// as callers know them; what is read on after it was given out is given out as a copy.

import type { BufferId, Nest } from "../../nests/nest.ts";
import { outOf } from "../../nests/buffers.ts";
import { buffersOf } from "../../passes/nest-facts.ts";
import type { Program, Step, ValueId } from "../../passes/program.ts";
import { mayLieInFours, nestInFours, planesOfFours, shapeInFours, takesFours } from "../steps/fours.ts";

/** A step that gives out a copy follows the one whose result it copies; its own result is a new value. */
export function programInFours(program: Program): Program {
  const fours = valuesInFours(program);
  if (fours.size === 0) return program;
  const values = program.values.map((value, id) =>
    fours.has(id) ? { ...value, shape: shapeInFours(value.shape) } : value,
  );
  const copies = new Map<ValueId, ValueId>();
  for (const { value } of program.outputs) {
    const given = program.values[value];
    if (given === undefined || !fours.has(value) || copies.has(value)) continue;
    copies.set(value, values.push(given) - 1);
  }
  const steps = program.steps.flatMap((step): readonly Step[] => {
    const laid = { ...step, nest: nestInFours(step.nest, buffersIn(step, fours)) };
    const copy = copies.get(step.result);
    const given = program.values[step.result];
    if (copy === undefined || given === undefined) return [laid];
    return [
      laid,
      { ...step, nest: planesOfFours(given.shape), operands: [step.result], params: [], result: copy },
    ];
  });
  const outputs = program.outputs.map((port) => ({ ...port, value: copies.get(port.value) ?? port.value }));
  return { ...program, values, steps, outputs };
}

function valuesInFours(program: Program): ReadonlySet<ValueId> {
  const fours = valuesTakenEvenly(program);
  // What is only moved on to where channels lie apart lies apart itself: it is then computed in its place.
  for (let before = -1; before !== fours.size;) {
    before = fours.size;
    for (const { nest, operands, result } of program.steps)
      if (!fours.has(result) && onlyMoves(nest)) for (const value of operands) fours.delete(value);
  }
  return fours;
}

function onlyMoves({ stages }: Nest): boolean {
  return stages.every(({ update, value }) => update.kind === "set" && value.kind === "read");
}

/** By every step, as the shape that they have themselves. */
function valuesTakenEvenly({ values, steps, inputs, outputs }: Program): Set<ValueId> {
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
