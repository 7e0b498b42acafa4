// Reductions: one number for all values along some axes.

import { nest, read, type IndexLike, type NestBuilder } from "../../nests/build.ts";
import type { Buffer, Nest, Scalar } from "../../nests/nest.ts";
import type { Shape } from "../../ir/graph.ts";
import type { CallEdit, OpCall } from "../../ir/op.ts";
import { printShape } from "../../ir/shape-text.ts";
import { bool, word } from "../define.ts";
import { axesWords, resolveAxes } from "./axis.ts";

export interface ReduceForm {
  readonly x: Shape;
  readonly shape: Shape;
  /** The reduced axes, by position. */
  readonly axes: readonly number[];
  readonly keepdims: boolean;
}

/** What the documentation of every reduction says of its axes. */
export const keptAxes =
  "The axes stay with size 1, so that the result serves as a gate: axis=hw on CxHxW gives Cx1x1. keepdims=false takes them away: axis=hw gives [C]; a value keeps one axis of 1 where none would be left.";

export const reduceArgs = {
  axis: word(axesWords, { doc: "the axes that are reduced, one or several: c, w, hw, chw" }),
  keepdims: bool({ default: true, doc: "keeps the reduced axes with size 1" }),
};

interface ReduceArgs {
  readonly axis: string;
  readonly keepdims: boolean;
}

export function resolveReduction(call: OpCall<ReduceArgs>, op: string, x: Shape): ReduceForm | undefined {
  const { axis, keepdims } = call.args;
  const axes = resolveAxes(call, op, x, axis);
  return axes && { x, shape: reducedShape(x, axes, keepdims), axes, keepdims };
}

export function reducedShape(x: Shape, axes: readonly number[], keepdims: boolean): Shape {
  if (keepdims) return x.map((size, at) => (axes.includes(at) ? 1 : size));
  const left = x.filter((_, at) => !axes.includes(at));
  return left.length === 0 ? [1] : left;
}

/** "keepdims=false gives [64]": the other way of keeping the axes, where that is the wanted shape. */
export function fitKeepdims({ x, shape, axes, keepdims }: ReduceForm, wanted: Shape): CallEdit | undefined {
  if (shape.join() === wanted.join() || reducedShape(x, axes, !keepdims).join() !== wanted.join())
    return undefined;
  const value = `${!keepdims}`;
  return { kind: "set-arg", arg: "keepdims", value, title: `keepdims=${value} gives ${printShape(wanted)}` };
}

/** Where the result of the reduction of element `i` stands. */
export function reducedIndex(
  i: readonly IndexLike[],
  { axes, keepdims }: Pick<ReduceForm, "axes" | "keepdims">,
): readonly IndexLike[] {
  if (keepdims) return i.map((axis, at) => (axes.includes(at) ? 0 : axis));
  const left = i.filter((_, at) => !axes.includes(at));
  return left.length === 0 ? [0] : left;
}

/** What stands where, for `fold` to state. */
export interface Reduction {
  readonly b: NestBuilder;
  readonly y: Buffer;
  /** Of the result. */
  readonly index: readonly IndexLike[];
  readonly value: Scalar;
  /** Elements per result. */
  readonly count: number;
}

export function reduction(form: ReduceForm, fold: (reduction: Reduction) => void): Nest {
  return nest((b) => {
    const x = b.in("x", form.x);
    const y = b.out("y", form.shape);
    const i = b.axes("i", form.x);
    const count = form.axes.reduce((product, at) => product * (form.x[at] ?? 1), 1);
    fold({ b, y, index: reducedIndex(i, form), value: read(x, i), count });
  });
}
