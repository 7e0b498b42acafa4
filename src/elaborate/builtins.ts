// The functions that expressions may call. They see values only.

import type { Span } from "../base/span.ts";
import type { Reporter } from "../diag/diagnostic.ts";
import type { Value } from "./types.ts";
import {
  asFloat,
  ceilOf,
  compare,
  floorOf,
  int,
  isNumber,
  isWhole,
  largest,
  type NumberValue,
  rational,
  toNumber,
  aTypeOf,
} from "./values.ts";
import { wholeNumber } from "./whole.ts";
import { mostSteps } from "./budget.ts";

export interface BuiltinCall {
  readonly name: string;
  readonly args: readonly { readonly value: Value; readonly span: Span }[];
  readonly span: Span;
  readonly reporter: Reporter;
}

interface Builtin {
  readonly least: number;
  readonly most: number;
  readonly signature: string;
  readonly apply: (call: BuiltinCall, ...values: Value[]) => Value | undefined;
}

/** Undefined when the arguments do not fit, which was then reported. */
export function callBuiltin(call: BuiltinCall): Value | undefined {
  const builtin = builtins.get(call.name);
  if (!builtin) return undefined;
  const { least, most, signature, apply } = builtin;
  if (call.args.length < least || call.args.length > most) {
    call.reporter.report("function-arity", call.span, { signature, count: call.args.length });
    return undefined;
  }
  return apply(call, ...call.args.map(({ value }) => value));
}

const builtins: ReadonlyMap<string, Builtin> = new Map([
  ["floor", rounding("floor(x)", Math.floor, floorOf)],
  ["ceil", rounding("ceil(x)", Math.ceil, ceilOf)],
  ["round", rounding("round(x)", halfToEven, exactHalfToEven)],
  ["round_to", { least: 2, most: 2, signature: "round_to(x, n)", apply: roundTo }],
  [
    "range",
    { least: 1, most: 3, signature: "range(n), range(from, to) or range(from, to, step)", apply: range },
  ],
  ["enumerate", { least: 1, most: 1, signature: "enumerate(list)", apply: enumerate }],
  ["len", { least: 1, most: 1, signature: "len(list)", apply: length }],
  ["min", { least: 1, most: Infinity, signature: "min(a, b, ...)", apply: extreme(-1) }],
  ["max", { least: 1, most: Infinity, signature: "max(a, b, ...)", apply: extreme(1) }],
  ["sum", { least: 1, most: 1, signature: "sum(list)", apply: sum }],
]);

export const builtinNames: readonly string[] = [...builtins.keys()];

export function isBuiltin(name: string): boolean {
  return builtins.has(name);
}

type RationalOf = (value: Extract<Value, { kind: "rational" }>) => bigint;

function rounding(signature: string, ofFloat: (x: number) => number, ofRational: RationalOf): Builtin {
  const apply = (call: BuiltinCall, x: Value): Value | undefined => {
    if (!isNumber(x)) return mismatch(call, 0, "a number", x);
    return x.kind === "rational" ? int(ofRational(x)) : wholeFloat(call, ofFloat(x.value));
  };
  return { least: 1, most: 1, signature, apply };
}

function wholeFloat(call: BuiltinCall, value: number): Value | undefined {
  if (Number.isSafeInteger(value)) return int(value);
  call.reporter.report("number-too-large", call.span, {});
  return undefined;
}

function halfToEven(x: number): number {
  const below = Math.floor(x);
  const rest = x - below;
  if (rest !== 0.5) return rest < 0.5 ? below : below + 1;
  return below % 2 === 0 ? below : below + 1;
}

function exactHalfToEven(value: Extract<Value, { kind: "rational" }>): bigint {
  const below = floorOf(value);
  const twice = compare(
    rational(2n * (value.numerator - below * value.denominator), value.denominator),
    int(1),
  );
  if (twice !== 0) return twice < 0 ? below : below + 1n;
  return below % 2n === 0n ? below : below + 1n;
}

