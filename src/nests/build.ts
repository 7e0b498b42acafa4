// The language in which op files state what they mean: a builder for nests, and helpers for scalars and indices.
//
//   nest((b) => {
//     const x = b.in("x", [C, ...size]);
//     const y = b.out("y", [C, ...outSize]);
//     const c = b.axis("c", C);
//     const o = b.axes("o", outSize);
//     const r = b.axes("r", kernel);
//     b.max(y, [c, ...o], read(x, [c, ...windows(o, r, { stride, begin })], fill(-Infinity)));
//   });
//
// It checks nothing but arity: verify.ts judges the result.

import { invariant } from "../base/invariant.ts";
import {
  add as addIndex,
  axisIndex,
  constant,
  div as divIndex,
  mod,
  scale,
  sub as subIndex,
  sum,
} from "../algebra/index-expr.ts";
import type { Axis, BinaryScalarOp, Index, Pred, UnaryScalarOp } from "../algebra/index-types.ts";
import type { Buffer, BufferRole, Nest, Pad, Scalar, Stage, Update } from "./nest.ts";
import { usedAxes } from "./scalars.ts";

export type IndexLike = number | Axis | Index;
export type ScalarLike = number | Scalar;

interface StageOptions {
  /** Iterations where one of these does not hold do not happen. */
  readonly where?: readonly Pred[];
}

interface FoldOptions extends StageOptions {
  /** What the accumulation begins with: 0 for sum, -Infinity for max unless said. */
  readonly from?: number;
}

export interface NestBuilder {
  /** Operands in the order of the call, weights in the order of `weights(form)`. */
  in(name: string, shape: readonly number[]): Buffer;
  param(name: string, shape: readonly number[]): Buffer;
  /** A table of numbers that belongs to the op, row-major. */
  table(name: string, shape: readonly number[], data: readonly number[]): Buffer;
  /** A value between stages; shape [] is one number. */
  tmp(name: string, shape: readonly number[]): Buffer;
  /** The one result. */
  out(name: string, shape: readonly number[]): Buffer;
  axis(name: string, extent: number): Axis;
  /** One axis per extent: the axes of a shape's tail. */
  axes(name: string, extents: readonly number[]): readonly Axis[];
  /** to[index] = value, for every value of the axes that occur, in the order in which they were made. */
  set(to: Buffer, index: readonly IndexLike[], value: ScalarLike, options?: StageOptions): void;
  /** to[index] += value. */
  sum(to: Buffer, index: readonly IndexLike[], value: ScalarLike, options?: FoldOptions): void;
  /** to[index] max= value. */
  max(to: Buffer, index: readonly IndexLike[], value: ScalarLike, options?: FoldOptions): void;
}

export function nest(state: (b: NestBuilder) => void): Nest {
  const buffers: Buffer[] = [];
  const stages: Stage[] = [];
  let axisCount = 0;
  const known = new Map<number, Axis>();

  const buffer = (
    role: BufferRole,
    name: string,
    shape: readonly number[],
    data?: readonly number[],
  ): Buffer => {
    const made = { id: buffers.length, name, shape, role, ...(data === undefined ? {} : { data }) };
    buffers.push(made);
    return made;
  };
  const axis = (name: string, extent: number): Axis => {
    const made = { id: axisCount++, name, extent };
    known.set(made.id, made);
    return made;
  };
  const stage = (
    to: Buffer,
    at: readonly IndexLike[],
    update: Update,
    given: ScalarLike,
    where: readonly Pred[] = [],
  ): void => {
    const index = indices(to, at);
    const value = scalar(given);
    const axes = usedAxes(index, where, value).map((id) => {
      const made = known.get(id);
      invariant(made !== undefined, () => `a stage that writes ${to.name} uses axis ${id} of another nest`);
      return made;
    });
    stages.push({ axes, where, buffer: to.id, index, update, value });
  };

  state({
    in: (name, shape) => buffer("in", name, shape),
    param: (name, shape) => buffer("param", name, shape),
    table: (name, shape, data) => buffer("const", name, shape, data),
    tmp: (name, shape) => buffer("tmp", name, shape),
    out: (name, shape) => buffer("out", name, shape),
    axis,
    axes: (name, extents) =>
      extents.map((extent, i) => axis(extents.length === 1 ? name : `${name}${i}`, extent)),
    set: (to, at, value, options) => stage(to, at, { kind: "set" }, value, options?.where),
    sum: (to, at, value, options) =>
      stage(to, at, { kind: "sum", init: options?.from ?? 0 }, value, options?.where),
    max: (to, at, value, options) =>
      stage(to, at, { kind: "max", init: options?.from ?? -Infinity }, value, options?.where),
  });
  return { buffers, stages };
}

