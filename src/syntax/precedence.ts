// How tightly operators bind, from the token table: for reading and for printing with the fewest parentheses.

import { invariant } from "../base/invariant.ts";
import type { BinaryOp, Expr } from "./ast.ts";
import { binaryOperators } from "./tokens.ts";

const level = new Map<string, number>(
  binaryOperators.flatMap((group, i) => group.map((op) => [op, i] as const)),
);

/** Larger binds tighter. */
export function levelOf(op: BinaryOp): number {
  const found = level.get(op);
  invariant(found !== undefined, () => `${op} is no operator`);
  return found;
}

export const levels = {
  and: levelOf("and"),
  comparison: levelOf("=="),
  power: levelOf("^"),
  /** Names, literals, calls, and everything in brackets. */
  primary: binaryOperators.length,
} as const;

/** The level at which a whole expression stands; `if` binds loosest of all. */
export function levelOfExpr(expr: Expr): number {
  if (expr.kind === "if-expr") return -1;
  if (expr.kind === "binary") return levelOf(expr.op);
  if (expr.kind === "unary") return expr.op === "-" ? levels.power : levels.comparison;
  return levels.primary;
}
