// Steps that leave memory as it is vanish: dropout, id, flatten. Their readers read the original, reinterpreted.

import { keepsMemory } from "../nests/keeps-memory.ts";
import type { Pass } from "./pass.ts";
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
  const outputs = program.outputs.map((port) => ({ ...port, value: resolve(port.value) }));
  return { ...program, steps, outputs };
}
