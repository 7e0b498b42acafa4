// Scopes of parameters, `let` and loop variables. Labels live apart, in the body.

import type { Span } from "../base/span.ts";
import type { Reporter } from "../diag/diagnostic.ts";
import type { Name, Pattern } from "../syntax/ast.ts";
import type { Binding, Scope, Value } from "./types.ts";
import { aTypeOf, typeOf } from "./values.ts";

export function innerScope(outer?: Scope): Scope {
  return { outer, bindings: new Map() };
}

export function findBinding(scope: Scope, name: string): Binding | undefined {
  for (let at: Scope | undefined = scope; at; at = at.outer) {
    const binding = at.bindings.get(name);
    if (binding) return binding;
  }
  return undefined;
}

export function* bindingNames(scope: Scope): Iterable<string> {
  for (let at: Scope | undefined = scope; at; at = at.outer) yield* at.bindings.keys();
}

/** Binds a name that no scope in sight has; a second one is reported. */
function bind(scope: Scope, name: Name, value: Value | undefined, reporter: Reporter): void {
  const known = findBinding(scope, name.text);
  if (known) {
    const related = [{ span: known.span, message: `\`${name.text}\` is bound here` }];
    reporter.report("shadowed-name", name.span, { name: name.text }, { related });
    return;
  }
  scope.bindings.set(name.text, { value, span: name.span });
}

/** Binds the names of a pattern to the parts of a value; to poison where the value does not fit. */
export function bindPattern(
  scope: Scope,
  pattern: Pattern,
  value: Value | undefined,
  reporter: Reporter,
): void {
  if (pattern.kind === "bind") return bind(scope, pattern.name, value, reporter);
  const parts = value && partsOf(value, pattern.items.length, pattern.span, reporter);
  for (const [index, item] of pattern.items.entries()) bindPattern(scope, item, parts?.[index], reporter);
}

function partsOf(value: Value, count: number, span: Span, reporter: Reporter): readonly Value[] | undefined {
  const items = value.kind === "tuple" || value.kind === "list" ? value.items : undefined;
  if (items?.length === count) return items;
  const actual = items ? `${items.length}: ${typeOf(value)}` : aTypeOf(value);
  reporter.report("pattern-mismatch", span, { count, actual });
  return undefined;
}
