// Scalars of loops that run in lanes, as WebAssembly text over v128: four float32 numbers, one per iteration.

import { unreachable } from "../../base/invariant.ts";
import { constantOf, sub } from "../../algebra/index-expr.ts";
import type { AxisId, BinaryScalarOp, Index, Pred, UnaryScalarOp } from "../../algebra/index-types.ts";
import { dependsOnLane, inLane } from "../../loops/lane-index.ts";
import { LANES } from "../../loops/lanes.ts";
import type { LoopScalar, RegId, SlotId } from "../../loops/loop.ts";
import { emitIndex, emitPreds, type IndexScope } from "./emit-index.ts";
import { powerFunction } from "./math-lanes.ts";
import { arithmetic } from "./wat.ts";

const { constant } = arithmetic("f32x4");

export interface LaneScope extends IndexScope {
  readonly lane: AxisId;
  /** relaxed: fused multiply-add, where the engine has it. */
  readonly relaxed: boolean;
  /** A register as a vector. */
  vector(reg: RegId): string;
  /** Elements of four lanes, neighbours `strideOf` elements apart. */
  loadLanes(slot: SlotId, index: Index): string;
  /** Elements from one lane to the next. */
  strideOf(index: Index): number;
}

export function emitLanes(scalar: LoopScalar, scope: LaneScope): string {
  const text = (part: LoopScalar): string => emitLanes(part, scope);
  switch (scalar.kind) {
    case "const":
      return constant(scalar.value);
    case "reg":
      return scope.vector(scalar.reg);
    case "load":
      return scope.loadLanes(scalar.slot, scalar.index);
    case "binary": {
      const { op, left, right } = scalar;
      const power = op === "pow" && right.kind === "const" ? powerFunction(right.value) : undefined;
      return power === undefined ? emitBinary(op, text(left), text(right)) : `(call $${power} ${text(left)})`;
    }
    case "unary":
      return emitUnary(scalar.op, text(scalar.operand));
    case "select":
      return emitSelect(scalar, scope);
    case "int": {
      const first = `(f32x4.splat (f32.convert_i32_s ${emitIndex(inLane(scalar.index, scope.lane, 0), scope)}))`;
      const stride = scope.strideOf(scalar.index);
      const steps = Array.from({ length: LANES }, (_, at) => at * stride).join(" ");
      return stride === 0 ? first : `(f32x4.add ${first} (v128.const f32x4 ${steps}))`;
    }
    case "test":
      return `(f32x4.splat (f32.convert_i32_u ${emitPreds(scalar.preds, scope)}))`;
    case "madd": {
      const [left, right, addend] = [text(scalar.left), text(scalar.right), text(scalar.addend)];
      return scope.relaxed
        ? `(f32x4.relaxed_madd ${left} ${right} ${addend})`
        : `(f32x4.add ${addend} (f32x4.mul ${left} ${right}))`;
    }
    default:
      return unreachable(scalar, "loop scalar");
  }
}

/**
 * A condition that all lanes share chooses before anything is loaded; others choose lane by lane, and what their lanes load must lie within a
 * vector of what some lane may: the memory is padded by more.
 */
function emitSelect(
  { condition, then, otherwise }: Extract<LoopScalar, { kind: "select" }>,
  scope: LaneScope,
): string {
  const [first, second] = [emitLanes(then, scope), emitLanes(otherwise, scope)];
  if (condition.kind !== "test") return `(v128.bitselect ${first} ${second} ${emitMask(condition, scope)})`;
  const own = condition.preds.filter((pred) => dependsOnLane([pred], scope.lane));
  const shared = condition.preds.filter((pred) => !own.includes(pred));
  const isZero = otherwise.kind === "const" && Object.is(otherwise.value, 0);
  const choose = (left: string, mask: string): string =>
    isZero ? `(v128.and ${left} ${mask})` : `(v128.bitselect ${left} ${second} ${mask})`;
  const chosen = own.map((pred) => laneMask(pred, scope)).reduce(choose, first);
  return shared.length === 0
    ? chosen
    : `(if (result v128) ${emitPreds(shared, scope)} (then ${chosen}) (else ${second}))`;
}

/** All bits of a lane set where the predicate holds in it. */
function laneMask({ kind, left, right }: Pred, scope: LaneScope): string {
  const rest = sub(right, left);
  const [first, slope] = [inLane(rest, scope.lane, 0), scope.strideOf(rest)];
  const steps = Array.from({ length: LANES }, (_, at) => slope * at);
  const holds = (value: number): boolean => (kind === "lt" ? value > 0 : value === 0);
  const known = constantOf(first);
  if (known !== undefined)
    return `(v128.const i32x4 ${steps.map((step) => (holds(known + step) ? -1 : 0)).join(" ")})`;
  const values = `(i32x4.add (i32x4.splat ${emitIndex(first, scope)}) (v128.const i32x4 ${steps.join(" ")}))`;
  return `(i32x4.${kind === "lt" ? "gt_s" : "eq"} ${values} (v128.const i32x4 0 0 0 0))`;
}

/** All bits of a lane set where the scalar is not 0 in it. */
function emitMask(scalar: LoopScalar, scope: LaneScope): string {
  if (scalar.kind === "binary" && (scalar.op === "lt" || scalar.op === "eq"))
    return `(f32x4.${scalar.op} ${emitLanes(scalar.left, scope)} ${emitLanes(scalar.right, scope)})`;
  return `(f32x4.ne ${emitLanes(scalar, scope)} ${constant(0)})`;
}

function emitBinary(op: BinaryScalarOp, left: string, right: string): string {
  switch (op) {
    case "add":
    case "sub":
    case "mul":
    case "div":
      return `(f32x4.${op} ${left} ${right})`;
    // pmax(a, b) is `a < b ? b : a`, pmin(a, b) `b < a ? b : a`: what `max` and `min` are everywhere.
    case "max":
    case "min":
      return `(f32x4.p${op} ${left} ${right})`;
    case "lt":
    case "eq":
      return `(v128.and (f32x4.${op} ${left} ${right}) ${constant(1)})`;
    case "pow":
      return `(call $pow_lanes ${left} ${right})`;
    default:
      return unreachable(op, "scalar function");
  }
}

function emitUnary(op: UnaryScalarOp, operand: string): string {
  switch (op) {
    case "sqrt":
    case "neg":
    case "floor":
      return `(f32x4.${op} ${operand})`;
    case "f32":
      return operand;
    case "exp":
    case "log":
    case "tanh":
    case "erf":
      return `(call $${op}_lanes ${operand})`;
    default:
      return unreachable(op, "scalar function");
  }
}
