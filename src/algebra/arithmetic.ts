// What the scalar functions mean, in float64: the interpreters execute these, emitters print the same.

import { unreachable } from "../base/invariant.ts";
import { erf } from "./erf.ts";
import type { BinaryScalarOp, UnaryScalarOp } from "./index-types.ts";

export function applyBinary(op: BinaryScalarOp, a: number, b: number): number {
  switch (op) {
    case "add":
      return a + b;
    case "sub":
      return a - b;
    case "mul":
      return a * b;
    case "div":
      return a / b;
    case "max":
      return b > a ? b : a;
    case "min":
      return b < a ? b : a;
    case "lt":
      return a < b ? 1 : 0;
    case "eq":
      return a === b ? 1 : 0;
    case "pow":
      return a ** b;
    default:
      return unreachable(op, "scalar function");
  }
}

export function applyUnary(op: UnaryScalarOp, a: number): number {
  switch (op) {
    case "exp":
      return Math.exp(a);
    case "log":
      return Math.log(a);
    case "sqrt":
      return Math.sqrt(a);
    case "tanh":
      return Math.tanh(a);
    case "erf":
      return erf(a);
    case "neg":
      return -a;
    case "floor":
      return Math.floor(a);
    case "f32":
      return Math.fround(a);
    default:
      return unreachable(op, "scalar function");
  }
}
