// `repeat`, `for` and `if`: control flow that adds nothing to paths. Counts are judged before anything is expanded.

import type { Span } from "../base/span.ts";
import type { Expr, ForStep, IfStep, Item, Pattern, RepeatStep } from "../syntax/ast.ts";
import { mostSteps } from "./budget.ts";
import { evaluate, evaluateCondition } from "./expressions.ts";
import { leastSteps, leastStepsOf } from "./foresight.ts";
import { skipLabels } from "./labels.ts";
import { bindPattern, findBinding } from "./scope.ts";
import { envOf, inside, poison } from "./spots.ts";
import type { Env, Flow, Spot, Value } from "./types.ts";
import { isNumber, isWhole, aTypeOf } from "./values.ts";
import { wholeNumber } from "./whole.ts";

export function runRepeat(step: RepeatStep, spot: Spot, start: Flow): Flow {
  const { reporter } = spot.body;
  const env = envOf(spot, start);
  const count = evaluate(step.count, env);
  if (count && isTooMany(times(count), step, env, spot)) return poison;
  const asked = { what: "`repeat`", span: step.count.span, reporter };
  const rounds = count && wholeNumber(count, asked);
  if (rounds === undefined || (rounds > 0 && spot.elaboration.onlyChecks))
    return spot.elaboration.runItems(step.body, inside(spot, { inLoop: true }), poison);
  if (rounds < 0) {
    reporter.report("argument-out-of-range", step.count.span, {
      what: "`repeat`",
      bounds: "at least 0",
      value: `${rounds}`,
    });
    return poison;
  }
  if (rounds === 0) skipLabels(spot.body, step.body);
  let flow = start;
  for (let i = 0; i < rounds && mayGoOn(spot, step.span); i++) {
    flow = spot.elaboration.runItems(step.body, inside(spot, { inLoop: true }), flow);
  }
  return flow;
}

export function runFor(step: ForStep, spot: Spot, start: Flow): Flow {
  const env = envOf(spot, start);
  const list = listOf(step, spot, env);
  if (list?.kind === "list" && isTooMany(BigInt(list.items.length), step, env, spot)) return poison;
  let flow = list === undefined ? poison : start;
  const rounds = eachRound(step, list, spot, (inner) => {
    flow = spot.elaboration.runItems(step.body, inner, flow);
  });
  if (rounds === 0) skipLabels(spot.body, step.body);
  return list?.kind === "list" ? flow : poison;
}

/** Where only mistakes are looked for, a list is poison, so that its body runs once. */
function listOf(head: ForHead, { elaboration }: Spot, env: Env): Value | undefined {
  const list = evaluate(head.list, env);
  return elaboration.onlyChecks && list?.kind === "list" ? undefined : list;
}

interface ForHead {
  readonly pattern: Pattern;
  readonly list: Expr;
  readonly span: Span;
}

/** Runs the body for each item, or once over poison where the list is not one; answers how often. */
export function eachRound(
  head: ForHead,
  list: Value | undefined,
  spot: Spot,
  body: (inner: Spot) => void,
): number {
  const { reporter } = spot.body;
  if (list && list.kind !== "list") {
    const params = { what: "`for`", expected: "a list", actual: aTypeOf(list) };
    reporter.report("type-mismatch", head.list.span, params);
  }
  const items = list?.kind === "list" ? list.items : [undefined];
  for (const item of items) {
    if (!mayGoOn(spot, head.span)) break;
    const inner = inside(spot, { inLoop: true });
    bindPattern(inner.scope, head.pattern, item, reporter);
    body(inner);
  }
  return items.length;
}

/** Rounds of empty loops cost time as well. */
function mayGoOn({ elaboration: { budget }, body }: Spot, span: Span): boolean {
  if (budget.exhausted) return false;
  if (budget.spend()) return true;
  body.reporter.report("too-many-steps", span, { limit: mostSteps });
  budget.exhaust();
  return false;
}

/** The bound on expansion, from the text: the product of this loop and those inside it, also in blocks that it calls, whose counts
 * are plain. */
function isTooMany(count: bigint | undefined, step: RepeatStep | ForStep, env: Env, spot: Spot): boolean {
  if (count === undefined || count <= 0n) return false;
  const quiet: Env = { ...env, reporter: { report: () => undefined } };
  const body = leastSteps(step.body, {
    countOf: (inner) => countOf(inner, quiet),
    stepsOf: (callee) => (findBinding(spot.scope, callee) ? 0n : leastStepsOf(callee, spot.body.module)),
  });
  const total = count * (body > 1n ? body : 1n);
  if (total <= BigInt(mostSteps)) return false;
  const params = { count: total.toLocaleString("en-US"), limit: mostSteps };
  spot.body.reporter.report("repeats-too-often", loopHead(step), params);
  spot.elaboration.budget.exhaust();
  return true;
}

function loopHead(step: RepeatStep | ForStep): Span {
  return step.kind === "repeat" ? step.count.span : step.list.span;
}

function countOf(step: RepeatStep | ForStep, env: Env): bigint | undefined {
  const value = evaluate(step.kind === "repeat" ? step.count : step.list, env);
  if (value?.kind === "list") return BigInt(value.items.length);
  return value && times(value);
}

/** 1e9 is a float, and too many all the same. */
function times(count: Value): bigint | undefined {
  if (!isNumber(count)) return undefined;
  if (count.kind === "float") return Number.isInteger(count.value) ? BigInt(count.value) : undefined;
  return isWhole(count) ? count.numerator : undefined;
}

export function runIf(step: IfStep, spot: Spot, flow: Flow): Flow {
  // An `else if` is an if in an else; the chain is walked, as it may be long.
  let at = step;
  for (;;) {
    const condition = evaluateCondition(at.condition, envOf(spot, flow));
    if (condition === undefined) return runBoth(at, spot);
    if (condition) {
      skipLabels(spot.body, at.otherwise ?? []);
      return run(at.then, spot, flow);
    }
    skipLabels(spot.body, at.then);
    const next = elseIf(at.otherwise);
    if (!next) return at.otherwise ? run(at.otherwise, spot, flow) : flow;
    at = next;
  }
}

function elseIf(items: readonly Item[] | undefined): IfStep | undefined {
  const [only, ...rest] = items ?? [];
  if (only?.kind !== "flow" || rest.length > 0 || only.steps.length !== 1) return undefined;
  const [step] = only.steps;
  return step?.kind === "if" && !step.label && !step.ascription ? step : undefined;
}

/** In an `if` the place in a branch and in a `seq` stays what it was. */
function run(items: readonly Item[], spot: Spot, flow: Flow): Flow {
  return spot.elaboration.runItems(items, inside(spot, { branchStart: spot.branchStart }), flow);
}

function runBoth(step: IfStep, spot: Spot): Flow {
  run(step.then, spot, poison);
  run(step.otherwise ?? [], spot, poison);
  return poison;
}
