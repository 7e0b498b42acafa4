// One op between layers: what it is given, and what it gives, is copied once more after all passes. Values between layers lie as kernels like
// them, inputs and outputs as callers know them.

import { backStages } from "../../src/compile/pipeline.ts";
import { present, type Stage } from "../../src/compile/stage.ts";
import { nest, read } from "../../src/nests/build.ts";
import type { Nest } from "../../src/nests/nest.ts";
import type { Program, Step, ValueId } from "../../src/passes/program.ts";

const copying: Stage = {
  name: "copies",
  why: "After all passes: they would take copies away.",
  run: (draft) => ({ ...draft, program: betweenCopies(present(draft.program)) }),
  dump: () => undefined,
};

/** From a graph to code. */
export const stagesBetweenCopies: readonly Stage[] = backStages.flatMap((stage) =>
  stage.name === "schedule" ? [copying, stage] : [stage],
);

function betweenCopies(program: Program): Program {
  const values = [...program.values];
  const copyOf = (value: ValueId): Step => {
    const { shape, path } = present(values[value]);
    const result = values.push({ shape, path }) - 1;
    return {
      nest: copyNest(shape),
      operands: [value],
      params: [],
      result,
      nodes: [],
      ops: ["copy"],
      paths: [path],
    };
  };
  const before = program.inputs.map(({ value }) => copyOf(value));
  const copies = new Map(before.map(({ operands: [value = -1], result }) => [value, result]));
  const inner = (value: ValueId): ValueId => copies.get(value) ?? value;
  const after = program.outputs.map(({ value }) => copyOf(inner(value)));
  return {
    ...program,
    values,
    steps: [
      ...before,
      ...program.steps.map((step) => ({ ...step, operands: step.operands.map(inner) })),
      ...after,
    ],
    outputs: program.outputs.map((port, i) => ({ ...port, value: after[i]?.result ?? port.value })),
  };
}

function copyNest(shape: readonly number[]): Nest {
  return nest((b) => {
    const place = b.axes("p", shape);
    b.set(b.out("y", shape), place, read(b.in("x", shape), place));
  });
}
