// The types of block and model parameters: checks and converts what a call gives. Int converts to float, never back; an int where
// (int, int) is expected is (n, n).

import { unreachable } from "../base/invariant.ts";
import type { Span } from "../base/span.ts";
import type { Reporter } from "../diag/diagnostic.ts";
import type { Parameter, TypeExpr } from "../syntax/ast.ts";
import { printType } from "../syntax/print.ts";
import { countOf, formalsOf } from "./arguments.ts";
import { spelling } from "./spelling.ts";
import type { BlockValue, Value } from "./types.ts";
import { asFloat, int, isNumber, aTypeOf } from "./values.ts";
import { wholeNumber } from "./whole.ts";

const typeNames: readonly string[] = ["int", "float", "bool", "string", "value"];

interface Site {
  /** "`stride` of conv_bn" */
  readonly what: string;
  readonly span: Span;
  readonly reporter: Reporter;
}

/** The value as the parameter's type has it, or undefined with a report. */
export function convert(value: Value, type: TypeExpr, site: Site): Value | undefined {
  switch (type.kind) {
    case "named-type":
      return named(value, type, site);
    case "list-type":
      return value.kind === "list"
        ? all("list", value.items, () => type.of, site)
        : mismatch(value, type, site);
    case "tuple-type":
      return tuple(value, type, site);
    case "block-type":
      return block(value, type, site);
    default:
      return unreachable(type, "type");
  }
}

type Named = Extract<TypeExpr, { kind: "named-type" }>;

function named(value: Value, type: Named, site: Site): Value | undefined {
  switch (type.name.text) {
    case "int": {
      if (!isNumber(value)) return mismatch(value, type, site);
      const whole = wholeNumber(value, site);
      return whole === undefined ? undefined : int(whole);
    }
    case "float":
      return isNumber(value) ? { kind: "float", value: asFloat(value) } : mismatch(value, type, site);
    case "bool":
    case "string":
    case "value":
      return value.kind === type.name.text ? value : mismatch(value, type, site);
    default:
      return undefined; // an unknown type is reported with its declaration
  }
}

function tuple(value: Value, type: Extract<TypeExpr, { kind: "tuple-type" }>, site: Site): Value | undefined {
  if (isNumber(value)) {
    const repeated = type.items.map(() => value);
    const numeric = type.items.every(({ kind }) => kind === "named-type");
    return numeric ? all("tuple", repeated, (i) => type.items[i], site) : mismatch(value, type, site);
  }
  if (value.kind !== "tuple" || value.items.length !== type.items.length) return mismatch(value, type, site);
  return all("tuple", value.items, (i) => type.items[i], site);
}

function all(
  kind: "list" | "tuple",
  items: readonly Value[],
  typeAt: (i: number) => TypeExpr | undefined,
  site: Site,
): Value | undefined {
  const converted: Value[] = [];
  for (const [i, item] of items.entries()) {
    const type = typeAt(i);
    const value = type && convert(item, type, site);
    if (value === undefined) return undefined; // one message for the whole argument
    converted.push(value);
  }
  return { kind, items: converted };
}

/** The block must take as many arguments, in order, as the type says, and need no more. */
function block(
  value: Value,
  type: Extract<TypeExpr, { kind: "block-type" }>,
  site: Site,
): BlockValue | undefined {
  if (value.kind !== "block") return mismatch(value, type, site);
  const open = formalsOf(value.callee).filter(({ name }) => !value.fixed.has(name));
  const count = type.parameters.length;
  const unmet = open.slice(count).filter(({ required }) => required);
  if (open.length >= count && unmet.length === 0) return value;
  const reason =
    open.length < count
      ? `${value.name} takes ${countOf(open.length, "argument")}`
      : `${value.name} also needs ${unmet.map(({ name }) => `\`${name}\``).join(", ")}`;
  site.reporter.report("block-type-mismatch", site.span, { what: site.what, type: printType(type), reason });
  return undefined;
}

function mismatch(value: Value, type: TypeExpr, site: Site): undefined {
  const expected = article(printType(type));
  site.reporter.report("type-mismatch", site.span, { what: site.what, expected, actual: aTypeOf(value) });
  return undefined;
}

function article(type: string): string {
  return /^[[(]/u.test(type) ? type : `${type.startsWith("int") ? "an" : "a"} ${type}`;
}

/** Reports parameters whose types or names are wrong in themselves. */
export function checkParameters(parameters: readonly Parameter[], reporter: Reporter): void {
  const seen = new Map<string, Span>();
  for (const { name, type } of parameters) {
    const known = seen.get(name.text);
    if (known) {
      const related = [{ span: known, message: "and here" }];
      reporter.report("duplicate-parameter", name.span, { name: name.text }, { related });
    }
    seen.set(name.text, name.span);
    checkType(type, reporter);
  }
}

function checkType(type: TypeExpr, reporter: Reporter): void {
  switch (type.kind) {
    case "named-type": {
      const { text, span } = type.name;
      if (typeNames.includes(text)) return;
      const { suggestion, extra } = spelling(text, typeNames, span);
      reporter.report("unknown-type", span, { name: text, suggestion }, extra);
      return;
    }
    case "list-type":
      return checkType(type.of, reporter);
    case "tuple-type":
      return type.items.forEach((item) => checkType(item, reporter));
    case "block-type":
      return type.parameters.forEach((item) => checkType(item, reporter));
    default:
      return unreachable(type, "type");
  }
}
