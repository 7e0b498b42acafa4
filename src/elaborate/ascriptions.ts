// `: 6x28x28` after a step: checked, never used for inference.

import { printShape } from "../ir/shape-text.ts";
import { sameShape } from "../ir/verify.ts";
import type { Shape } from "../ir/shape.ts";
import type { Expr } from "../syntax/ast.ts";
import { evaluate } from "./expressions.ts";
import { fitFix } from "./fixes.ts";
import { sizesOf } from "./sizes.ts";
import { envOf } from "./spots.ts";
import { suppose, supposedShape } from "./supposed.ts";
import type { Flow, Spot } from "./types.ts";

export function checkAscription(
  expr: Expr,
  result: Flow,
  at: { readonly spot: Spot; readonly flow: Flow },
): void {
  const { reporter } = at.spot.body;
  // `here` is the value that the step gave.
  const value = evaluate(expr, envOf(at.spot, result));
  const wanted = value && sizesOf(value, { what: "the shape after `:`", span: expr.span, reporter });
  if (!wanted || result.kind !== "value") return;
  const { node } = result;
  const { elaboration } = at.spot;
  if (sameShape(node.shape, wanted)) {
    elaboration.ascribed.add(node.id);
    return;
  }
  if (sameShape(supposedShape(elaboration, node), wanted)) return;
  // A step that made no value of its own (an output) has nothing to mend.
  const made = at.flow.kind !== "value" || at.flow.node !== node;
  const fix = made ? fitFix(node, wanted, at.spot) : undefined;
  const params = {
    actual: printShape(node.shape),
    wanted: printShape(wanted),
    difference: differenceOf(node.shape, wanted),
  };
  reporter.report("ascription-mismatch", expr.span, params, fix ? { fixes: [fix] } : {});
  suppose(elaboration, node, wanted);
}

function differenceOf(actual: Shape, wanted: Shape): string {
  if (actual.length !== wanted.length) return `it has ${axes(actual.length)}, not ${wanted.length}`;
  const names = actual.map((_, axis) => axisName(axis, actual.length));
  const differing = names.filter((_, axis) => actual[axis] !== wanted[axis]);
  return `they differ in ${differing.join(" and ")}`;
}

function axes(count: number): string {
  return count === 1 ? "1 axis" : `${count} axes`;
}

function axisName(axis: number, rank: number): string {
  if (axis === 0) return "c";
  return ["w", "h", "d"][rank - 1 - axis] ?? `axis ${axis}`;
}
