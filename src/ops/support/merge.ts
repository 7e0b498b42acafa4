// Ops that merge branches: shapes that must agree, and the fold over the branches.

import { nest, read, type IndexLike } from "../../nests/build.ts";
import type { Nest, Scalar } from "../../nests/nest.ts";
import type { Shape } from "../../ir/graph.ts";
import type { CallFix, OpCall, Operands } from "../../ir/op.ts";
import { printShape } from "../../ir/shape-text.ts";
import { axisLetter } from "./text.ts";

export const branches: Operands = { min: 2, max: Infinity };
export const twoBranches: Operands = { min: 2, max: 2 };

export interface MergeForm {
  readonly inputs: readonly Shape[];
  readonly shape: Shape;
}

/** Per axis whether a later branch's size will do for the first one's. */
export type Agrees = (size: number, first: number, axis: number) => boolean;

const equalSizes: Agrees = (size, first) => size === first;
/** Later branches may have axes of 1, which are repeated. */
export const equalOrOne: Agrees = (size, first) => size === first || size === 1;

/** Reports every branch that does not agree with the first. */
export function branchesAgree(
  call: OpCall<unknown>,
  op: string,
  agrees: Agrees,
  fixes: (shape: Shape) => readonly CallFix[] = () => [],
): boolean {
  const [first = [], ...later] = call.inputs;
  let agree = true;
  later.forEach((shape, i) => {
    const difference = differenceOf(first, shape, agrees);
    if (difference === undefined) return;
    agree = false;
    const params = { op, branch: i + 2, shape: printShape(shape), first: printShape(first), difference };
    const operand = i + 1;
    const fit = { kind: "fit-operand", operand, wanted: nearest(first, shape, agrees) } as const;
    call.report("branches-differ", { operand }, params, [...fixes(shape), fit]);
  });
  return agree;
}

const stretch: CallFix = {
  kind: "set-arg",
  arg: "broadcast",
  value: "true",
  title: "broadcast=true repeats the axes of 1",
};

/** For ops that repeat axes of 1 only where `broadcast=true` says so. */
export function resolveBroadcast(
  call: OpCall<{ readonly broadcast: boolean }>,
  op: string,
  shape: Shape,
): MergeForm | undefined {
  const agrees = call.args.broadcast ? equalOrOne : equalSizes;
  const fits = branchesAgree(call, op, agrees, (other) => (stretches(other, shape) ? [stretch] : []));
  return fits ? { inputs: call.inputs, shape } : undefined;
}

function stretches(shape: Shape, first: Shape): boolean {
  return (
    shape.length === first.length && shape.every((size, axis) => equalOrOne(size, first[axis] ?? 1, axis))
  );
}

/** The branch's shape with what disagrees set right. */
function nearest(first: Shape, shape: Shape, agrees: Agrees): Shape {
  if (shape.length !== first.length) return first;
  return first.map((size, axis) => (agrees(shape[axis] ?? 1, size, axis) ? (shape[axis] ?? 1) : size));
}

function differenceOf(first: Shape, shape: Shape, agrees: Agrees): string | undefined {
  if (shape.length !== first.length) return `the number of axes (${shape.length} and ${first.length})`;
  const axes = shape.flatMap((size, axis) => {
    const wanted = first[axis] ?? 1;
    return agrees(size, wanted, axis) ? [] : [`${axisLetter(shape.length, axis)} (${size} and ${wanted})`];
  });
  return axes.length === 0 ? undefined : axes.join(", ");
}

/** y[i] = (x0[i] op x1[i]) op x2[i] ...; axes of 1 are repeated. */
export function foldBranches(
  { inputs, shape }: MergeForm,
  op: (left: Scalar, right: Scalar) => Scalar,
): Nest {
  return nest((b) => {
    const xs = inputs.map((input, n) => b.in(`x${n}`, input));
    const i = b.axes("i", shape);
    const values = xs.map((x) =>
      read(
        x,
        i.map((axis, at): IndexLike => (x.shape[at] === axis.extent ? axis : 0)),
      ),
    );
    b.set(b.out("y", shape), i, values.reduce(op));
  });
}
