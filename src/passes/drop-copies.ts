// Steps that leave memory as it is vanish: dropout, id, flatten. Their readers read the original, reinterpreted.

import { scale, sum } from "../algebra/index-expr.ts";
import { equalIndex } from "../algebra/index-order.ts";
import { extentsOf, simplifyIndex } from "../algebra/index-range.ts";
import type { Axis, Index } from "../algebra/index-types.ts";
import { outOf, sizeOf, stridesOf } from "../nests/buffers.ts";
import type { Nest } from "../nests/nest.ts";
import type { Pass } from "./pass.ts";
import { buffersOf } from "./nest-facts.ts";
import type { Program, ValueId } from "./program.ts";

export const dropCopies: Pass = {
  name: "drop-copies",
  why: "First, so that no later pass meets an identity between a producer and the consumer it wants to fuse.",
  run: dropAll,
};

function dropAll(program: Program): Program {
  const original = new Map<ValueId, ValueId>();
  const resolve = (value: ValueId): ValueId => original.get(value) ?? value;
  const steps = [];
  for (const step of program.steps) {
    const operands = step.operands.map(resolve);
    const [operand] = operands;
    if (operand !== undefined && keepsMemory(step.nest)) original.set(step.result, operand);
    else steps.push({ ...step, operands });
  }
  const outputs = program.outputs.map(({ name, value }) => ({ name, value: resolve(value) }));
  return { ...program, steps, outputs };
}

/** Whether the out buffer's memory is, element for element, that of the only operand. */
function keepsMemory(nest: Nest): boolean {
  const [stage, ...more] = nest.stages;
  const [operand, ...others] = buffersOf(nest, "in");
  if (stage === undefined || operand === undefined || more.length > 0 || others.length > 0) return false;
  const { value, where, update, axes } = stage;
  if (value.kind !== "read" || value.pad !== undefined || where.length > 0 || update.kind !== "set")
    return false;
  const [from, to] = [operand, outOf(nest)];
  if (sizeOf(from) !== sizeOf(to) || value.buffer !== operand.id) return false;
  // A write that is partial would not define every element; flat addresses that agree and cover one buffer cover the other.
  if (axes.reduce((size, { extent }) => size * extent, 1) !== sizeOf(to)) return false;
  return equalIndex(flatIndex(value.index, from.shape, axes), flatIndex(stage.index, to.shape, axes));
}

/** The row-major address of an element. */
function flatIndex(index: readonly Index[], shape: readonly number[], axes: readonly Axis[]): Index {
  const strides = stridesOf(shape);
  return simplifyIndex(
    sum(index.map((part, dimension) => scale(part, strides[dimension] ?? 1))),
    extentsOf(axes),
  );
}
