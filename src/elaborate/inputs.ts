// The shapes of inputs.

import { checkedProduct } from "../base/checked.ts";
import type { Shape } from "../ir/shape.ts";
import type { Expr } from "../syntax/ast.ts";
import { evaluate } from "./expressions.ts";
import { sizesOf } from "./sizes.ts";
import type { Env } from "./types.ts";

/** The sizes, or undefined with a report; every axis has at least one element. */
export function inputShape(expr: Expr, env: Env): Shape | undefined {
  const value = evaluate(expr, env);
  const sizes =
    value && sizesOf(value, { what: "the shape of an input", span: expr.span, reporter: env.reporter });
  if (!sizes) return undefined;
  if (sizes.length > 0 && sizes.every((size) => size >= 1) && checkedProduct(sizes) !== undefined)
    return sizes;
  env.reporter.report("bad-input-shape", expr.span, { shape: sizes.join("x") });
  return undefined;
}
