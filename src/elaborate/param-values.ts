// `--param k=v`: v is an expression of the language.

import type { Reporter } from "../diag/diagnostic.ts";
import type { OpRegistry } from "../ir/op.ts";
import { parseExpression } from "../syntax/parse.ts";
import { evaluate } from "./expressions.ts";
import { innerScope } from "./scope.ts";
import type { Given, Module } from "./types.ts";

export interface ParamHost {
  readonly registry: OpRegistry;
  readonly reporter: Reporter;
  /** Whose blocks the expression may name. */
  readonly module: Module;
}

export function paramValue(name: string, text: string, { registry, reporter, module }: ParamHost): Given {
  const source = { path: `--param ${name}`, text };
  const expr = parseExpression(source, reporter);
  return {
    value: expr && evaluate(expr, { registry, reporter, module, scope: innerScope() }),
    span: { source, start: 0, end: text.length },
  };
}
