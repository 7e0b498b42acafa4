// Whether a scalar never falls where one of its reads rises: read off its tree, with the signs that are certain. Rounding to nearest keeps
// it so; library functions keep it up to their own error.

import { unreachable } from "../base/invariant.ts";
import type { BinaryScalarOp, UnaryScalarOp } from "../algebra/index-types.ts";
import type { Scalar } from "../nests/nest.ts";

/** How a part moves with the read, and whether it is above zero (or never below it). */
interface Trend {
  readonly moves: "fixed" | "rises" | "falls";
  readonly sign: "positive" | "natural" | "any";
}

interface Monotone {
  /** Whether functions of the language's library (exp, tanh, ...) may occur. */
  readonly inexact: boolean;
}

/** Never falls where its one kind of read rises. Other parts than constants and that read are refused. */
export function neverFalls(scalar: Scalar, { inexact }: Monotone): boolean {
  return trendOf(scalar, inexact)?.moves === "rises";
}

function trendOf(scalar: Scalar, inexact: boolean): Trend | undefined {
  switch (scalar.kind) {
    case "const":
      return { moves: "fixed", sign: signOf(scalar.value) };
    case "read":
      return { moves: "rises", sign: "any" };
    case "unary":
      return unaryTrend(scalar.op, trendOf(scalar.operand, inexact), inexact);
    case "binary": {
      const [left, right] = [trendOf(scalar.left, inexact), trendOf(scalar.right, inexact)];
      return left && right && binaryTrend(scalar.op, left, right);
    }
    case "select":
    case "int":
    case "test":
      return undefined;
    default:
      return unreachable(scalar, "scalar");
  }
}

function signOf(value: number): Trend["sign"] {
  if (value > 0) return "positive";
  return value === 0 ? "natural" : "any";
}

function unaryTrend(op: UnaryScalarOp, of: Trend | undefined, inexact: boolean): Trend | undefined {
  if (of === undefined) return undefined;
  switch (op) {
    case "neg":
      return { moves: opposite(of.moves), sign: "any" };
    case "f32":
      return of.sign === "positive" ? { ...of, sign: "natural" } : of;
    case "floor":
      return { moves: of.moves, sign: of.sign === "any" ? "any" : "natural" };
    case "exp":
      return inexact ? { moves: of.moves, sign: "natural" } : undefined;
    case "tanh":
    case "erf":
      return inexact ? { moves: of.moves, sign: of.sign === "any" ? "any" : "natural" } : undefined;
    case "log":
    case "sqrt":
      return undefined;
    default:
      return unreachable(op, "scalar function");
  }
}

function binaryTrend(op: BinaryScalarOp, left: Trend, right: Trend): Trend | undefined {
  const moves = together(left.moves, right.moves);
  const isNatural = left.sign !== "any" && right.sign !== "any";
  const isPositive = left.sign === "positive" || right.sign === "positive";
  switch (op) {
    case "add":
      return moves && { moves, sign: isNatural ? (isPositive ? "positive" : "natural") : "any" };
    case "sub": {
      const apart = together(left.moves, opposite(right.moves));
      return apart && { moves: apart, sign: "any" };
    }
    case "max":
      return moves && { moves, sign: isPositive ? "positive" : left.sign === "any" ? right.sign : left.sign };
    case "min":
      return moves && { moves, sign: isNatural ? "natural" : "any" };
    case "mul":
      return moves && isNatural ? { moves, sign: "natural" } : scaledTrend(left, right);
    case "div":
      return quotientTrend(left, right);
    case "lt":
    case "eq":
    case "pow":
      return undefined;
    default:
      return unreachable(op, "scalar function");
  }
}

/** What moves by something that is fixed and not below zero. */
function scaledTrend(left: Trend, right: Trend): Trend | undefined {
  const [by, of] = left.moves === "fixed" ? [left, right] : [right, left];
  return by.moves === "fixed" && by.sign !== "any" ? { moves: of.moves, sign: "any" } : undefined;
}

/** x / c, and c / x for x above zero. */
function quotientTrend(left: Trend, right: Trend): Trend | undefined {
  if (right.sign !== "positive") return undefined;
  if (right.moves === "fixed") return left.sign === "positive" ? { ...left, sign: "natural" } : left;
  if (left.moves !== "fixed" || left.sign === "any") return undefined;
  return { moves: opposite(right.moves), sign: "natural" };
}

function opposite(moves: Trend["moves"]): Trend["moves"] {
  if (moves === "fixed") return "fixed";
  return moves === "rises" ? "falls" : "rises";
}

function together(a: Trend["moves"], b: Trend["moves"]): Trend["moves"] | undefined {
  if (a === "fixed") return b;
  return b === "fixed" || a === b ? a : undefined;
}
