// Seeing a scalar as a * x + b: symbolic, on the scalar's tree. `a` and `b` may hold anything that is not x.

import type { BinaryScalarOp } from "../algebra/index-types.ts";
import type { Scalar } from "../nests/nest.ts";
import { readsOf, type Read } from "../nests/scalars.ts";

export interface Affine {
  /** undefined: 1 */
  readonly factor: Scalar | undefined;
  /** undefined: 0 */
  readonly offset: Scalar | undefined;
}

const ZERO: Scalar = { kind: "const", value: 0 };
const ONE: Scalar = { kind: "const", value: 1 };
const MINUS_ONE: Scalar = { kind: "const", value: -1 };

/**
 * The scalar as factor * x + offset, where x is the read that `isVariable` knows and everything else passes `isFixed`; undefined where
 * it has another form or no x.
 */
export function affineIn(
  scalar: Scalar,
  isVariable: (read: Read) => boolean,
  isFixed: (read: Read) => boolean,
): Affine | undefined {
  const holdsX = (part: Scalar): boolean => !readsOf(part).every(isFixed);
  const visit = (part: Scalar): Affine | undefined => {
    if (part.kind === "read") return isVariable(part) ? { factor: undefined, offset: undefined } : undefined;
    if (part.kind === "unary")
      return part.op === "neg" ? scaled(visit(part.operand), MINUS_ONE, "mul") : undefined;
    if (part.kind !== "binary") return undefined;
    const { op, left, right } = part;
    const sides = [holdsX(left), holdsX(right)];
    if (sides[0] && sides[1]) return combined(op, visit(left), visit(right));
    return sides[0] ? withFixedRight(op, visit(left), right) : withFixedLeft(op, left, visit(right));
  };
  return visit(scalar);
}

/** x op b */
function withFixedRight(op: BinaryScalarOp, inner: Affine | undefined, fixed: Scalar): Affine | undefined {
  if (op === "mul" || op === "div") return scaled(inner, fixed, op);
  return op === "add" || op === "sub" ? shifted(inner, fixed, op) : undefined;
}

/** b op x */
function withFixedLeft(op: BinaryScalarOp, fixed: Scalar, inner: Affine | undefined): Affine | undefined {
  if (op === "mul") return scaled(inner, fixed, op);
  if (op === "add") return shifted(inner, fixed, op);
  return op === "sub" ? shifted(scaled(inner, MINUS_ONE, "mul"), fixed, "add") : undefined;
}

function scaled(inner: Affine | undefined, by: Scalar, op: "mul" | "div"): Affine | undefined {
  if (inner === undefined) return undefined;
  return {
    factor:
      op === "mul" ? product(inner.factor, by) : { kind: "binary", op, left: inner.factor ?? ONE, right: by },
    offset: inner.offset === undefined ? undefined : { kind: "binary", op, left: inner.offset, right: by },
  };
}

function shifted(inner: Affine | undefined, by: Scalar, op: "add" | "sub"): Affine | undefined {
  if (inner === undefined) return undefined;
  const offset: Scalar =
    inner.offset === undefined && op === "add"
      ? by
      : { kind: "binary", op, left: inner.offset ?? ZERO, right: by };
  return { ...inner, offset };
}

/** Both sides hold x: sums and differences only. */
function combined(
  op: BinaryScalarOp,
  left: Affine | undefined,
  right: Affine | undefined,
): Affine | undefined {
  if (left === undefined || right === undefined || (op !== "add" && op !== "sub")) return undefined;
  const join = (a: Scalar | undefined, b: Scalar | undefined, none: Scalar): Scalar => ({
    kind: "binary",
    op,
    left: a ?? none,
    right: b ?? none,
  });
  const offset =
    left.offset === undefined && right.offset === undefined
      ? undefined
      : join(left.offset, right.offset, ZERO);
  return { factor: join(left.factor, right.factor, ONE), offset };
}

export function product(a: Scalar | undefined, b: Scalar): Scalar {
  return a === undefined ? b : { kind: "binary", op: "mul", left: a, right: b };
}

export function total(a: Scalar, b: Scalar | undefined): Scalar {
  return b === undefined ? a : { kind: "binary", op: "add", left: a, right: b };
}
