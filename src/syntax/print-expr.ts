// Expressions as text, with the parentheses that precedence needs and no others.

import type { Argument, BinaryExpr, CallExpr, Expr, Template, UnaryExpr } from "./ast.ts";
import { levelOf, levelOfExpr, levels } from "./precedence.ts";
import { escapeText } from "./texts.ts";

export function printExpr(expr: Expr): string {
  switch (expr.kind) {
    case "number":
      return expr.text;
    case "bool":
      return String(expr.value);
    case "string":
      return printTemplate(expr.value);
    case "shape":
      return expr.sizes.join("x");
    case "name":
      return expr.name;
    case "list":
      return `[${expr.items.map(printExpr).join(", ")}]`;
    case "tuple":
      return `(${expr.items.map(printExpr).join(", ")})`;
    case "call-expr":
      return printCall(expr);
    case "member":
      return `${target(expr.target)}.${expr.member.text}`;
    case "index":
      return `${target(expr.target)}[${printExpr(expr.index)}]`;
    case "unary":
      return printUnary(expr);
    case "binary":
      return printBinary(expr);
    case "if-expr":
      return `if ${printExpr(expr.condition)} then ${printExpr(expr.then)} else ${printExpr(expr.otherwise)}`;
  }
}

/** `3.0` would be a number. */
function target(expr: Expr): string {
  return expr.kind === "number" ? `(${expr.text})` : atLevel(expr, levels.primary);
}

function printUnary({ op, operand }: UnaryExpr): string {
  if (op === "not") return `not ${atLevel(operand, levels.comparison)}`;
  // `--` reads badly, so a second minus gets its own parentheses.
  return operand.kind === "unary" ? `-(${printExpr(operand)})` : `-${atLevel(operand, levels.power)}`;
}

function printBinary({ op, left, right }: BinaryExpr): string {
  const level = levelOf(op);
  const isRight = op === "^";
  const chains = level !== levels.comparison;
  const first = atLevel(left, isRight || !chains ? level + 1 : level);
  const second = atLevel(right, isRight ? level : level + 1);
  return op === "^" ? `${first}^${second}` : `${first} ${op} ${second}`;
}

function atLevel(expr: Expr, level: number): string {
  const text = printExpr(expr);
  return levelOfExpr(expr) < level ? `(${text})` : text;
}

/** `f(1, pad=2)`; without arguments `f()`. */
export function printCall({ callee, args }: CallExpr): string {
  return callee.text + printArguments(args);
}

export function printArguments(args: readonly Argument[]): string {
  return `(${args.map(printArgument).join(", ")})`;
}

export function printArgument({ name, value }: Argument): string {
  return name ? `${name.text}=${printExpr(value)}` : printExpr(value);
}

export function printTemplate({ parts }: Template): string {
  return `"${parts.map((part) => (typeof part === "string" ? escapeText(part) : `{${printExpr(part)}}`)).join("")}"`;
}

export function printText(text: string): string {
  return `"${escapeText(text)}"`;
}
