// Evaluates expressions. Undefined is poison: the mistake was reported, here or where a name got its value.

import { unreachable } from "../base/invariant.ts";
import type {
  Argument,
  BinaryExpr,
  CallExpr,
  Expr,
  IfExpr,
  IndexExpr,
  MemberExpr,
  NumberExpr,
  ShapeExpr,
  Template,
  UnaryExpr,
} from "../syntax/ast.ts";
import { formalsOf, pairArguments, wordsOf } from "./arguments.ts";
import { binary, checked, negate } from "./arithmetic.ts";
import { mostDepth } from "./budget.ts";
import { builtinNames, callBuiltin, isBuiltin } from "./builtins.ts";
import { spelling } from "./spelling.ts";
import { memberSynonyms } from "./synonyms.ts";
import { callMeasure, isMeasureFunction, reportBarePath } from "./measures.ts";
import { itemAt, memberOf } from "./members.ts";
import { evaluateName, labelValue } from "./name-values.ts";
import { callableNames, findBlock, findBlockBinding, type Found } from "./names.ts";
import { findBinding } from "./scope.ts";
import type { BlockValue, Callee, Env, Given, Value } from "./types.ts";
import { bool, largest, rational, string, aTypeOf } from "./values.ts";
import { wholeNumber } from "./whole.ts";

export function evaluate(expr: Expr, env: Env, depth = 0): Value | undefined {
  if (depth > mostDepth) {
    env.reporter.report("nested-too-deep", expr.span, { what: "the expression", limit: mostDepth });
    return undefined;
  }
  switch (expr.kind) {
    case "number":
      return number(expr, env);
    case "bool":
      return bool(expr.value);
    case "string":
      return asString(evaluateTemplate(expr.value, env));
    case "shape":
      return shape(expr, env);
    case "name":
      return evaluateName(expr, env);
    case "list":
    case "tuple":
      return sequence(expr.kind, expr.items, env, depth);
    case "call-expr":
      return call(expr, env, depth);
    case "member":
      return member(expr, env, depth);
    case "index":
      return index(expr, env, depth);
    case "unary":
      return unary(expr, env, depth);
    case "binary":
      return binaryChain(expr, env, depth);
    case "if-expr":
      return choice(expr, env, depth);
    default:
      return unreachable(expr, "expression");
  }
}

/** The text of a string with `{int expression}` holes. */
export function evaluateTemplate(template: Template, env: Env): string | undefined {
  let text: string | undefined = "";
  for (const part of template.parts) {
    const piece = typeof part === "string" ? part : hole(part, env);
    text = text === undefined || piece === undefined ? undefined : text + piece;
  }
  return text;
}

/** True, false, or undefined with a report. */
export function evaluateCondition(expr: Expr, env: Env, depth = 0): boolean | undefined {
  const value = evaluate(expr, env, depth);
  if (value === undefined || value.kind === "bool") return value?.value;
  env.reporter.report("type-mismatch", expr.span, {
    what: "a condition",
    expected: "a bool",
    actual: aTypeOf(value),
  });
  return undefined;
}

/** The values of a call's arguments by name, over those already fixed. */
export function evaluateArguments(
  block: BlockValue,
  args: readonly Argument[],
  env: Env,
  callee: CallExpr["callee"],
): Map<string, Given> {
  const paired = pairArguments(block, args, { reporter: env.reporter, span: callee.span });
  const given = new Map(block.fixed);
  for (const [name, arg] of paired.named) {
    const value = argumentValue(block.callee, name, arg.value, env);
    const isSure = arg.name !== undefined || !paired.excess;
    given.set(name, { value: isSure ? value : undefined, span: arg.value.span });
  }
  for (const arg of paired.stray) evaluateStray(arg, env);
  if (paired.stray.length > 0) {
    // One of these was likely meant: neither that it is missing nor what its default leads to is another mistake.
    for (const { name } of formalsOf(block.callee))
      if (!given.has(name)) given.set(name, { value: undefined, span: callee.span });
  }
  return given;
}

/**
 * An argument of a call that goes nowhere is read all the same, as its mistakes are mistakes; a bare name might be a word of the
 * missing op.
 */
export function evaluateStray({ value }: Argument, env: Env): void {
  if (value.kind !== "name") evaluate(value, env);
}

