// Seeing a scalar as a * x + b: symbolic, on the scalar's tree. `a` and `b` may hold anything that is not x.

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

/**
 * The scalar as factor * x + offset, where x is the read that `isVariable` knows and everything else passes `isFixed`; undefined where
 * it has another form or no x.
 */
export function affineIn(scalar: Scalar, isVariable: (read: Read) => boolean, isFixed: (read: Read) => boolean): Affine | undefined {
  const visit = (part: Scalar): Affine | undefined => {
    if (part.kind === "read" && isVariable(part)) return { factor: undefined, offset: undefined };
    const operands = part.kind === "binary" ? [part.left, part.right] : part.kind === "unary" ? [part.operand] : [];
    const moving = operands.filter((operand) => !readsOf(operand).every(isFixed));
    if (part.kind === "unary" && part.op === "neg") return scaled(visit(part.operand), { kind: "const", value: -1 }, "mul");
    if (part.kind !== "binary") return undefined;
    const { op, left, right } = part;
    if (moving.length === 2) return op === "add" || op === "sub" ? combined(op, visit(left), visit(right)) : undefined;
    const onLeft = moving[0] === left;
    const [inner, fixed] = onLeft ? [visit(left), right] : [visit(right), left];
    if (op === "mul" || (op === "div" && onLeft)) return scaled(inner, fixed, op);
    if (op === "add") return shifted(inner, fixed, "add");
    if (op !== "sub") return undefined;
    return onLeft ? shifted(inner, fixed, "sub") : shifted(scaled(inner, { kind: "const", value: -1 }, "mul"), fixed, "add");
  };
  return visit(scalar);
}

function scaled(inner: Affine | undefined, by: Scalar, op: "mul" | "div"): Affine | undefined {
  if (inner === undefined) return undefined;
  return {
    factor: op === "mul" ? product(inner.factor, by) : { kind: "binary", op, left: inner.factor ?? ONE, right: by },
    offset: inner.offset === undefined ? undefined : { kind: "binary", op, left: inner.offset, right: by },
  };
}

function shifted(inner: Affine | undefined, by: Scalar, op: "add" | "sub"): Affine | undefined {
  if (inner === undefined) return undefined;
  const offset: Scalar =
    inner.offset === undefined && op === "add" ? by : { kind: "binary", op, left: inner.offset ?? ZERO, right: by };
  return { ...inner, offset };
}

function combined(op: "add" | "sub", left: Affine | undefined, right: Affine | undefined): Affine | undefined {
  if (left === undefined || right === undefined) return undefined;
  const join = (a: Scalar | undefined, b: Scalar | undefined, none: Scalar): Scalar => ({ kind: "binary", op, left: a ?? none, right: b ?? none });
  const offset = left.offset === undefined && right.offset === undefined ? undefined : join(left.offset, right.offset, ZERO);
  return { factor: join(left.factor, right.factor, ONE), offset };
}

export function product(a: Scalar | undefined, b: Scalar): Scalar {
  return a === undefined ? b : { kind: "binary", op: "mul", left: a, right: b };
}

export function total(a: Scalar, b: Scalar | undefined): Scalar {
  return b === undefined ? a : { kind: "binary", op: "add", left: a, right: b };
}
