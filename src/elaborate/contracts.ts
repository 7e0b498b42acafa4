// `assert`: in a model a contract that is judged after the analyses, in a block a condition on its arguments, judged at once.

import { textOf } from "../base/span.ts";
import type { Contract, ContractResult, Measures } from "../ir/contract.ts";
import type { Reporter } from "../diag/diagnostic.ts";
import type { BinaryExpr, BinaryOp, Expr } from "../syntax/ast.ts";
import { binary, ordered } from "./arithmetic.ts";
import { evaluate, evaluateCondition } from "./expressions.ts";
import type { Env, Value } from "./types.ts";
import { asFloat, bool, compare, int, isNumber, isWhole, type NumberValue, printValue } from "./values.ts";
import { shortText } from "./whole.ts";

type Ordering = "<" | "<=" | ">" | ">=";
const comparisons: readonly BinaryOp[] = ["==", "!=", "<", "<=", ">", ">="];

/** The contract with all it may see at its place. */
export function contractOf(condition: Expr, env: Env): Contract {
  return {
    span: condition.span,
    text: textOf(condition.span).replaceAll(/\s+/gu, " "),
    evaluate: (measures, reporter) => judge(condition, { ...env, measures, reporter }),
  };
}

/** Finds what is wrong with a contract in itself, where no finished model is there to judge it by. */
export function checkContract(condition: Expr, env: Env): void {
  const unjudged: Env = { ...env, measures: "unknown" };
  for (const part of parts(condition, "and")) {
    const sides = isCompared(part) ? [part.left, part.right] : [part];
    for (const side of sides) evaluate(side, unjudged);
  }
}

/** False, and reported, where the condition does not hold. */
export function assertInBlock(condition: Expr, env: Env): boolean {
  const value = evaluateCondition(condition, env);
  if (value === false)
    env.reporter.report("assertion-failed", condition.span, { condition: shortText(condition.span) });
  return value !== false;
}

type JudgeEnv = Env & { readonly measures: Measures; readonly reporter: Reporter };

function judge(condition: Expr, env: JudgeEnv): ContractResult {
  const base = { text: textOf(condition.span).replaceAll(/\s+/gu, " "), span: condition.span };
  const outcomes = parts(condition, "and").map((part) => outcomeOf(part, env));
  const failed = outcomes.filter((outcome) => outcome.holds === false);
  for (const outcome of failed) report(outcome, env.reporter);
  const holds = outcomes.every((outcome) => outcome.holds === true);
  const [shown] = failed.length > 0 ? failed : outcomes;
  return shown?.sides
    ? { ...base, holds, measured: shown.sides.left, bound: shown.sides.right }
    : { ...base, holds };
}

/** `a and b` are two contracts in one line: each is judged and told for itself. */
function parts(condition: Expr, op: "and" | "or"): readonly Expr[] {
  const rest: Expr[] = [];
  let at = condition;
  while (at.kind === "binary" && at.op === op) {
    rest.unshift(at.right);
    at = at.left;
  }
  return [at, ...rest];
}

/** One of `a or b` suffices; each is judged as a contract is, axis by axis. */
function alternatives(expr: BinaryExpr, env: JudgeEnv): Outcome {
  const outcomes = parts(expr, "or").map((one) =>
    parts(one, "and").map((part) => outcomeOf(part, env).holds),
  );
  const known = outcomes.flat().every((holds) => holds !== undefined);
  return { expr, holds: known ? outcomes.some((all) => all.every((holds) => holds === true)) : undefined };
}

interface Outcome {
  readonly expr: Expr;
  /** Undefined where it could not be judged, which was reported. */
  readonly holds: boolean | undefined;
  readonly sides?: { readonly left: string; readonly right: string; readonly difference: string };
}

function outcomeOf(expr: Expr, env: JudgeEnv): Outcome {
  if (expr.kind === "binary" && expr.op === "or") return alternatives(expr, env);
  if (!isCompared(expr)) return { expr, holds: evaluateCondition(expr, env) };
  const left = evaluate(expr.left, env);
  const right = evaluate(expr.right, env);
  if (!left || !right) return { expr, holds: undefined };
  const holds = comparison(expr, left, right, env);
  const unit = [expr.left, expr.right].some(isBytes) ? " bytes" : "";
  const sides = {
    left: show(left, unit),
    right: show(right, unit),
    difference: differenceOf(left, right, unit),
  };
  return { expr, holds, sides };
}

