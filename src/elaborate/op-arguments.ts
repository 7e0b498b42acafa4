// Turns the arguments of an op call into what the op's specs promise to `resolve`: numbers within their bounds, one number per
// spatial axis, paddings, tensors. Defaults are left out: the op knows them.

import { unreachable } from "../base/invariant.ts";
import type { Span } from "../base/span.ts";
import type { Reporter } from "../diag/diagnostic.ts";
import type { AnyOp, ArgType, ArgValue, Padding } from "../ir/op.ts";
import { spelling } from "./spelling.ts";
import { tensorOf } from "./tensors.ts";
import type { Given, Value } from "./types.ts";
import { asFloat, int, isNumber, printValue, aTypeOf } from "./values.ts";
import { wholeNumber } from "./whole.ts";

interface Site {
  readonly what: string;
  readonly span: Span;
  readonly reporter: Reporter;
  /** Spatial axes of the first operand. */
  readonly rank: number;
}

type Converted = Map<string, ArgValue>;

/** Undefined when an argument is poison or was refused; `rank` is undefined where the operand is poison. */
export function opArguments(
  op: AnyOp,
  given: ReadonlyMap<string, Given>,
  rank: number | undefined,
  reporter: Reporter,
): Converted | undefined {
  const converted: Converted = new Map();
  let sound = true;
  for (const [name, { value, span }] of given) {
    const type = op.args[name]?.type;
    const site = { what: `\`${name}\` of ${op.name}`, span, reporter, rank: rank ?? 0 };
    // Without an operand the number of axes is not known, and nothing can be said about one per axis.
    const known = value && type && (rank !== undefined || !dependsOnRank(type, value));
    const result = known ? convert(value, type, site) : undefined;
    if (result === undefined) sound = false;
    else converted.set(name, result);
  }
  return sound ? converted : undefined;
}

function dependsOnRank(type: ArgType, value: Value): boolean {
  return (type.kind === "per-axis" || type.kind === "padding") && value.kind === "tuple";
}

function convert(value: Value, type: ArgType, site: Site): ArgValue | undefined {
  switch (type.kind) {
    case "int": {
      const whole = wholeNumber(value, site);
      return whole === undefined ? undefined : within(whole, type, site);
    }
    case "float":
      return isNumber(value) ? within(asFloat(value), type, site) : mismatch("a number", value, site);
    case "bool":
    case "string":
      return value.kind === type.kind ? value.value : mismatch(`a ${type.kind}`, value, site);
    case "word":
      return word(value, type.words, site);
    case "per-axis":
      return perAxis(value, type.min, site);
    case "padding":
      return padding(value, type, site);
    case "shape":
      return sizes(value, site);
    case "tensor":
      return tensorOf(value, site);
    default:
      return unreachable(type, "argument type");
  }
}

function within(value: number, { min = -Infinity, max = Infinity }: Bounds, site: Site): number | undefined {
  if (value >= min && value <= max) return value;
  const bounds =
    max === Infinity ? `at least ${min}` : min === -Infinity ? `at most ${max}` : `${min} to ${max}`;
  site.reporter.report("argument-out-of-range", site.span, { what: site.what, bounds, value: `${value}` });
  return undefined;
}

type PaddingType = Extract<ArgType, { readonly kind: "padding" }>;

interface Bounds {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
}

function word(value: Value, words: readonly string[], site: Site): string | undefined {
  if (value.kind === "string" && words.includes(value.value)) return value.value;
  const suggestion = value.kind === "string" ? spelling(value.value, words).suggestion : "";
  const params = { what: site.what, words: words.join(", "), actual: printValue(value), suggestion };
  site.reporter.report("unknown-word", site.span, params);
  return undefined;
}

function perAxis(value: Value, min: number, site: Site): readonly number[] | undefined {
  const items = value.kind === "tuple" ? value.items : undefined;
  if (!items) {
    if (!isNumber(value)) return mismatch("an int or one per axis", value, site);
    const size = bounded(value, min, site);
    return size === undefined ? undefined : Array.from({ length: site.rank }, () => size);
  }
  // On a vector the op itself says that it needs axes.
  if (items.length !== site.rank && site.rank > 0) return wrongCount(items.length, site);
  return numbers(items, min, site);
}

/** `[c, h, w]`, `64x7x7`, one int for a vector, or another value of the network. */
function sizes(value: Value, site: Site): readonly number[] | undefined {
  if (value.kind === "value") return value.node.shape;
  if (value.kind === "shape") return numbers(value.sizes.map(int), 1, site);
  if (isNumber(value)) return numbers([value], 1, site);
  const listed = value.kind === "list" || value.kind === "tuple" ? value.items : [];
  return listed.length > 0 ? numbers(listed, 1, site) : mismatch("a shape or a value", value, site);
}

function bounded(value: Value, min: number, site: Site): number | undefined {
  const whole = wholeNumber(value, site);
  return whole === undefined ? undefined : within(whole, { min }, site);
}

function numbers(items: readonly Value[], min: number, site: Site): readonly number[] | undefined {
  const result: number[] = [];
  for (const item of items) {
    const size = bounded(item, min, site);
    if (size === undefined) return undefined;
    result.push(size);
  }
  return result;
}

function wrongCount(count: number, site: Site): undefined {
  site.reporter.report("wrong-axis-count", site.span, { what: site.what, count, rank: site.rank });
  return undefined;
}

/** One number, one per axis, (begin, end) per axis; on one axis a pair is (begin, end). Negative padding is refused. */
function padding(value: Value, { words, refused }: PaddingType, site: Site): Padding | undefined {
  if (value.kind === "string") {
    // The op says why.
    if (refused.includes(value.value)) return { kind: "word", word: value.value };
    const text = word(value, words, site);
    return text === undefined ? undefined : { kind: "word", word: text };
  }
  if (value.kind === "tuple" && value.items.some(({ kind }) => kind === "tuple"))
    return pairs(value.items, site);
  if (value.kind === "tuple" && site.rank === 1 && value.items.length === 2) return pairs([value], site);
  const each = perAxis(value, 0, site);
  return each && { kind: "explicit", begin: each, end: each };
}

function pairs(items: readonly Value[], site: Site): Padding | undefined {
  if (items.length !== site.rank) return wrongCount(items.length, site);
  const [begin, end]: [number[], number[]] = [[], []];
  for (const item of items) {
    const pair = numbers(item.kind === "tuple" ? item.items : [item, item], 0, site);
    const [before, after, ...rest] = pair ?? [];
    if (before === undefined || after === undefined || rest.length > 0) {
      return pair ? mismatch("(begin, end) per axis", item, site) : undefined;
    }
    begin.push(before);
    end.push(after);
  }
  return { kind: "explicit", begin, end };
}

function mismatch(expected: string, value: Value, { what, span, reporter }: Site): undefined {
  reporter.report("type-mismatch", span, { what, expected, actual: aTypeOf(value) });
  return undefined;
}
