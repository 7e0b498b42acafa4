// The figures that only contracts may use: params, macs, flops, weights, peak, rf(x), shape(x).

import type { Span } from "../base/span.ts";
import type { NameExpr, Name } from "../syntax/ast.ts";
import type { Env, Value } from "./types.ts";
import { reportUnknownLabel } from "./labels.ts";
import { findBinding } from "./scope.ts";
import { int, aTypeOf } from "./values.ts";

export const figures = ["params", "macs", "flops", "weights", "peak"] as const;
type Figure = (typeof figures)[number];

export function isMeasure(name: string): name is Figure {
  return figures.some((figure) => figure === name);
}

export function isMeasureFunction(name: string): boolean {
  return name === "rf" || name === "shape";
}

export function measureValue(expr: NameExpr, env: Env): Value | undefined {
  if (env.measures === "unknown") return undefined;
  if (env.measures && isMeasure(expr.name)) return int(env.measures[expr.name]);
  env.reporter.report("measure-outside-contract", expr.span, { name: expr.name });
  return undefined;
}

/** Tells of a name that is no value's: of a path without quotes, as in `rf(conv1)` where that step has no label, with them. */
export function reportBarePath({ name, span }: NameExpr, env: Env): boolean {
  if (!env.body || !env.measures || findBinding(env.scope, name)) return false;
  if (env.measures === "unknown" || !env.measures.shape(name)) {
    reportUnknownLabel(env.body, name, span, [], env.reporter);
    return true;
  }
  const path = `"${name}"`;
  const fixes = [{ title: `write ${path}`, edits: [{ span, replacement: path }] }];
  const suggestion = `; as a path it stands in quotes: ${path}`;
  env.reporter.report("unknown-value", span, { name, suggestion }, { fixes });
  return true;
}

/** `rf(x)` per spatial axis (one number where there is one axis), `shape(x)`; x is a value, or a path in quotes. */
export function callMeasure(
  callee: Name,
  of: { readonly value: Value; readonly span: Span },
  env: Env,
): Value | undefined {
  const { value, span } = of;
  if (value.kind !== "value" && value.kind !== "string") {
    const params = {
      what: `\`${callee.text}\``,
      expected: "a value or its path in quotes",
      actual: aTypeOf(value),
    };
    env.reporter.report("type-mismatch", span, params);
    return undefined;
  }
  if (callee.text === "shape" && value.kind === "value") return { kind: "shape", sizes: value.node.shape };
  if (env.measures === "unknown") return undefined;
  if (!env.measures) {
    env.reporter.report("measure-outside-contract", callee.span, { name: `${callee.text}(...)` });
    return undefined;
  }
  const path = value.kind === "value" ? value.node.path : value.value;
  const sizes = callee.text === "rf" ? env.measures.rf(path) : env.measures.shape(path);
  if (!sizes) {
    env.reporter.report("unknown-path", span, { path });
    return undefined;
  }
  if (callee.text === "shape") return { kind: "shape", sizes };
  return {
    kind: "tuple",
    items: sizes.map((size): Value =>
      Number.isSafeInteger(size) ? int(size) : { kind: "float", value: size },
    ),
  };
}
