// Scalars of loops as WGSL expressions over f32, or over four of them where a loop runs in lanes; over f16 where a register wants that. WGSL
// adds a number to four as it stands; elsewhere one number becomes four when it must.

import { applyBinary, applyUnary } from "../../algebra/arithmetic.ts";
import { unreachable } from "../../base/invariant.ts";
import type { AxisId, BinaryScalarOp, Index, Pred, UnaryScalarOp } from "../../algebra/index-types.ts";
import { scalarParts, visitLoopScalar } from "../../loops/children.ts";
import { inLane } from "../../loops/lane-index.ts";
import { LANES } from "../../loops/lanes.ts";
import type { LoopScalar, RegId, SlotId } from "../../loops/loop.ts";
import { rectifiedOperand } from "../rectified.ts";
import { emitIndex, emitPreds, type IndexScope } from "./emit-index.ts";
import { type MathName, mathName } from "./math-wgsl.ts";
import { halfNumeral, numeral } from "./numeral.ts";
import { typeName } from "./slot-place.ts";

export type Select = Extract<LoopScalar, { kind: "select" }>;

export interface ScalarScope extends IndexScope {
  /** The axis whose four iterations run at once. */
  readonly lane: AxisId | undefined;
  /** What is being computed is float16. */
  readonly isHalf: boolean;
  register(reg: RegId): Held;
  /** As they are written: what stands for something else replaced. */
  resolved(index: Index): Index;
  resolvedPreds(given: readonly Pred[]): readonly Pred[];
  /** Elements from one lane to the next; 0 outside of lanes, NaN where they differ from lane to lane. */
  strideOf(index: Index): number;
  load(slot: SlotId, index: Index): Text;
  /** A choice whose sides must not both be evaluated: a register that statements before this one set. */
  chosen(select: Select): Text;
}

/** A register of the shader. */
export interface Held {
  readonly name: string;
  readonly isVector: boolean;
  readonly isHalf: boolean;
}

/** How tightly a text binds: an operand is parenthesised where it binds less than its place asks. */
const SUM = 1;
const PRODUCT = 2;
const UNARY = 3;
export const ATOM = 4;

export interface Text {
  readonly text: string;
  readonly binds: number;
  /** Four numbers. */
  readonly isVector: boolean;
}

function one(text: string, binds: number = ATOM): Text {
  return { text, binds, isVector: false };
}

/** The text, as four numbers where `wantsVector`. */
export function emitScalar(scalar: LoopScalar, scope: ScalarScope, wantsVector = false): string {
  const text = emit(scalar, scope);
  return wantsVector ? spread(text, scope.isHalf) : text.text;
}

function spread({ text, isVector }: Text, isHalf = false): string {
  return isVector ? text : `${typeName(isHalf, true)}(${text})`;
}

export function emit(scalar: LoopScalar, scope: ScalarScope): Text {
  const known = constantValue(scalar);
  if (known !== undefined) return emitNumber(known, scope.isHalf);
  switch (scalar.kind) {
    case "const":
      return emitNumber(scalar.value, scope.isHalf);
    case "reg": {
      const { name, isVector, isHalf } = scope.register(scalar.reg);
      const text = isHalf === scope.isHalf ? name : `${typeName(scope.isHalf, isVector)}(${name})`;
      return { text, binds: ATOM, isVector };
    }
    case "load":
      return scope.load(scalar.slot, scalar.index);
    case "binary": {
      const rectified = rectifiedOperand(scalar);
      if (rectified !== undefined) return called("rectify", [emit(rectified, scope)]);
      return emitBinary(scalar.op, emit(scalar.left, scope), emit(scalar.right, scope));
    }
    case "unary":
      return emitUnary(scalar.op, emit(scalar.operand, scope));
    case "select":
      return emitSelect(scalar, scope);
    case "int":
      return emitInteger(scalar.index, scope);
    case "test":
      return one(`select(0.0, 1.0, ${emitPreds(scope.resolvedPreds(scalar.preds), scope)})`);
    case "madd":
      return infix(
        "+",
        emit(scalar.addend, scope),
        infix("*", emit(scalar.left, scope), emit(scalar.right, scope)),
      );
    default:
      return unreachable(scalar, "loop scalar");
  }
}

/** What stands for a number already: WGSL refuses constant expressions that overflow, and we round as everywhere. */
function constantValue(scalar: LoopScalar): number | undefined {
  if (scalar.kind === "binary") {
    const [left, right] = [constantValue(scalar.left), constantValue(scalar.right)];
    return left === undefined || right === undefined ? undefined : applyBinary(scalar.op, left, right);
  }
  if (scalar.kind === "unary") {
    const operand = constantValue(scalar.operand);
    return operand === undefined ? undefined : applyUnary(scalar.op, operand);
  }
  return scalar.kind === "const" ? scalar.value : undefined;
}

function emitNumber(value: number, isHalf = false): Text {
  const text = (isHalf ? halfNumeral : numeral)(Number.isNaN(value) ? 0 : value);
  return one(text, text.startsWith("-") ? UNARY : ATOM);
}