function isBytes(expr: Expr): boolean {
  return expr.kind === "name" && (expr.name === "weights" || expr.name === "peak");
}

function isCompared(expr: Expr): expr is BinaryExpr {
  return expr.kind === "binary" && comparisons.includes(expr.op);
}

function comparison(expr: BinaryExpr, left: Value, right: Value, env: JudgeEnv): boolean | undefined {
  const [a, b] = aligned(left, right);
  const value = isOrdering(expr.op) ? everyAxis(expr.op, a, b) : undefined;
  const result =
    value ??
    (isComparison(expr.op) ? binary(expr.op, a, b, { reporter: env.reporter, span: expr.span }) : undefined);
  return result?.kind === "bool" ? result.value : undefined;
}

function isComparison(op: BinaryOp): op is Ordering | "==" | "!=" {
  return comparisons.includes(op);
}

function isOrdering(op: BinaryOp): op is Ordering {
  return op !== "==" && op !== "!=" && comparisons.includes(op);
}

/**
 * `rf(x)` has one figure per spatial axis: a value on the other side stands for its spatial sizes, one number for all axes.
 */
function aligned(left: Value, right: Value): readonly [Value, Value] {
  const [a, b] = [spatial(left), spatial(right)];
  if (a.kind === "tuple" && isNumber(b)) return [a, { kind: "tuple", items: a.items.map(() => b) }];
  if (b.kind === "tuple" && isNumber(a)) return [{ kind: "tuple", items: b.items.map(() => a) }, b];
  return [a, b];
}

function spatial(value: Value): Value {
  if (value.kind !== "value") return value;
  const { shape } = value.node;
  return { kind: "tuple", items: (shape.length > 1 ? shape.slice(1) : shape).map(int) };
}

/** Two tuples are ordered where every axis is. */
function everyAxis(op: Ordering, a: Value, b: Value): Value | undefined {
  if (a.kind !== "tuple" || b.kind !== "tuple" || a.items.length !== b.items.length) return undefined;
  const pairs = a.items.map((item, i) => [item, b.items[i]] as const);
  if (!pairs.every((pair): pair is readonly [NumberValue, NumberValue] => pair.every(isNumberOr)))
    return undefined;
  return bool(pairs.every(([x, y]) => ordered(op, compare(x, y))));
}

function isNumberOr(value: Value | undefined): boolean {
  return value !== undefined && isNumber(value);
}

/** Figures with digit groups: `61,706`, `1,024 bytes`. */
function show(value: Value, unit = ""): string {
  const plain = spatial(value);
  if (plain.kind === "rational" && isWhole(plain)) return plain.numerator.toLocaleString("en-US") + unit;
  if (plain.kind === "float") return plain.value.toLocaleString("en-US", { maximumFractionDigits: 6 });
  if (plain.kind !== "tuple") return printValue(plain);
  return plain.items.map((item) => show(item)).join("x");
}

/** ": 3 more", or nothing where the sides are no single numbers. */
function differenceOf(left: Value, right: Value, unit: string): string {
  if (!isNumber(left) || !isNumber(right)) return "";
  const difference = asFloat(left) - asFloat(right);
  const figure = Math.abs(difference).toLocaleString("en-US", { maximumFractionDigits: 6 });
  if (difference === 0) return "";
  return difference > 0 ? `: ${figure}${unit} more` : `: ${figure}${unit} less`;
}

function report({ expr, sides }: Outcome, reporter: Reporter): void {
  const contract = shortText(expr.span);
  if (!sides) {
    reporter.report("contract-false", expr.span, { contract });
    return;
  }
  const { left, right, difference } = sides;
  const what = expr.kind === "binary" ? shortText(expr.left.span) : contract;
  reporter.report("contract-failed", expr.span, { contract, what, measured: left, bound: right, difference });
}
