// Values given as arguments, as Python gives them: `relu(x)`, `add(x, y)`, `concat([x, y])`. Values flow and branches take them, so
// this says what to write.

import { type Span, textOf } from "../base/span.ts";
import type { Fix } from "../diag/diagnostic.ts";
import type { Argument, CallStep, Expr, TypeExpr } from "../syntax/ast.ts";
import { formalsOf, openRequired } from "./arguments.ts";
import { evaluateStray } from "./expressions.ts";
import { findBlock } from "./names.ts";
import { findBinding } from "./scope.ts";
import { envOf } from "./spots.ts";
import type { BlockValue, Flow, Spot } from "./types.ts";

/** Reports a merge without branches; operands given as arguments become branches: `add(x, y)` is `add { | x | y }`. */
export function refuseWithoutBranches(step: CallStep, block: BlockValue, spot: Spot, flow: Flow): void {
  const { args = [], callee } = step;
  const { reporter } = spot.body;
  const operands = args.flatMap(({ name, value }) => {
    if (name) return [];
    return value.kind === "list" ? value.items : [value];
  });
  if (operands.length < 2 || !operands.every((expr) => valueName(expr, spot) !== undefined)) {
    reporter.report("needs-branches", callee.span, {
      name: block.name,
      example: `${block.name} { | ... | ... }`,
    });
    for (const arg of args) evaluateStray(arg, envOf(spot, flow));
    return;
  }
  const settings = listed(args.filter(({ name }) => name));
  const text = `${settings} { ${operands.map(({ span }) => `| ${textOf(span)}`).join(" ")} }`;
  const example = `${callee.text}${text}`;
  const fixes: Fix[] = [
    { title: `write ${example}`, edits: [{ span: argumentsOf(step), replacement: text }] },
  ];
  reporter.report("needs-branches", callee.span, { name: block.name, example }, { fixes });
}

/** Reports, and tells with true, a value given first to what takes the one that flows: `relu(x)` for `from x -> relu`. */
export function refuseFlowArgument(step: CallStep, block: BlockValue, spot: Spot, flow: Flow): boolean {
  const [first, ...rest] = step.args ?? [];
  if (!first || first.name || first.value.kind !== "name" || takesValue(block)) return false;
  // `conv(x, 3)` rather lacks a `.c`: without x there are too few.
  if (rest.length < openRequired(block, new Set()).length) return false;
  const value = valueName(first.value, spot);
  if (value === undefined) return false;
  const given = listed(rest);
  const call = `${step.callee.text}${given}`;
  const flows = flow.kind === "value" && flow.node === value.node;
  const instead = flows ? call : `${spot.branchStart ? "" : "from "}${first.value.name} -> ${call}`;
  const edits = [{ span: argumentsOf(step), replacement: given }];
  const fixes: Fix[] = flows ? [{ title: "it flows here already", edits }] : [];
  const params = { value: first.value.name, callee: block.name, instead };
  spot.body.reporter.report("value-as-argument", first.span, params, { fixes });
  return true;
}

function listed(args: readonly Argument[]): string {
  return args.length > 0 ? `(${args.map(({ span }) => textOf(span)).join(", ")})` : "";
}

interface Named {
  /** Undefined for poison. */
  readonly node: unknown;
}

/** The value of the network that a bare name stands for; undefined for everything else. */
function valueName(expr: Expr, { body, scope, elaboration }: Spot): Named | undefined {
  if (expr.kind !== "name") return undefined;
  const binding = findBinding(scope, expr.name);
  if (binding) return binding.value?.kind === "value" ? { node: binding.value.node } : undefined;
  if (findBlock(expr.name, { registry: elaboration.registry, module: body.module })) return undefined;
  const entry = body.labels.get(expr.name);
  if (entry?.kind !== "value") return undefined;
  return { node: entry.flow.kind === "value" ? entry.flow.node : undefined };
}

/** Whether the first argument of a call may be a value. */
function takesValue({ callee, fixed }: BlockValue): boolean {
  const open = formalsOf(callee).find(({ name }) => !fixed.has(name));
  if (!open) return false;
  if (callee.kind === "op") return callee.op.args[open.name]?.type.kind === "shape";
  const parameter = callee.declaration.parameters.find(({ name }) => name.text === open.name);
  return parameter !== undefined && mentionsValue(parameter.type);
}

function mentionsValue(type: TypeExpr): boolean {
  switch (type.kind) {
    case "named-type":
      return !["int", "float", "bool", "string"].includes(type.name.text);
    case "list-type":
      return mentionsValue(type.of);
    case "tuple-type":
      return type.items.some(mentionsValue);
    case "block-type":
      return false;
  }
}

/** The parentheses of a call and what stands in them. */
function argumentsOf({ callee, args = [] }: CallStep): Span {
  const { source, end: start } = callee.span;
  const last: Argument | undefined = args.at(-1);
  return { source, start, end: source.text.indexOf(")", last?.span.end ?? start) + 1 };
}
