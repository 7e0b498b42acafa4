// Runs the items of a body in text order: each takes the current value and gives the next.

import { unreachable } from "../base/invariant.ts";
import { type Span, textOf } from "../base/span.ts";
import type {
  AssertItem,
  BrokenItem,
  FlowItem,
  InputItem,
  Item,
  LetItem,
  SharedItem,
  WeightsItem,
} from "../syntax/ast.ts";
import { complete } from "./arguments.ts";
import { mostDepth, mostSteps } from "./budget.ts";
import { assertInBlock, checkContract, contractOf } from "./contracts.ts";
import { evaluate, evaluateArguments } from "./expressions.ts";
import { bindLabel, isFreeLabel } from "./labels.ts";
import { findBlock } from "./names.ts";
import { childPath } from "./paths.ts";
import { bindPattern, findBinding } from "./scope.ts";
import { envOf, poison } from "./spots.ts";
import { findCallee } from "./callees.ts";
import { runStep } from "./steps.ts";
import type { BlockValue, Flow, Spot } from "./types.ts";

export function runItems(items: readonly Item[], spot: Spot, start: Flow): Flow {
  if (spot.depth > mostDepth) return tooDeep(items, spot);
  let flow = start;
  let branchStart = spot.branchStart;
  for (const item of items) {
    if (spot.elaboration.budget.exhausted) return poison;
    const next = runItem(item, { ...spot, branchStart }, flow);
    // What a condition was to keep out would only be told again by what follows.
    if (item.kind === "assert" && next !== flow) return next;
    flow = next;
    if (item.kind === "flow") branchStart = false;
  }
  return flow;
}

function tooDeep(items: readonly Item[], { body, elaboration: { budget } }: Spot): Flow {
  const span = items[0]?.span;
  const params = { what: "the model", limit: mostDepth };
  if (!budget.exhausted) body.reporter.report("nested-too-deep", span && firstWord(span), params);
  budget.exhaust();
  return poison;
}

function firstWord(span: Span): Span {
  return { ...span, end: span.start + (/^\w*/.exec(textOf(span))?.[0].length ?? 0) };
}

function runItem(item: Item, spot: Spot, flow: Flow): Flow {
  switch (item.kind) {
    case "flow":
      return runFlow(item, spot, flow);
    case "let":
      runLet(item, spot, flow);
      return flow;
    case "assert":
      return runAssert(item, spot, flow) ? flow : poison;
    case "shared":
      runShared(item, spot, flow);
      return flow;
    case "weights":
      runWeights(item, spot);
      return flow;
    case "input":
      return runInput(item, spot, flow);
    case "broken":
      return runBroken(item, spot);
    default:
      return unreachable(item, "item");
  }
}

function runFlow(item: FlowItem, spot: Spot, start: Flow): Flow {
  let flow = start;
  for (const [i, step] of item.steps.entries()) {
    const { budget } = spot.elaboration;
    if (budget.exhausted) return poison;
    if (!budget.spend()) {
      spot.body.reporter.report("too-many-steps", step.span, { limit: mostSteps });
      budget.exhaust();
      return poison;
    }
    const at = { followed: i < item.steps.length - 1 };
    flow = runStep(step, i === 0 ? spot : { ...spot, branchStart: false }, flow, at);
  }
  return flow;
}

function runLet(item: LetItem, spot: Spot, flow: Flow): void {
  bindPattern(spot.scope, item.pattern, evaluate(item.value, envOf(spot, flow)), spot.body.reporter);
}

/** In a model a contract for later; in a block a condition on its arguments, which is judged at once. */
function runAssert(item: AssertItem, spot: Spot, flow: Flow): boolean {
  const { yields, kind, calls } = spot.body;
  const env = envOf(spot, flow);
  if (yields?.contractsOn === true) yields.contracts.push(contractOf(item.condition, env));
  if (kind === "block") return assertInBlock(item.condition, env);
  if (calls.length === 0) spot.elaboration.contractChecks.push(() => checkContract(item.condition, env));
  return true;
}

function runShared(item: SharedItem, spot: Spot, flow: Flow): void {
  const { body, path: scope } = spot;
  const { text, span } = item.name;
  const path = childPath(scope, text).prefix;
  const block = findCallee(item.call.callee, spot);
  const fixed = block && sharedBlock(block, item, spot, flow);
  if (spot.inLoop) body.reporter.report("constant-label", span, { label: text, example: `"${text}{i}"` });
  else if (isFreeLabel(body, text, path, span) && !body.labels.has(text)) {
    bindLabel(body, text, { kind: "shared", shared: fixed && { block: fixed, path, calls: 0 }, span });
  }
}

function sharedBlock(block: BlockValue, item: SharedItem, spot: Spot, flow: Flow): BlockValue | undefined {
  const { reporter } = spot.body;
  const { callee, args } = item.call;
  const fixed = evaluateArguments(block, args, envOf(spot, flow), callee);
  return complete(block, new Set(fixed.keys()), { reporter, span: callee.span })
    ? { ...block, fixed }
    : undefined;
}

function runWeights(item: WeightsItem, spot: Spot): void {
  const { body, atTop } = spot;
  if (body.kind !== "model" || !atTop) body.reporter.report("not-in-model", item.span, { what: "`weights`" });
  for (const rule of item.rules) {
    body.yields?.weightRules.push(
      rule.kind === "ignore"
        ? { kind: "ignore", pattern: rule.pattern.text }
        : { kind: "rename", from: rule.from.text, to: rule.to.text },
    );
  }
}

function runInput(item: InputItem, spot: Spot, flow: Flow): Flow {
  const { body, atTop } = spot;
  if (body.declareInput && atTop) return body.declareInput(item, spot);
  body.reporter.report("not-in-model", item.span, { what: "`input`" });
  return flow;
}

/** A line with syntax errors: what it was to name is poison, and so is what flows on. */
function runBroken({ names }: BrokenItem, { body, scope, elaboration }: Spot): Flow {
  for (const { text, span } of names) {
    if (text === "") {
      body.unsure.push(/^/);
      continue;
    }
    // The name of an op in a line that could not be read is rather a call of it.
    if (findBlock(text, { registry: elaboration.registry, module: body.module })) continue;
    if (!body.labels.has(text))
      bindLabel(body, text, { kind: "value", flow: poison, span, path: text, followed: false });
    if (!findBinding(scope, text)) scope.bindings.set(text, { value: undefined, span });
  }
  return poison;
}
