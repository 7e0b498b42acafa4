// A program as text, for `cnnc dump --after PASS` and tests.

import { TextWriter } from "../base/text-writer.ts";
import { terminal } from "../base/escape.ts";
import { printNest } from "../nests/print.ts";
import { buffersOf } from "./nest-facts.ts";
import type { Program, Step } from "./program.ts";

/** One paragraph per step: what is bound to which buffer, then the nest. */
export function printProgram(program: Program): string {
  const writer = new TextWriter();
  const valueText = (id: number): string => `%${id}[${program.values[id]?.shape.join(", ") ?? "?"}]`;
  writer.line(`program ${terminal(program.name)}`);
  for (const { name, value } of program.inputs) writer.line(`input ${terminal(name)} = ${valueText(value)}`);
  for (const step of program.steps) printStep(writer, program, step, valueText);
  for (const { name, value } of program.outputs)
    writer.line(`output ${terminal(name)} = ${valueText(value)}`);
  return writer.toString();
}

function printStep(
  writer: TextWriter,
  program: Program,
  step: Step,
  valueText: (id: number) => string,
): void {
  const ops = step.ops.map((op, i) => `${op} ${step.paths[i] ?? ""}`).join(" + ");
  const ins = buffersOf(step.nest, "in").map(({ name }, i) => `${name}=${valueText(step.operands[i] ?? -1)}`);
  const params = buffersOf(step.nest, "param").map(
    ({ name }, i) => `${name}=${program.weights[step.params[i] ?? -1]?.path ?? "?"}`,
  );
  writer.line();
  writer.line(terminal(`${valueText(step.result)} = ${ops} (${[...ins, ...params].join(", ")})`));
  writer.indent(() => writer.lines(printNest(step.nest).trimEnd().split("\n")));
}