function argumentValue(callee: Callee, name: string, expr: Expr, env: Env): Value | undefined {
  if (refuseSpreadWord(callee, name, expr, env)) return undefined;
  const enumerated = expr.kind === "name" ? wordsOf(callee, name) : undefined;
  if (!enumerated || expr.kind !== "name") return evaluate(expr, env);
  const { words, refused } = enumerated;
  if (words.includes(expr.name) || refused.includes(expr.name)) return string(expr.name);
  const known =
    isBound(expr.name, env) || env.body?.labels.has(expr.name) === true || findBlock(expr.name, env);
  if (known || words.length === 0) return evaluate(expr, env);
  const { suggestion, extra } = spelling(expr.name, words, expr.span, memberSynonyms);
  const params = { what: `\`${name}\``, words: words.join(", "), actual: expr.name, suggestion };
  env.reporter.report("unknown-word", expr.span, params, extra);
  return undefined;
}

/** `(h, w)` where the word is `hw`. */
function refuseSpreadWord(callee: Callee, name: string, expr: Expr, env: Env): boolean {
  if (expr.kind !== "tuple" && expr.kind !== "list") return false;
  const letters = expr.items.map((item) => (item.kind === "name" ? item.name : ""));
  const joined = letters.join("");
  const words = wordsOf(callee, name)?.words ?? [];
  if (letters.includes("") || !words.includes(joined)) return false;
  const fixes = [{ title: `write ${joined}`, edits: [{ span: expr.span, replacement: joined }] }];
  const [actual, suggestion] = [`(${letters.join(", ")})`, `; write ${joined}`];
  const params = { what: `\`${name}\``, words: words.join(", "), actual, suggestion };
  env.reporter.report("unknown-word", expr.span, params, { fixes });
  return true;
}

function hole(expr: Expr, env: Env): string | undefined {
  const value = evaluate(expr, env);
  const whole = value && wholeNumber(value, { what: "`{...}`", span: expr.span, reporter: env.reporter });
  return whole === undefined ? undefined : `${whole}`;
}

function asString(text: string | undefined): Value | undefined {
  return text === undefined ? undefined : string(text);
}

function number(expr: NumberExpr, env: Env): Value | undefined {
  const judge = { reporter: env.reporter, span: expr.span };
  if (!expr.float) return checked(rational(expr.numerator, expr.denominator), judge);
  const value = Number(expr.text.replaceAll("_", ""));
  if (Number.isFinite(value)) return { kind: "float", value };
  env.reporter.report("float-overflow", expr.span, { result: expr.text });
  return undefined;
}

function shape(expr: ShapeExpr, env: Env): Value | undefined {
  if (expr.sizes.every((size) => size <= largest)) return { kind: "shape", sizes: expr.sizes.map(Number) };
  env.reporter.report("number-too-large", expr.span, {});
  return undefined;
}

function sequence(
  kind: "list" | "tuple",
  exprs: readonly Expr[],
  env: Env,
  depth: number,
): Value | undefined {
  const items = exprs.map((item) => evaluate(item, env, depth + 1));
  return items.every((item) => item !== undefined) ? { kind, items } : undefined;
}

function member(expr: MemberExpr, env: Env, depth: number): Value | undefined {
  const label =
    expr.target.kind === "name" && !isBound(expr.target.name, env) ? labelValue(expr.target, env) : undefined;
  const target = label ? label.value : evaluate(expr.target, env, depth + 1);
  return target && memberOf(target, expr.member, env.reporter);
}

function isBound(name: string, env: Env): boolean {
  return findBinding(env.scope, name) !== undefined;
}

function index(expr: IndexExpr, env: Env, depth: number): Value | undefined {
  const target = evaluate(expr.target, env, depth + 1);
  const at = evaluate(expr.index, env, depth + 1);
  const places = { target: expr.target.span, index: expr.index.span, reporter: env.reporter };
  return target && at && itemAt(target, at, places);
}

function unary(expr: UnaryExpr, env: Env, depth: number): Value | undefined {
  if (expr.op === "not") {
    const condition = evaluateCondition(expr.operand, env, depth + 1);
    return condition === undefined ? undefined : bool(!condition);
  }
  const operand = evaluate(expr.operand, env, depth + 1);
  return operand && negate(operand, { reporter: env.reporter, span: expr.span });
}

