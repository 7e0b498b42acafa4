// Calls of ops without a source text: plain arguments become what `resolve` expects, complaints are collected.

import { diagnostic } from "../../src/diag/diagnostic.ts";
import type { Code } from "../../src/diag/catalog.ts";
import type { Shape } from "../../src/ir/graph.ts";
import type { AnyOp, ArgSpec, ArgValue, CallFix, Padding, Place } from "../../src/ir/op.ts";
import { flat, shapeOf, type Nested } from "./op-cases.ts";

/** 3, (1, 2) as [1, 2], ((1, 2), (0, 1)) as [[1, 2], [0, 1]], words, nested lists. */
export type Plain = number | boolean | string | readonly Nested[];

export interface Complaint {
  readonly code: Code;
  readonly at: Place;
  readonly message: string;
  readonly fixes: readonly CallFix[];
}

export interface Resolved {
  readonly form: unknown;
  readonly complaints: readonly Complaint[];
}

/** `op.resolve` on these arguments; `form` is undefined where the call was refused. */
export function resolveCall(
  op: AnyOp,
  args: Readonly<Record<string, Plain>>,
  inputs: readonly Shape[],
): Resolved {
  const complaints: Complaint[] = [];
  const rank = Math.max(0, (inputs[0]?.length ?? 0) - 1);
  const form = op.resolve({
    args: Object.fromEntries(
      Object.entries(args).map(([name, value]) => [name, convert(op, name, value, rank)]),
    ),
    inputs,
    given: (name) => Object.hasOwn(args, name),
    report(code, at, params, fixes = []) {
      complaints.push({ code, at, message: diagnostic(code, undefined, params).message, fixes });
      return undefined;
    },
  });
  return { form, complaints };
}

function convert(op: AnyOp, name: string, value: Plain, rank: number): ArgValue {
  const spec: ArgSpec | undefined = op.args[name];
  if (!spec) throw new Error(`${op.name} has no argument ${name}`);
  switch (spec.type.kind) {
    case "per-axis":
      return numbers(value, rank);
    case "padding":
      return typeof value === "string" ? { kind: "word", word: value } : explicit(value, rank);
    case "shape":
      return flat(value as Nested);
    case "tensor":
      return { shape: shapeOf(value as Nested), data: flat(value as Nested) };
    case "int":
    case "float":
    case "bool":
    case "string":
    case "word":
      return value as ArgValue;
  }
}

function explicit(value: Plain, rank: number): Padding {
  const pairs = Array.isArray(value) && (value.some(Array.isArray) || rank === 1) ? value : undefined;
  const each = pairs ? (rank === 1 ? [pairs] : pairs) : numbers(value, rank).map((size) => [size, size]);
  return { kind: "explicit", begin: column(each as Nested[], 0), end: column(each as Nested[], 1) };
}

function column(pairs: readonly Nested[], at: number): number[] {
  return pairs.map((pair) => flat(pair)[at] ?? 0);
}

function numbers(value: Plain, rank: number): number[] {
  return typeof value === "number" ? Array.from({ length: rank }, () => value) : flat(value as Nested);
}