/** max(n, floor(x / n + 1/2) * n), plus n where that is below 0.9 x: MobileNet's `_make_divisible`. */
function roundTo(call: BuiltinCall, x: Value, step: Value): Value | undefined {
  if (!isNumber(x)) return mismatch(call, 0, "a number", x);
  const n = whole(call, 1, step);
  if (n === undefined) return undefined;
  if (n < 1) return mismatch(call, 1, "an int of at least 1", step);
  const nearest = Math.max(n, nearestMultiple(x, n));
  return wholeFloat(call, nearest < 0.9 * asFloat(x) ? nearest + n : nearest);
}

function nearestMultiple(x: NumberValue, n: number): number {
  if (x.kind === "float") return Math.floor(x.value / n + 0.5) * n;
  const steps = floorOf(
    rational(2n * x.numerator + BigInt(n) * x.denominator, 2n * BigInt(n) * x.denominator),
  );
  return Number(steps) * n;
}

function range(call: BuiltinCall, ...values: Value[]): Value | undefined {
  const numbers = values.map((value, i) => whole(call, i, value));
  if (!numbers.every((number) => number !== undefined)) return undefined;
  const [from = 0, to = 0, step = 1] = numbers.length === 1 ? [0, ...numbers] : numbers;
  if (step === 0) return mismatch(call, 2, "a step other than 0", int(0));
  const count = Math.max(0, Math.ceil((to - from) / step));
  if (count > mostSteps) {
    call.reporter.report("list-too-long", call.span, { count, limit: mostSteps });
    return undefined;
  }
  return { kind: "list", items: Array.from({ length: count }, (_, i) => int(from + i * step)) };
}

function enumerate(call: BuiltinCall, list: Value): Value | undefined {
  if (list.kind !== "list") return mismatch(call, 0, "a list", list);
  return { kind: "list", items: list.items.map((item, i) => ({ kind: "tuple", items: [int(i), item] })) };
}

function length(call: BuiltinCall, list: Value): Value | undefined {
  if (list.kind === "shape") return int(list.sizes.length);
  return list.kind === "list" || list.kind === "tuple"
    ? int(list.items.length)
    : mismatch(call, 0, "a list", list);
}

/** Of two or more numbers, or of one list of them. */
function extreme(sign: number): Builtin["apply"] {
  return (call, ...values) => {
    const numbers = numbersOf(call, values);
    const [first] = numbers ?? [];
    return first && numbers?.reduce((best, value) => (sign * compare(value, best) > 0 ? value : best), first);
  };
}

function sum(call: BuiltinCall, list: Value): Value | undefined {
  const numbers = list.kind === "list" ? numbersOf(call, [list]) : mismatch(call, 0, "a list", list);
  if (!numbers) return undefined;
  if (numbers.some(({ kind }) => kind === "float")) {
    return { kind: "float", value: numbers.reduce((total, value) => total + asFloat(value), 0) };
  }
  let total = rational(0n, 1n);
  for (const value of numbers) {
    if (value.kind === "float") continue;
    const { numerator, denominator } = value;
    total = rational(
      total.numerator * denominator + numerator * total.denominator,
      total.denominator * denominator,
    );
  }
  if (Math.abs(toNumber(total)) <= Number(largest)) return total;
  call.reporter.report("number-too-large", call.span, {});
  return undefined;
}

function numbersOf(call: BuiltinCall, values: readonly Value[]): readonly NumberValue[] | undefined {
  const [only] = values;
  const items =
    values.length === 1 && (only?.kind === "list" || only?.kind === "tuple") ? only.items : values;
  if (items.length > 0 && items.every(isNumber)) return items;
  if (items.length === 0)
    return call.name === "sum" ? [] : mismatch(call, 0, "a list with items", { kind: "list", items });
  return mismatch(call, 0, "numbers", items.find((item) => !isNumber(item)) ?? { kind: "list", items });
}

function whole(call: BuiltinCall, index: number, value: Value): number | undefined {
  const span = call.args[index]?.span ?? call.span;
  return wholeNumber(value, { what: `\`${call.name}\``, span, reporter: call.reporter });
}

function mismatch(call: BuiltinCall, index: number, expected: string, actual: Value): undefined {
  const span = call.args[index]?.span ?? call.span;
  const shown =
    isNumber(actual) && (actual.kind === "float" || isWhole(actual)) ? `${asFloat(actual)}` : aTypeOf(actual);
  call.reporter.report("type-mismatch", span, { what: `\`${call.name}\``, expected, actual: shown });
  return undefined;
}
