// How large the terms of a result are: the S of the promised bound |y - ref| <= 16 * 2^-24 * S, S = sum |w * x| + |b|. It is read off
// the nest: the same stages with every term made positive.

import { unreachable } from "../base/invariant.ts";
import { outOf } from "../nests/buffers.ts";
import type { BufferId, Nest, Scalar } from "../nests/nest.ts";
import { loadTimeBuffers } from "../nests/load-time.ts";
import { mapScalar, mapStages, readsOf, visitScalar } from "../nests/scalars.ts";

/**
 * The nest that gives S from the S of its operands (|x| for stored values): subtraction adds, constants and weights count by their size.
 * What depends on weights alone keeps its value until the data meets it, as folding does; a result that does (a learned tensor) has its size.
 */
export function magnitudeNest(nest: Nest): Nest {
  const fixed = loadTimeBuffers(nest);
  return mapStages(nest, (stage) => {
    if (stage.buffer === outOf(nest).id && fixed.has(stage.buffer))
      return { ...stage, value: absolute(stage.value) };
    if (fixed.has(stage.buffer)) return stage;
    return { ...stage, value: mapScalar(stage.value, { scalar: (scalar) => positive(scalar, fixed) }) };
  });
}

function positive(scalar: Scalar, fixed: ReadonlySet<BufferId>): Scalar {
  switch (scalar.kind) {
    case "const":
      return { kind: "const", value: Number.isFinite(scalar.value) ? Math.abs(scalar.value) : scalar.value };
    case "binary":
      if (scalar.op === "min") return largerOf(scalar.left, scalar.right);
      return scalar.op === "sub" ? { ...scalar, op: "add" } : scalar;
    case "unary":
      return scalar.op === "neg" ? scalar.operand : scalar;
    case "read":
      return fixed.has(scalar.buffer) ? absolute(scalar) : scalar;
    case "select":
    case "int":
    case "test":
      return scalar;
    default:
      return unreachable(scalar, "scalar");
  }
}

/** A minimum is as far off as its operands are, however small it is itself; a limit is not off at all. */
function largerOf(left: Scalar, right: Scalar): Scalar {
  if (left.kind === "const") return right;
  return right.kind === "const" ? left : { kind: "binary", op: "max", left, right };
}

function absolute(scalar: Scalar): Scalar {
  return { kind: "binary", op: "max", left: scalar, right: { kind: "unary", op: "neg", operand: scalar } };
}

/** How close a target must come to the reference on the same operands. */
export type Bound = "exact" | "sum" | "exp-family";

const EXP_FAMILY: ReadonlySet<string> = new Set(["exp", "log", "tanh", "erf", "sqrt", "pow"]);

/** exact: only moves and compares data. exp-family: a transcendental function, root or quotient of data. sum: the rest. */
export function boundOf(nest: Nest): Bound {
  const fixed = loadTimeBuffers(nest);
  let found: Bound = "exact";
  for (const stage of nest.stages) {
    if (fixed.has(stage.buffer)) continue;
    if (stage.update.kind === "sum") found = worse(found, "sum");
    visitScalar(stage.value, (scalar) => {
      found = worse(found, boundOfScalar(scalar, fixed));
    });
  }
  return found;
}

function boundOfScalar(scalar: Scalar, fixed: ReadonlySet<BufferId>): Bound {
  if (scalar.kind === "unary") return EXP_FAMILY.has(scalar.op) ? "exp-family" : "exact";
  if (scalar.kind !== "binary") return "exact";
  if (EXP_FAMILY.has(scalar.op)) return "exp-family";
  if (scalar.op === "div")
    return readsOf(scalar.right).some(({ buffer }) => !fixed.has(buffer)) ? "exp-family" : "sum";
  return scalar.op === "max" || scalar.op === "min" || scalar.op === "lt" || scalar.op === "eq"
    ? "exact"
    : "sum";
}

const ORDER: readonly Bound[] = ["exact", "sum", "exp-family"];

export function worse(a: Bound, b: Bound): Bound {
  return ORDER.indexOf(a) >= ORDER.indexOf(b) ? a : b;
}
