// Scalars of loops as TypeScript expressions over float64 numbers.

import { unreachable } from "../../base/invariant.ts";
import { rangeOf } from "../../algebra/index-range.ts";
import type { BinaryScalarOp, Index, UnaryScalarOp } from "../../algebra/index-types.ts";
import type { LoopScalar, RegId, SlotId } from "../../loops/loop.ts";
import { rectifiedOperand } from "../rectified.ts";
import { numeral } from "../structures.ts";
import { emitIndex, emitPreds, type IndexScope } from "./emit-index.ts";

export interface ScalarScope extends IndexScope {
  registerName(reg: RegId): string;
  /** `A[x_j + 1]`. */
  element(slot: SlotId, index: Index): string;
}

/** How tightly a text binds: an operand is parenthesised where it binds less than its place asks. */
const TERNARY = 0;
const SUM = 1;
const PRODUCT = 2;
const UNARY = 3;
const ATOM = 4;

interface Text {
  readonly text: string;
  readonly binds: number;
}

export function emitScalar(scalar: LoopScalar, scope: ScalarScope): string {
  return emit(scalar, scope).text;
}

function emit(scalar: LoopScalar, scope: ScalarScope): Text {
  switch (scalar.kind) {
    case "const":
      return emitNumber(scalar.value);
    case "reg":
      return { text: scope.registerName(scalar.reg), binds: ATOM };
    case "load":
      return { text: `${scope.element(scalar.slot, scalar.index)}!`, binds: ATOM };
    case "binary": {
      const rectified = rectifiedOperand(scalar);
      if (rectified !== undefined) return { text: `rectify(${emit(rectified, scope).text})`, binds: ATOM };
      return emitBinary(scalar.op, scalar.left, scalar.right, scope);
    }
    case "unary":
      return emitUnary(scalar.op, emit(scalar.operand, scope));
    case "select": {
      return {
        text: `${emitCondition(scalar.condition, scope)} ? ${operand(scalar.then, scope, SUM)} : ${operand(scalar.otherwise, scope, SUM)}`,
        binds: TERNARY,
      };
    }
    case "int": {
      const text = emitIndex(scalar.index, scope);
      // What may be negative may be -0 in JavaScript; an integer 0 has no sign.
      if (rangeOf(scalar.index, scope.extents).lo < 0) return { text: `${text} + 0`, binds: SUM };
      return { text, binds: SUM };
    }
    case "test":
      return { text: `${emitPreds(scalar.preds, scope)} ? 1 : 0`, binds: TERNARY };
    case "madd":
      return {
        text: `${operand(scalar.addend, scope, SUM)} + ${operand(scalar.left, scope, PRODUCT)} * ${operand(scalar.right, scope, UNARY)}`,
        binds: SUM,
      };
    default:
      return unreachable(scalar, "loop scalar");
  }
}

function emitCondition(scalar: LoopScalar, scope: ScalarScope): string {
  if (scalar.kind === "test") return emitPreds(scalar.preds, scope);
  if (scalar.kind === "binary" && (scalar.op === "lt" || scalar.op === "eq"))
    return emitComparison(scalar.op, scalar.left, scalar.right, scope);
  return `${operand(scalar, scope, SUM)} !== 0`;
}

function emitComparison(op: "lt" | "eq", left: LoopScalar, right: LoopScalar, scope: ScalarScope): string {
  return `${operand(left, scope, SUM)} ${op === "lt" ? "<" : "==="} ${operand(right, scope, SUM)}`;
}

function operand(scalar: LoopScalar, scope: ScalarScope, atLeast: number): string {
  return atLeastBinding(emit(scalar, scope), atLeast);
}

function atLeastBinding({ text, binds }: Text, atLeast: number): string {
  return binds < atLeast ? `(${text})` : text;
}

function emitNumber(value: number): Text {
  if (Number.isNaN(value)) return { text: "NaN", binds: ATOM };
  const text = numeral(value);
  return { text, binds: text.startsWith("-") ? UNARY : ATOM };
}

function emitBinary(op: BinaryScalarOp, left: LoopScalar, right: LoopScalar, scope: ScalarScope): Text {
  const both = (symbol: string, leftBinds: number, rightBinds: number, binds: number): Text => ({
    text: `${operand(left, scope, leftBinds)} ${symbol} ${operand(right, scope, rightBinds)}`,
    binds,
  });
  switch (op) {
    case "add":
      return both("+", SUM, PRODUCT, SUM);
    case "sub":
      return both("-", SUM, PRODUCT, SUM);
    case "mul":
      return both("*", PRODUCT, UNARY, PRODUCT);
    case "div":
      return both("/", PRODUCT, UNARY, PRODUCT);
    case "max":
    case "min":
      return emitExtreme(op, left, right, scope);
    case "lt":
    case "eq":
      return {
        text: `${emitComparison(op, left, right, scope)} ? 1 : 0`,
        binds: TERNARY,
      };
    case "pow":
      return {
        text: `pow(${operand(left, scope, TERNARY)}, ${operand(right, scope, TERNARY)})`,
        binds: ATOM,
      };
    default:
      return unreachable(op, "scalar function");
  }
}

/** `b > a ? b : a` where both are cheap to write twice, else a call of the helper that says the same. */
function emitExtreme(op: "max" | "min", left: LoopScalar, right: LoopScalar, scope: ScalarScope): Text {
  if (!isCheap(left) || !isCheap(right)) {
    return {
      text: `${op}(${operand(left, scope, TERNARY)}, ${operand(right, scope, TERNARY)})`,
      binds: ATOM,
    };
  }
  const [a, b] = [operand(left, scope, SUM), operand(right, scope, SUM)];
  return { text: `${b} ${op === "max" ? ">" : "<"} ${a} ? ${b} : ${a}`, binds: TERNARY };
}

function isCheap({ kind }: LoopScalar): boolean {
  return kind === "reg" || kind === "const";
}

function emitUnary(op: UnaryScalarOp, inner: Text): Text {
  if (op === "neg") {
    // A second minus would read as a decrement.
    const text = inner.text.startsWith("-") ? `(${inner.text})` : atLeastBinding(inner, UNARY);
    return { text: `-${text}`, binds: UNARY };
  }
  if (op === "exp" || op === "log" || op === "tanh" || op === "erf")
    return { text: `${op}(${inner.text})`, binds: ATOM };
  const name = op === "f32" ? "fround" : op;
  return { text: `Math.${name}(${inner.text})`, binds: ATOM };
}
