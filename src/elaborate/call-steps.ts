// Steps that are a name: a value read in a branch, a shared block, or a call of a block or op.

import type { CallStep } from "../syntax/ast.ts";
import { callBlock } from "./block-calls.ts";
import { findCallee } from "./callees.ts";
import { evaluateArguments, evaluateStray } from "./expressions.ts";
import { runMerge, runStrayBranches } from "./merges.ts";
import { findBlock, findBlockBinding } from "./names.ts";
import { callOp } from "./op-calls.ts";
import { nextPath, scopeAt } from "./paths.ts";
import { findBinding } from "./scope.ts";
import { envOf, needValue, poison } from "./spots.ts";
import type { BlockValue, Flow, PathScope, Shared, Spot } from "./types.ts";
import { refuseFlowArgument, refuseWithoutBranches } from "./value-arguments.ts";
import { readValue } from "./values-by-name.ts";

export function runCall(step: CallStep, spot: Spot, flow: Flow, own: PathScope | undefined): Flow {
  const { callee } = step;
  const bare = step.args === undefined && step.branches === undefined;
  if (callee.text === "in" && bare) return readValue(callee, spot);
  const named = bare && namesValue(step, spot);
  const callable = isCallable(callee.text, spot);
  if (named && callable) {
    if (isUnread(callee.text, spot)) return poison;
    spot.body.reporter.report("ambiguous-name", callee.span, { name: callee.text });
    return poison;
  }
  const entry = callable ? undefined : spot.body.labels.get(callee.text);
  if (entry?.kind === "shared") return entry.shared ? callShared(entry.shared, step, spot, flow) : poison;
  return named ? readBare(step, spot) : callOther(step, spot, flow, own);
}

function callOther(step: CallStep, spot: Spot, flow: Flow, own: PathScope | undefined): Flow {
  const block = findCallee(step.callee, spot);
  if (block) return callNamed(block, step, spot, { flow, own });
  for (const arg of step.args ?? []) evaluateStray(arg, envOf(spot, flow));
  runStrayBranches(step, spot, flow, own);
  return poison;
}

/** A label, or a parameter of type value. */
function namesValue({ callee }: CallStep, spot: Spot): boolean {
  if (spot.body.labels.has(callee.text)) return true;
  return findBinding(spot.scope, callee.text)?.value?.kind === "value";
}

/** A name that a line was to define which could not be read; whether as a value or as a block is not known. */
function isUnread(name: string, spot: Spot): boolean {
  const label = spot.body.labels.get(name);
  const binding = findBinding(spot.scope, name);
  return label?.kind === "value" && label.flow.kind === "poison" && binding?.value === undefined;
}

function isCallable(name: string, spot: Spot): boolean {
  const sight = { registry: spot.elaboration.registry, module: spot.body.module };
  return (findBlockBinding(name, spot.scope) ?? findBlock(name, sight)) !== undefined;
}

/** The bare name of a value: a branch uses it; anywhere else it would silently drop what flows. */
function readBare({ callee, label }: CallStep, spot: Spot): Flow {
  if (spot.branchStart) return readValue(callee, spot);
  const start = { ...callee.span, end: callee.span.start };
  const fixes = [{ title: `write \`from ${callee.text}\``, edits: [{ span: start, replacement: "from " }] }];
  spot.body.reporter.report("bare-name", callee.span, { name: callee.text }, label ? {} : { fixes });
  return poison;
}

interface CallAt {
  readonly flow: Flow;
  readonly own: PathScope | undefined;
}

function callNamed(block: BlockValue, step: CallStep, spot: Spot, { flow, own }: CallAt): Flow {
  const { callee } = block;
  const merged = callee.kind === "op" && callee.op.operands.max > 1 ? callee.op : undefined;
  if (merged && !step.branches) {
    refuseWithoutBranches(step, block, spot, flow);
    return poison;
  }
  if (!merged && refuseFlowArgument(step, block, spot, flow)) return poison;
  const given = evaluateArguments(block, step.args ?? [], envOf(spot, flow), step.callee);
  const { args, branches } = step;
  const syntax = { callee: step.callee, args, span: step.span };
  if (merged) return runMerge({ block, op: merged, step, syntax, given, flow, own, spot });
  if (branches) {
    spot.body.reporter.report("takes-no-branches", step.callee.span, { name: block.name });
    runStrayBranches(step, spot, flow, own);
    return poison;
  }
  if (callee.kind === "declared") {
    return callBlock({ block, callee, syntax, given, flow, path: own ?? spot.path, spot });
  }
  const path = own?.prefix ?? nextPath(spot.path, callee.op.stem);
  if (callee.op.operands.max === 0)
    return callOp({ block, op: callee.op, syntax, given, operands: [], path, spot });
  const operand = {
    flow: needValue(flow, `\`${block.name}\``, step.callee.span, spot),
    span: step.callee.span,
  };
  return callOp({ block, op: callee.op, syntax, given, operands: [operand], path, spot });
}

/** Every call of a shared block runs under its one path and finds the weights of the first. */
function callShared(shared: Shared, step: CallStep, spot: Spot, flow: Flow): Flow {
  const { body } = spot;
  if ((step.args?.length ?? 0) > 0 || step.branches) {
    body.reporter.report("shared-arguments", step.callee.span, { name: step.callee.text });
    return poison;
  }
  shared.calls += 1;
  const shares = [...spot.shares, { shared, call: shared.calls }];
  const at = { flow, own: scopeAt(shared.path) };
  const { args: _, ...call } = step;
  return callNamed(shared.block, call, { ...spot, shares }, at);
}
