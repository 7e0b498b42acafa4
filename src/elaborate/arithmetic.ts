// Arithmetic on language values: exact on ints and fractions, IEEE on floats, elementwise on a tuple and a number. It knows no names.

import type { Span } from "../base/span.ts";
import type { Reporter } from "../diag/diagnostic.ts";
import type { BinaryOp } from "../syntax/ast.ts";
import type { Rational, Value } from "./types.ts";
import {
  asFloat,
  bool,
  compare,
  equal,
  floorOf,
  int,
  isNumber,
  isWhole,
  largest,
  type NumberValue,
  rational,
  aTypeOf,
} from "./values.ts";

/** Where a mistake is told: the whole expression. */
export interface Judge {
  readonly reporter: Reporter;
  readonly span: Span;
}

export type EagerOp = Exclude<BinaryOp, "and" | "or">;

/** Undefined when the operands do not fit, which was then reported. */
export function binary(op: EagerOp, left: Value, right: Value, judge: Judge): Value | undefined {
  if (op === "==" || op === "!=") return equality(op, left, right, judge);
  if (op === "<" || op === "<=" || op === ">" || op === ">=") return ordering(op, left, right, judge);
  if (isNumber(left) && isNumber(right)) return calculate(op, left, right, judge);
  if (left.kind === "tuple" && isNumber(right)) {
    return elementwise(left.items, (item) => binary(op, item, right, judge));
  }
  if (right.kind === "tuple" && isNumber(left)) {
    return elementwise(right.items, (item) => binary(op, left, item, judge));
  }
  return refuse(op, left, right, judge);
}

export function negate(operand: Value, judge: Judge): Value | undefined {
  if (operand.kind === "float") return { kind: "float", value: -operand.value };
  if (operand.kind === "rational") return { ...operand, numerator: -operand.numerator };
  if (operand.kind === "tuple") return elementwise(operand.items, (item) => negate(item, judge));
  judge.reporter.report("type-mismatch", judge.span, {
    what: "`-`",
    expected: "a number",
    actual: aTypeOf(operand),
  });
  return undefined;
}

function elementwise(items: readonly Value[], of: (item: Value) => Value | undefined): Value | undefined {
  const results = items.map(of);
  return results.every((item) => item !== undefined) ? { kind: "tuple", items: results } : undefined;
}

function equality(op: "==" | "!=", left: Value, right: Value, judge: Judge): Value | undefined {
  const comparable =
    left.kind === right.kind ||
    (isNumber(left) && isNumber(right)) ||
    (isSequence(left) && isSequence(right));
  return comparable ? bool(equal(left, right) === (op === "==")) : refuse(op, left, right, judge);
}

function isSequence(value: Value): boolean {
  return value.kind === "shape" || value.kind === "list" || value.kind === "tuple";
}

function ordering(op: "<" | "<=" | ">" | ">=", left: Value, right: Value, judge: Judge): Value | undefined {
  if (!isNumber(left) || !isNumber(right)) return refuse(op, left, right, judge);
  return bool(ordered(op, compare(left, right)));
}

export function ordered(op: "<" | "<=" | ">" | ">=", difference: number): boolean {
  if (op === "<") return difference < 0;
  if (op === "<=") return difference <= 0;
  return op === ">" ? difference > 0 : difference >= 0;
}

function refuse(op: string, left: Value, right: Value, judge: Judge): undefined {
  judge.reporter.report("operator-types", judge.span, { op, left: aTypeOf(left), right: aTypeOf(right) });
  return undefined;
}

type ArithmeticOp = "+" | "-" | "*" | "/" | "%" | "^";

function calculate(op: ArithmeticOp, left: NumberValue, right: NumberValue, judge: Judge): Value | undefined {
  if ((op === "/" || op === "%") && asFloat(right) === 0) {
    judge.reporter.report("division-by-zero", judge.span, { op });
    return undefined;
  }
  if (left.kind === "float" || right.kind === "float")
    return onFloats(op, asFloat(left), asFloat(right), judge);
  return op === "^" ? power(left, right, judge) : checked(exactly(op, left, right), judge);
}

function exactly(op: Exclude<ArithmeticOp, "^">, a: Rational, b: Rational): Rational {
  switch (op) {
    case "+":
      return rational(
        a.numerator * b.denominator + b.numerator * a.denominator,
        a.denominator * b.denominator,
      );
    case "-":
      return rational(
        a.numerator * b.denominator - b.numerator * a.denominator,
        a.denominator * b.denominator,
      );
    case "*":
      return rational(a.numerator * b.numerator, a.denominator * b.denominator);
    case "/":
      return rational(a.numerator * b.denominator, a.denominator * b.numerator);
    case "%": {
      // The sign of the divisor, as floor division has it.
      const quotient = floorOf(exactly("/", a, b));
      return exactly("-", a, exactly("*", int(quotient), b));
    }
  }
}

function power(base: Rational, exponent: Rational, judge: Judge): Value | undefined {
  if (!isWhole(exponent)) {
    judge.reporter.report("exponent-not-whole", judge.span, { exponent: `${asFloat(exponent)}` });
    return undefined;
  }
  const inverse = exponent.numerator < 0n;
  const times = inverse ? -exponent.numerator : exponent.numerator;
  if (inverse && base.numerator === 0n) {
    judge.reporter.report("division-by-zero", judge.span, { op: "^" });
    return undefined;
  }
  const small = isWhole(base) && base.numerator >= -1n && base.numerator <= 1n;
  if (times > 64n && !small) return tooLarge(judge);
  const steps = small && times > 2n ? 2n + (times % 2n) : times;
  const [numerator, denominator] = [base.numerator ** steps, base.denominator ** steps];
  return checked(inverse ? rational(denominator, numerator) : rational(numerator, denominator), judge);
}

function onFloats(op: ArithmeticOp, a: number, b: number, judge: Judge): Value | undefined {
  const value = floatResult(op, a, b);
  if (Number.isFinite(value)) return { kind: "float", value };
  judge.reporter.report("float-overflow", judge.span, { result: `${value}` });
  return undefined;
}

function floatResult(op: ArithmeticOp, a: number, b: number): number {
  switch (op) {
    case "+":
      return a + b;
    case "-":
      return a - b;
    case "*":
      return a * b;
    case "/":
      return a / b;
    case "%":
      return a - Math.floor(a / b) * b;
    case "^":
      return a ** b;
  }
}

/** Refuses what leaves the range in which sizes are exact. */
export function checked(value: Rational, judge: Judge): Rational | undefined {
  const { numerator, denominator } = value;
  if (numerator <= largest && numerator >= -largest && denominator <= largest) return value;
  return tooLarge(judge);
}

function tooLarge(judge: Judge): undefined {
  judge.reporter.report("number-too-large", judge.span, {});
  return undefined;
}
