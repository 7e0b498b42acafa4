// What one sample costs, counted on the nest as it was stated: multiply-adds, and every other operation by kind. `where` takes
// iterations out of the count, padding does not (a padded tap is multiplied like any other, as published figures have it).

import { unreachable } from "../base/invariant.ts";
import { countPoints } from "../algebra/count.ts";
import type { BinaryScalarOp, UnaryScalarOp } from "../algebra/index-types.ts";
import { bufferOf } from "./buffers.ts";
import { loadTimeBuffers } from "./load-time.ts";
import type { Nest, Scalar, Stage } from "./nest.ts";

/**
 * madd: the two operations of each multiply-accumulate; add: also sub, neg and `+=` of anything but a product; compare: max, min, lt,
 * eq, floor and `max=`; exp: also log, tanh, erf and pow.
 */
export type FlopKind = "madd" | "add" | "mul" | "compare" | "div" | "sqrt" | "exp";

export const FLOP_KINDS: readonly FlopKind[] = ["madd", "add", "mul", "compare", "div", "sqrt", "exp"];

/** Figures are exact integers. */
export interface Cost {
  /** Iterations of a `+=` whose value is a product of two reads of different buffers, neither a constant table. */
  readonly macs: number;
  /** All kinds together: 2 per MAC, 1 per other operation. */
  readonly flops: number;
  readonly byKind: Readonly<Record<FlopKind, number>>;
}

type Tally = Record<FlopKind, bigint>;

/** The cost of one sample, or undefined where a figure passes 2^53. Stages that depend on no operand cost nothing. */
export function nestCost(nest: Nest): Cost | undefined {
  const tally: Tally = { madd: 0n, add: 0n, mul: 0n, compare: 0n, div: 0n, sqrt: 0n, exp: 0n };
  const free = loadTimeBuffers(nest);
  for (const stage of nest.stages) if (!free.has(stage.buffer)) addStage(tally, nest, stage);
  const flops = FLOP_KINDS.reduce((total, kind) => total + tally[kind], 0n);
  if (flops > BigInt(Number.MAX_SAFE_INTEGER)) return undefined;
  return { macs: Number(tally.madd / 2n), flops: Number(flops), byKind: numbers(tally) };
}

function numbers(tally: Tally): Record<FlopKind, number> {
  const { madd, add, mul, compare, div, sqrt, exp } = tally;
  return {
    madd: Number(madd),
    add: Number(add),
    mul: Number(mul),
    compare: Number(compare),
    div: Number(div),
    sqrt: Number(sqrt),
    exp: Number(exp),
  };
}

function addStage(tally: Tally, nest: Nest, stage: Stage): void {
  const points = countPoints(stage.axes, stage.where);
  for (const kind of operationsOf(nest, stage)) tally[kind] += points;
}

/** One entry per operation of one iteration; a MAC has two. */
function operationsOf(nest: Nest, stage: Stage): readonly FlopKind[] {
  if (isMac(nest, stage)) return ["madd", "madd"];
  const inside = scalarOperations(stage.value);
  switch (stage.update.kind) {
    case "set":
      return inside;
    case "sum":
      return [...inside, "add"];
    case "max":
      return [...inside, "compare"];
    default:
      return unreachable(stage.update, "update");
  }
}

export function isMac(nest: Nest, { update, value }: Stage): boolean {
  if (update.kind !== "sum" || value.kind !== "binary" || value.op !== "mul") return false;
  const { left, right } = value;
  if (left.kind !== "read" || right.kind !== "read" || left.buffer === right.buffer) return false;
  return [left, right].every(({ buffer }) => bufferOf(nest, buffer).role !== "const");
}

/** Index arithmetic is free; of a select's sides the dearer one counts. */
function scalarOperations(scalar: Scalar): readonly FlopKind[] {
  switch (scalar.kind) {
    case "const":
    case "read":
    case "int":
    case "test":
      return [];
    case "binary":
      return [...scalarOperations(scalar.left), ...scalarOperations(scalar.right), BINARY[scalar.op]];
    case "unary": {
      const kind = UNARY[scalar.op];
      return [...scalarOperations(scalar.operand), ...(kind === undefined ? [] : [kind])];
    }
    case "select": {
      const [then, otherwise] = [scalarOperations(scalar.then), scalarOperations(scalar.otherwise)];
      return [...scalarOperations(scalar.condition), ...(then.length < otherwise.length ? otherwise : then)];
    }
    default:
      return unreachable(scalar, "scalar");
  }
}

const BINARY: Readonly<Record<BinaryScalarOp, FlopKind>> = {
  add: "add",
  sub: "add",
  mul: "mul",
  div: "div",
  max: "compare",
  min: "compare",
  lt: "compare",
  eq: "compare",
  pow: "exp",
};

const UNARY: Readonly<Record<UnaryScalarOp, FlopKind | undefined>> = {
  exp: "exp",
  log: "exp",
  tanh: "exp",
  erf: "exp",
  sqrt: "sqrt",
  neg: "add",
  floor: "compare",
  f32: undefined,
};
