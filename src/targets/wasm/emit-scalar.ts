// Scalars of loops as WebAssembly text over f64: the same operations in the same order as every other target, so that strict results are
// the same bits.

import { unreachable } from "../../base/invariant.ts";
import type { BinaryScalarOp, Index, UnaryScalarOp } from "../../algebra/index-types.ts";
import type { LoopScalar, RegId, SlotId } from "../../loops/loop.ts";
import { rectifiedOperand } from "../rectified.ts";
import { emitIndex, emitPreds, type IndexScope } from "./emit-index.ts";
import { arithmetic } from "./wat.ts";

export interface ScalarScope extends IndexScope {
  registerName(reg: RegId): string;
  /** An element, as f64. */
  load(slot: SlotId, index: Index): string;
}

const { constant } = arithmetic("f64");

export function emitScalar(scalar: LoopScalar, scope: ScalarScope): string {
  const text = (part: LoopScalar): string => emitScalar(part, scope);
  switch (scalar.kind) {
    case "const":
      return constant(scalar.value);
    case "reg":
      return `(local.get ${scope.registerName(scalar.reg)})`;
    case "load":
      return scope.load(scalar.slot, scalar.index);
    case "binary": {
      const rectified = rectifiedOperand(scalar);
      if (rectified !== undefined) return `(call $rectify ${text(rectified)})`;
      return emitBinary(scalar.op, scalar.left, scalar.right, scope);
    }
    case "unary":
      return emitUnary(scalar.op, text(scalar.operand));
    case "select":
      return `(if (result f64) ${emitCondition(scalar.condition, scope)} (then ${text(scalar.then)}) (else ${text(scalar.otherwise)}))`;
    case "int":
      return `(f64.convert_i32_s ${emitIndex(scalar.index, scope)})`;
    case "test":
      return `(f64.convert_i32_u ${emitPreds(scalar.preds, scope)})`;
    case "madd":
      return `(f64.add ${text(scalar.addend)} (f64.mul ${text(scalar.left)} ${text(scalar.right)}))`;
    default:
      return unreachable(scalar, "loop scalar");
  }
}

/** An i32: 1 where the scalar is not 0. */
function emitCondition(scalar: LoopScalar, scope: ScalarScope): string {
  if (scalar.kind === "test") return emitPreds(scalar.preds, scope);
  if (scalar.kind === "binary" && (scalar.op === "lt" || scalar.op === "eq"))
    return emitComparison(scalar.op, scalar.left, scalar.right, scope);
  return `(f64.ne ${emitScalar(scalar, scope)} (f64.const 0))`;
}

function emitComparison(op: "lt" | "eq", left: LoopScalar, right: LoopScalar, scope: ScalarScope): string {
  return `(f64.${op} ${emitScalar(left, scope)} ${emitScalar(right, scope)})`;
}

function emitBinary(op: BinaryScalarOp, left: LoopScalar, right: LoopScalar, scope: ScalarScope): string {
  const both = (): string => `${emitScalar(left, scope)} ${emitScalar(right, scope)}`;
  switch (op) {
    case "add":
    case "sub":
    case "mul":
    case "div":
      return `(f64.${op} ${both()})`;
    case "max":
    case "min":
    case "pow":
      return `(call $${op} ${both()})`;
    case "lt":
    case "eq":
      return `(f64.convert_i32_u ${emitComparison(op, left, right, scope)})`;
    default:
      return unreachable(op, "scalar function");
  }
}

function emitUnary(op: UnaryScalarOp, operand: string): string {
  switch (op) {
    case "sqrt":
    case "neg":
    case "floor":
      return `(f64.${op} ${operand})`;
    case "f32":
      return `(f64.promote_f32 (f32.demote_f64 ${operand}))`;
    case "exp":
    case "log":
    case "tanh":
    case "erf":
      return `(call $${op} ${operand})`;
    default:
      return unreachable(op, "scalar function");
  }
}

/** `b > a ? b : a`, as everywhere: not f64.max, which treats NaN and zeros in its own way. */
export const scalarHelpers = `
(func $rectify (param $x f64) (result f64)
  (select (f64.const 0) (local.get $x) (f64.le (local.get $x) (f64.const 0))))
(func $max (param $a f64) (param $b f64) (result f64)
  (select (local.get $b) (local.get $a) (f64.gt (local.get $b) (local.get $a))))
(func $min (param $a f64) (param $b f64) (result f64)
  (select (local.get $b) (local.get $a) (f64.lt (local.get $b) (local.get $a))))`;