/** `a + b + c ...` leans left without bound, so its spine is walked, not recursed. */
function binaryChain(expr: BinaryExpr, env: Env, depth: number): Value | undefined {
  const spine: BinaryExpr[] = [];
  let first: Expr = expr;
  while (first.kind === "binary") {
    spine.push(first);
    first = first.left;
  }
  let left = evaluate(first, env, depth + 1);
  for (const node of spine.toReversed()) left = step(node, left, env, depth);
  return left;
}

function step(expr: BinaryExpr, left: Value | undefined, env: Env, depth: number): Value | undefined {
  if (expr.op === "and" || expr.op === "or") return logic(expr, left, env, depth);
  const right = evaluate(expr.right, env, depth + 1);
  return left && right && binary(expr.op, left, right, { reporter: env.reporter, span: expr.span });
}

/** The right side is evaluated only where the left one does not decide: `i > 0 and xs[i - 1] == 2`. */
function logic(expr: BinaryExpr, left: Value | undefined, env: Env, depth: number): Value | undefined {
  if (left === undefined) return undefined;
  if (left.kind !== "bool") {
    const params = { what: `\`${expr.op}\``, expected: "bools", actual: aTypeOf(left) };
    env.reporter.report("type-mismatch", expr.left.span, params);
    return undefined;
  }
  if (left.value === (expr.op === "or")) return left;
  const right = evaluateCondition(expr.right, env, depth + 1);
  return right === undefined ? undefined : bool(right);
}

function choice(expr: IfExpr, env: Env, depth: number): Value | undefined {
  const condition = evaluateCondition(expr.condition, env, depth + 1);
  if (condition === undefined) return undefined;
  return evaluate(condition ? expr.then : expr.otherwise, env, depth + 1);
}

function call(expr: CallExpr, env: Env, depth: number): Value | undefined {
  const { text } = expr.callee;
  const block = findBlockBinding(text, env.scope) ?? ownBlock(text, env);
  if (block) return block.value && fix(block.value, expr, env);
  if (isMeasureFunction(text)) return measure(expr, env, depth);
  if (isBuiltin(text)) return builtin(expr, env, depth);
  const op = findBlock(text, env);
  if (op) return op.value && fix(op.value, expr, env);
  const { suggestion, extra } = spelling(text, [...builtinNames, ...callableNames(env)], expr.callee.span);
  env.reporter.report("unknown-function", expr.callee.span, { name: text, suggestion }, extra);
  for (const arg of expr.args) evaluateStray(arg, env);
  return undefined;
}

function ownBlock(name: string, env: Env): Found<BlockValue> | undefined {
  return env.module.members.has(name) ? findBlock(name, env) : undefined;
}

/** `conv_bn(k=3)` in an expression: the block with these arguments fixed. */
function fix(block: BlockValue, expr: CallExpr, env: Env): BlockValue {
  return { ...block, fixed: evaluateArguments(block, expr.args, env, expr.callee) };
}

function measure(expr: CallExpr, env: Env, depth: number): Value | undefined {
  const [arg, ...rest] = expr.args;
  if (!arg || arg.name || rest.length > 0) {
    const signature = `${expr.callee.text}(x)`;
    env.reporter.report("function-arity", expr.callee.span, { signature, count: expr.args.length });
    return undefined;
  }
  const label = arg.value.kind === "name" ? labelValue(arg.value, env) : undefined;
  if (!label && arg.value.kind === "name" && reportBarePath(arg.value, env)) return undefined;
  const value = label ? label.value : evaluate(arg.value, env, depth + 1);
  return value && callMeasure(expr.callee, { value, span: arg.value.span }, env);
}

function builtin(expr: CallExpr, env: Env, depth: number): Value | undefined {
  const args = expr.args.map(({ name, value, span }) => {
    if (name) env.reporter.report("named-argument", name.span, { name: expr.callee.text });
    return { value: evaluate(value, env, depth + 1), span };
  });
  const { text: name, span } = expr.callee;
  const known = args.filter((arg): arg is { value: Value; span: typeof span } => arg.value !== undefined);
  return known.length === args.length
    ? callBuiltin({ name, args: known, span, reporter: env.reporter })
    : undefined;
}
