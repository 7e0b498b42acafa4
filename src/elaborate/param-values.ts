// `--param k=v`: v is an expression of the language, read by its own parser as the value of a `let`.

import type { Reporter } from "../diag/diagnostic.ts";
import type { OpRegistry } from "../ir/op.ts";
import type { Expr, File } from "../syntax/ast.ts";
import { parse } from "../syntax/parse.ts";
import { evaluate } from "./expressions.ts";
import { countErrors } from "./errors.ts";
import { innerScope } from "./scope.ts";
import type { Given, Module } from "./types.ts";

export interface ParamHost {
  readonly registry: OpRegistry;
  readonly reporter: Reporter;
  /** Whose blocks the expression may name. */
  readonly module: Module;
}

export function paramValue(name: string, text: string, { registry, reporter, module }: ParamHost): Given {
  const source = { path: `--param ${name}`, text: `block given() { let ${name} = ${text} }` };
  const errors = countErrors(reporter);
  const expr = onlyValue(parse(source, errors));
  const start = source.text.indexOf("=") + 2;
  const span = expr?.span ?? { source, start, end: start + text.length };
  // Text that closes the block and goes on is no expression, though it may parse.
  if (!expr && errors.count === 0) reporter.report("not-an-expression", span, { name, text });
  return { value: expr && evaluate(expr, { registry, reporter, module, scope: innerScope() }), span };
}

function onlyValue({ declarations, imports }: File): Expr | undefined {
  const [block, ...others] = declarations;
  if (block?.kind !== "block" || others.length + imports.length > 0) return undefined;
  const [item, ...rest] = block.body;
  return item?.kind === "let" && rest.length === 0 ? item.value : undefined;
}
