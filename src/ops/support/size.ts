// Sizes that must not lie: every op's operands and tensors are checked here once, by exact arithmetic.

import { checkedProduct } from "../../base/checked.ts";
import type { Shape } from "../../ir/graph.ts";
import type { OpCall, WeightSpec } from "../../ir/op.ts";
import { printShape } from "../../ir/shape-text.ts";

const past = "past 2^53";

/** What one Float32Array holds on every platform. */
const mostElements = 2 ** 32;

/** Reports an operand without elements, which no op has a meaning for. */
export function inputsHaveElements(call: OpCall<unknown>, op: string): boolean {
  const empty = call.inputs.findIndex((shape) => shape.some((size) => size < 1));
  if (empty < 0) return true;
  const at = call.inputs.length > 1 ? { operand: empty } : "op";
  call.report("empty-shape", at, { op, input: printShape(call.inputs[empty] ?? []) });
  return false;
}

/** Reports the first tensor of a resolved call that no array could hold. */
export function tensorsFit(
  call: OpCall<unknown>,
  op: string,
  result: Shape,
  weights: readonly WeightSpec[],
): boolean {
  return (
    tensorFits(call, op, "the result", result) &&
    weights.every(({ leaf, shape }) => tensorFits(call, op, `the ${leaf}`, shape))
  );
}

/** Reports a tensor that no array could hold; for what stands between an op's stages. */
export function tensorFits(call: OpCall<unknown>, op: string, what: string, shape: Shape): boolean {
  if ((elements(shape) ?? Infinity) <= mostElements) return true;
  call.report("too-many-elements", "op", {
    what,
    op,
    shape: printShape(shape).replaceAll("Infinity", `(${past})`),
    count: elements(shape) ?? past,
  });
  return false;
}

/** Undefined past 2^53, and for sizes that went past it themselves. */
export function elements(shape: Shape): number | undefined {
  return checkedProduct(shape);
}