function emitInteger(index: Index, scope: ScalarScope): Text {
  const { lane } = scope;
  const stride = scope.strideOf(index);
  const whole = scope.resolved(index);
  const at = (i: number): string =>
    `f32(${emitIndex(lane === undefined ? whole : inLane(whole, lane, i), scope).text})`;
  const first = at(0);
  if (stride === 0) return one(first);
  if (Number.isNaN(stride)) {
    const each = Array.from({ length: LANES }, (_, i) => at(i));
    return { text: `vec4f(${each.join(", ")})`, binds: ATOM, isVector: true };
  }
  const steps = Array.from({ length: LANES }, (_, i) => numeral(i * stride));
  return { text: `${first} + vec4f(${steps.join(", ")})`, binds: SUM, isVector: true };
}

function infix(symbol: "+" | "-" | "*" | "/", left: Text, right: Text): Text {
  const binds = symbol === "+" || symbol === "-" ? SUM : PRODUCT;
  if (symbol === "+" && right.binds >= PRODUCT && right.text.startsWith("-"))
    return infix("-", left, { ...right, text: right.text.slice(1) });
  const text = `${atLeast(left, binds)} ${symbol} ${atLeast(right, binds + 1)}`;
  return { text, binds, isVector: left.isVector || right.isVector };
}

function atLeast({ text, binds }: Text, wanted: number): string {
  return binds < wanted ? `(${text})` : text;
}

/** A call of one of our functions, over four numbers where an operand is four. */
function called(name: MathName, operands: readonly Text[]): Text {
  const isVector = operands.some((operand) => operand.isVector);
  const texts = operands.map((operand) => (isVector ? spread(operand) : operand.text));
  return { text: `${mathName(name, isVector)}(${texts.join(", ")})`, binds: ATOM, isVector };
}

function emitBinary(op: BinaryScalarOp, left: Text, right: Text): Text {
  switch (op) {
    case "add":
      return infix("+", left, right);
    case "sub":
      return infix("-", left, right);
    case "mul":
      return infix("*", left, right);
    case "div":
      return infix("/", left, right);
    case "max":
      return called("maximum", [left, right]);
    case "min":
      return called("minimum", [left, right]);
    case "pow":
      return called("power", [left, right]);
    case "lt":
    case "eq":
      return choice(one("1.0"), one("0.0"), comparison(op, left, right));
    default:
      return unreachable(op, "scalar function");
  }
}

function emitUnary(op: UnaryScalarOp, operand: Text): Text {
  const { isVector } = operand;
  switch (op) {
    case "neg": {
      // Two minus signs side by side are no token of WGSL.
      const text = operand.text.startsWith("-") ? `(${operand.text})` : atLeast(operand, UNARY);
      return { text: `-${text}`, binds: UNARY, isVector };
    }
    case "exp":
      return called("exponential", [operand]);
    case "tanh":
      return called("tangent", [operand]);
    case "erf":
      return called("error_function", [operand]);
    case "log":
    case "sqrt":
    case "floor":
      return { text: `${op}(${operand.text})`, binds: ATOM, isVector };
    case "f32":
      return operand;
    default:
      return unreachable(op, "scalar function");
  }
}

/** Choosing between values that both may be computed is one instruction; a load that is guarded must not happen. */
function emitSelect(select: Select, scope: ScalarScope): Text {
  const { condition, then, otherwise } = select;
  if (condition.kind === "test" && (loads(then) || loads(otherwise))) return scope.chosen(select);
  return choice(emit(then, scope), emit(otherwise, scope), emitCondition(condition, scope));
}

export function loads(scalar: LoopScalar): boolean {
  let found = false;
  visitLoopScalar(scalar, ({ kind }) => {
    if (kind === "load") found = true;
  });
  return found;
}

interface Condition {
  readonly text: string;
  /** One answer for each of four numbers. */
  readonly isVector: boolean;
}

function choice(then: Text, otherwise: Text, { text, isVector: four }: Condition): Text {
  const isVector = then.isVector || otherwise.isVector || four;
  const side = (each: Text): string => (isVector ? spread(each) : each.text);
  return { text: `select(${side(otherwise)}, ${side(then)}, ${text})`, binds: ATOM, isVector };
}

function emitCondition(scalar: LoopScalar, scope: ScalarScope): Condition {
  if (scalar.kind === "test")
    return { text: emitPreds(scope.resolvedPreds(scalar.preds), scope), isVector: false };
  if (scalar.kind === "binary" && (scalar.op === "lt" || scalar.op === "eq"))
    return comparison(scalar.op, emit(scalar.left, scope), emit(scalar.right, scope));
  const value = emit(scalar, scope);
  const nothing = value.isVector ? "vec4f(0.0)" : "0.0";
  return { text: `${atLeast(value, SUM)} != ${nothing}`, isVector: value.isVector };
}

function comparison(op: "lt" | "eq", left: Text, right: Text): Condition {
  const isVector = left.isVector || right.isVector;
  const side = (each: Text): string => (isVector ? spread(each) : each.text);
  return { text: `${side(left)} ${op === "lt" ? "<" : "=="} ${side(right)}`, isVector };
}

/** Whether the text of the scalar will be four numbers. */
export function isFour(scalar: LoopScalar, scope: ScalarScope): boolean {
  if (scope.lane === undefined) return false;
  if (scalar.kind === "reg") return scope.register(scalar.reg).isVector;
  if (scalar.kind === "load" || scalar.kind === "int") return scope.strideOf(scalar.index) !== 0;
  return scalarParts(scalar).scalars.some((part) => isFour(part, scope));
}
