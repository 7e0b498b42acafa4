// Values of the language: making, naming and printing them.

import { unreachable } from "../base/invariant.ts";
import { printShape } from "../ir/shape-text.ts";
import type { Rational, Value } from "./types.ts";

/** Integers past it are refused: sizes and counts are doubles from the graph on. */
export const largest = 2n ** 53n - 1n;

export function int(value: number | bigint): Rational {
  return { kind: "rational", numerator: BigInt(value), denominator: 1n };
}

/** In lowest terms; the denominator must not be 0. */
export function rational(numerator: bigint, denominator: bigint): Rational {
  const sign = denominator < 0n ? -1n : 1n;
  const divisor = sign * greatestCommonDivisor(numerator, denominator);
  return { kind: "rational", numerator: numerator / divisor, denominator: denominator / divisor };
}

export function isWhole(value: Rational): boolean {
  return value.denominator === 1n;
}

export function toNumber(value: Rational): number {
  return Number(value.numerator) / Number(value.denominator);
}

export function floorOf({ numerator, denominator }: Rational): bigint {
  const quotient = numerator / denominator;
  return numerator % denominator < 0n ? quotient - 1n : quotient;
}

export function ceilOf(value: Rational): bigint {
  return isWhole(value) ? value.numerator : floorOf(value) + 1n;
}

export function bool(value: boolean): Value {
  return { kind: "bool", value };
}

export function string(value: string): Value {
  return { kind: "string", value };
}

/** What kind of thing it is, as messages say it: `int`, `(int, int)`, `[float]`, `block conv_bn`. */
export function typeOf(value: Value): string {
  switch (value.kind) {
    case "rational":
      return isWhole(value) ? "int" : "fraction";
    case "float":
    case "bool":
    case "string":
    case "shape":
      return value.kind;
    case "list": {
      const [first] = value.items;
      return `[${first ? typeOf(first) : ""}]`;
    }
    case "tuple":
      return `(${value.items.map(typeOf).join(", ")})`;
    case "block":
      return "block";
    case "value":
      return "value";
    default:
      return unreachable(value);
  }
}

/** The type with its article, for messages: `an int`, `a bool`, `(int, int)`. */
export function aTypeOf(value: Value): string {
  const type = typeOf(value);
  if (/^[[(]/u.test(type)) return type;
  return `${type === "int" ? "an" : "a"} ${type}`;
}

/** As a message shows a number: a short decimal where it has one, else the fraction. */
export function printNumber(value: Rational): string {
  const decimal = toNumber(value);
  const short = `${decimal}`;
  return short.length <= 8 ? short : printValue(value);
}

/** As the language writes it. */
export function printValue(value: Value): string {
  switch (value.kind) {
    case "rational":
      return isWhole(value) ? `${value.numerator}` : `${value.numerator}/${value.denominator}`;
    case "float":
      return Number.isInteger(value.value) ? value.value.toFixed(1) : `${value.value}`;
    case "bool":
      return `${value.value}`;
    case "string":
      return JSON.stringify(value.value);
    case "list":
      return `[${value.items.map(printValue).join(", ")}]`;
    case "tuple":
      return `(${value.items.map(printValue).join(", ")})`;
    case "shape":
      return printShape(value.sizes);
    case "block": {
      const fixed = [...value.fixed].map(
        ([name, given]) => `${name}=${given.value ? printValue(given.value) : "?"}`,
      );
      return fixed.length === 0 ? value.name : `${value.name}(${fixed.join(", ")})`;
    }
    case "value":
      return value.node.path;
    default:
      return unreachable(value);
  }
}

export function equal(a: Value, b: Value): boolean {
  if (isNumber(a) && isNumber(b)) return compare(a, b) === 0;
  const [left, right] = [itemsOf(a), itemsOf(b)];
  if (left && right) return left.length === right.length && left.every((item, i) => equalTo(item, right[i]));
  if (a.kind === "block" && b.kind === "block")
    return printValue(a) === printValue(b) && a.callee === b.callee;
  if (a.kind === "value" && b.kind === "value") return a.node === b.node;
  return "value" in a && "value" in b && a.kind === b.kind && a.value === b.value;
}

function equalTo(a: Value, b: Value | undefined): boolean {
  return b !== undefined && equal(a, b);
}

/** A shape, list or tuple as its items; [c, h, w] equals CxHxW. */
function itemsOf(value: Value): readonly Value[] | undefined {
  if (value.kind === "list" || value.kind === "tuple") return value.items;
  return value.kind === "shape" ? value.sizes.map(int) : undefined;
}

export type NumberValue = Extract<Value, { kind: "rational" | "float" }>;

export function isNumber(value: Value): value is NumberValue {
  return value.kind === "rational" || value.kind === "float";
}

export function asFloat(value: NumberValue): number {
  return value.kind === "float" ? value.value : toNumber(value);
}

/** Negative, zero or positive. */
export function compare(a: NumberValue, b: NumberValue): number {
  if (a.kind === "rational" && b.kind === "rational") {
    const difference = a.numerator * b.denominator - b.numerator * a.denominator;
    return difference < 0n ? -1 : difference > 0n ? 1 : 0;
  }
  return asFloat(a) - asFloat(b);
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (y > 0n) [x, y] = [y, x % y];
  return x === 0n ? 1n : x;
}
