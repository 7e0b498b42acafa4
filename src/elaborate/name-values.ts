// What a bare name means in an expression: `in`, `here`, a parameter, a measure, a label, a block or op, in that order.

import type { NameExpr } from "../syntax/ast.ts";
import { builtinNames } from "./builtins.ts";
import { readLabel, reportUnknownLabel } from "./labels.ts";
import { figures, isMeasure, measureValue } from "./measures.ts";
import { callableNames, findBlock, type Found } from "./names.ts";
import { bindingNames, findBinding } from "./scope.ts";
import { spelling } from "./spelling.ts";
import type { Env, Flow, LabelEntry, Value } from "./types.ts";

export function evaluateName(expr: NameExpr, env: Env): Value | undefined {
  const known = contextValue(expr, env) ?? bindingValue(expr, env);
  if (known) return known.value;
  const label = env.body?.labels.has(expr.name) === true;
  const block = findBlock(expr.name, env);
  if (label && block) {
    env.reporter.report("ambiguous-name", expr.span, { name: expr.name });
    return undefined;
  }
  if (block) return block.value;
  return labelValue(expr, env)?.value ?? unknown(expr, env, label);
}

/** The value that a label names; reports nothing where there is no such label. */
export function labelValue(expr: NameExpr, env: Env): Found<Value> | undefined {
  const found = contextValue(expr, env);
  if (found) return found;
  const entry = env.body && readLabel(env.body, expr.name, expr.span, env.reporter);
  return entry && { value: entryValue(entry, expr, env) };
}

function entryValue(entry: LabelEntry, expr: NameExpr, env: Env): Value | undefined {
  if (entry.kind === "value") return flowValue(entry.flow, expr, env);
  if (entry.kind === "shared" && entry.shared)
    env.reporter.report("shared-as-value", expr.span, { name: expr.name });
  return undefined;
}

function contextValue(expr: NameExpr, env: Env): Found<Value> | undefined {
  if (expr.name === "in") return { value: inputValue(expr, env) };
  if (expr.name !== "here") return undefined;
  if (env.here) return { value: flowValue(env.here, expr, env) };
  env.reporter.report("no-current-value", expr.span, { what: "`here`" });
  return { value: undefined };
}

function inputValue(expr: NameExpr, env: Env): Value | undefined {
  if (!env.body || env.body.kind === "model") {
    const first = env.body?.labels.keys().next().value;
    const instead = first === undefined ? "" : `; in a model, write the input's name: \`${first}\``;
    env.reporter.report("in-outside-block", expr.span, { instead });
    return undefined;
  }
  return flowValue(env.body.input, expr, env);
}

function flowValue(flow: Flow, expr: NameExpr, env: Env): Value | undefined {
  if (flow.kind === "value") return { kind: "value", node: flow.node };
  if (flow.kind === "empty") env.reporter.report("no-current-value", expr.span, { what: `\`${expr.name}\`` });
  return undefined;
}

function bindingValue(expr: NameExpr, env: Env): Found<Value> | undefined {
  const binding = findBinding(env.scope, expr.name);
  if (binding) return binding;
  if (!isMeasure(expr.name) || env.body?.labels.has(expr.name) === true) return undefined;
  return { value: measureValue(expr, env) };
}

/** Python's spellings of `true` and `false`. */
function reportForeignWord({ name, span }: NameExpr, reporter: Env["reporter"]): boolean {
  if (name !== "True" && name !== "False") return false;
  const word = name.toLowerCase();
  const fixes = [{ title: `write ${word}`, edits: [{ span, replacement: word }] }];
  reporter.report("unknown-value", span, { name, suggestion: `; did you mean \`${word}\`?` }, { fixes });
  return true;
}

function unknown(expr: NameExpr, env: Env, isLabel: boolean): undefined {
  if (isLabel) return undefined; // poison: reported where it got its value
  if (reportForeignWord(expr, env.reporter)) return undefined;
  const others = [...bindingNames(env.scope), ...builtinNames, ...callableNames(env)];
  if (env.measures) others.push(...figures);
  if (env.body) reportUnknownLabel(env.body, expr.name, expr.span, others, env.reporter);
  else {
    const { suggestion, extra } = spelling(expr.name, others, expr.span);
    env.reporter.report("unknown-value", expr.span, { name: expr.name, suggestion }, extra);
  }
  return undefined;
}
