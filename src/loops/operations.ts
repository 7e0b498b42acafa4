// What one run of loops executes, counted by kind: tiles that reach over edges, copies and transforms included. Unlike the cost of a nest,
// which says what is asked for, this says what is done.

import { unreachable } from "../base/invariant.ts";
import { countPoints } from "../algebra/count.ts";
import type { Axis, BinaryScalarOp, Pred, UnaryScalarOp } from "../algebra/index-types.ts";
import { scalarParts, stmtParts } from "./children.ts";
import type { LoopScalar, Stmt } from "./loop.ts";

/**
 * arithmetic: add, sub, mul, neg, lt, eq, floor, magnitudes and choices, and 2 for a multiply-add. compare: max and min, which engines
 * make jumps of. divide: also sqrt. exp: also log, tanh, erf and pow. load, store: elements of any memory.
 */
type OperationKind = "arithmetic" | "compare" | "divide" | "exp" | "load" | "store";
export type LoopOperations = Readonly<Record<OperationKind, number>>;

type Tally = Record<OperationKind, number>;

export function operationsOf(body: readonly Stmt[]): LoopOperations {
  const tally: Tally = { arithmetic: 0, compare: 0, divide: 0, exp: 0, load: 0, store: 0 };
  addBody(tally, body, { axes: [], where: [], times: 1 });
  return tally;
}

/** The loops and conditions around a statement, and how often it therefore runs. */
interface Around {
  readonly axes: readonly Axis[];
  readonly where: readonly Pred[];
  readonly times: number;
}

function addBody(tally: Tally, body: readonly Stmt[], around: Around): void {
  for (const stmt of body) {
    if (stmt.kind === "store") tally.store += around.times;
    for (const scalar of stmtParts(stmt).scalars) addScalar(tally, scalar, around.times);
    if (stmt.kind === "for") addBody(tally, stmt.body, within(around, stmt));
    if (stmt.kind !== "if") continue;
    const then = guarded(around, stmt.preds);
    addBody(tally, stmt.then, then);
    addBody(tally, stmt.otherwise, { ...around, times: around.times - then.times });
  }
}

function within({ axes, where, times }: Around, { axis, extent }: Stmt & { kind: "for" }): Around {
  return { axes: [...axes, { id: axis, name: "", extent }], where, times: times * extent };
}

function guarded({ axes, where }: Around, preds: readonly Pred[]): Around {
  const all = [...where, ...preds];
  return { axes, where: all, times: Number(countPoints(axes, all)) };
}

/** Of a choice the first side is the usual one: the other is a fill, or what is not expected. */
function addScalar(tally: Tally, scalar: LoopScalar, times: number): void {
  if (scalar.kind === "select") {
    tally.arithmetic += times;
    addScalar(tally, scalar.condition, times);
    return addScalar(tally, scalar.then, times);
  }
  const kind = isMagnitude(scalar) ? "arithmetic" : kindOf(scalar);
  if (kind !== undefined) tally[kind] += scalar.kind === "madd" ? 2 * times : times;
  for (const part of scalarParts(scalar).scalars) addScalar(tally, part, times);
}

/** max(t, -t) */
function isMagnitude(scalar: LoopScalar): boolean {
  if (scalar.kind !== "binary" || scalar.op !== "max") return false;
  const { left, right } = scalar;
  return left.kind === "reg" && right.kind === "unary" && right.op === "neg";
}

function kindOf(scalar: Exclude<LoopScalar, { kind: "select" }>): OperationKind | undefined {
  switch (scalar.kind) {
    case "const":
    case "reg":
    case "int":
    case "test":
      return undefined;
    case "load":
      return "load";
    case "madd":
      return "arithmetic";
    case "binary":
      return BINARY[scalar.op];
    case "unary":
      return UNARY[scalar.op];
    default:
      return unreachable(scalar, "loop scalar");
  }
}

const BINARY: Readonly<Record<BinaryScalarOp, OperationKind>> = {
  add: "arithmetic",
  sub: "arithmetic",
  mul: "arithmetic",
  div: "divide",
  max: "compare",
  min: "compare",
  lt: "arithmetic",
  eq: "arithmetic",
  pow: "exp",
};

const UNARY: Readonly<Record<UnaryScalarOp, OperationKind | undefined>> = {
  exp: "exp",
  log: "exp",
  tanh: "exp",
  erf: "exp",
  sqrt: "divide",
  neg: "arithmetic",
  floor: "arithmetic",
  f32: undefined,
};