function indices(buffer: Buffer, at: readonly IndexLike[]): readonly Index[] {
  const rank = buffer.shape.length;
  invariant(
    at.length === rank,
    () => `${buffer.name} has rank ${rank} and is used with ${at.length} indices`,
  );
  return at.map(toIndex);
}

// ---- indices

export function toIndex(value: IndexLike): Index {
  if (typeof value === "number") return constant(value);
  return "id" in value ? axisIndex(value) : value;
}

export function plus(...parts: readonly IndexLike[]): Index {
  return sum(parts.map(toIndex));
}

export function minus(a: IndexLike, b: IndexLike): Index {
  return subIndex(toIndex(a), toIndex(b));
}

export function times(a: IndexLike, by: number): Index {
  return scale(toIndex(a), by);
}

/** floor(a / by). */
export function over(a: IndexLike, by: number): Index {
  return divIndex(toIndex(a), by);
}

/** a - by * floor(a / by). */
export function rem(a: IndexLike, by: number): Index {
  return mod(toIndex(a), by);
}

export interface Window {
  readonly stride?: readonly number[];
  readonly dilation?: readonly number[];
  /** Padding before the first element. */
  readonly begin?: readonly number[];
}

/** Per axis stride*o + dilation*r - begin: where tap r of output o reads, unclipped. */
export function windows(
  o: readonly IndexLike[],
  r: readonly IndexLike[],
  { stride, dilation, begin }: Window = {},
): readonly Index[] {
  invariant(o.length === r.length, "a window has one tap axis per output axis");
  return o.map((at, i) => {
    const tap = times(r[i] ?? 0, dilation?.[i] ?? 1);
    return addIndex(minus(times(at, stride?.[i] ?? 1), begin?.[i] ?? 0), tap);
  });
}

export function less(left: IndexLike, right: IndexLike): Pred {
  return { kind: "lt", left: toIndex(left), right: toIndex(right) };
}

export function same(left: IndexLike, right: IndexLike): Pred {
  return { kind: "eq", left: toIndex(left), right: toIndex(right) };
}

/** 0 <= index < size, per axis: "this tap is not padding". */
export function inside(at: readonly IndexLike[], size: readonly number[]): readonly Pred[] {
  return at.flatMap((index, i) => [less(-1, index), less(index, size[i] ?? 0)]);
}

// ---- scalars

/** What a read outside the buffer gives. */
export function fill(value: number): Pad {
  return { kind: "fill", value };
}

/** The nearest element. */
export const edge: Pad = { kind: "edge" };
/** The mirror image, without repeating the edge. */
export const reflect: Pad = { kind: "reflect" };
/** The mirror image, the edge itself included. */
export const symmetric: Pad = { kind: "symmetric" };
/** Around to the other end. */
export const circular: Pad = { kind: "circular" };

export function read(buffer: Buffer, at: readonly IndexLike[], pad?: Pad): Scalar {
  const index = indices(buffer, at);
  return { kind: "read", buffer: buffer.id, index, ...(pad === undefined ? {} : { pad }) };
}

function scalar(value: ScalarLike): Scalar {
  return typeof value === "number" ? { kind: "const", value } : value;
}

function binary(op: BinaryScalarOp): (left: ScalarLike, right: ScalarLike) => Scalar {
  return (left, right) => ({ kind: "binary", op, left: scalar(left), right: scalar(right) });
}

function unary(op: UnaryScalarOp): (operand: ScalarLike) => Scalar {
  return (operand) => ({ kind: "unary", op, operand: scalar(operand) });
}

export const add = binary("add");
export const sub = binary("sub");
export const mul = binary("mul");
export const div = binary("div");
/** max(a, b) is b where b > a, else a. */
export const max = binary("max");
export const min = binary("min");
/** 1 where a < b, else 0. */
export const lt = binary("lt");
export const eq = binary("eq");
export const pow = binary("pow");

export const exp = unary("exp");
export const log = unary("log");
export const sqrt = unary("sqrt");
export const tanh = unary("tanh");
export const erf = unary("erf");
export const neg = unary("neg");
export const floor = unary("floor");

/** `then` where the condition is not 0. Only the chosen side is evaluated. */
export function select(condition: ScalarLike, then: ScalarLike, otherwise: ScalarLike): Scalar {
  return { kind: "select", condition: scalar(condition), then: scalar(then), otherwise: scalar(otherwise) };
}

/** The value of an index as a number. */
export function int(at: IndexLike): Scalar {
  return { kind: "int", index: toIndex(at) };
}

/** 1 where all hold, else 0. */
export function test(...preds: readonly Pred[]): Scalar {
  return { kind: "test", preds };
}
