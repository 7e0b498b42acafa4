// The meaning of an op: a nest of stages over small dense buffers, declarative, single assignment. Axes of a stage have no order;
// a schedule gives them one. Per sample: the batch axis is added by lowering. Grammar: src/nests/README.md.

import type { Axis, BinaryScalarOp, Index, Pred, UnaryScalarOp } from "../algebra/index-types.ts";

/** Unique within a nest. */
export type BufferId = number;

/**
 * in: an operand; param: a weight (trained or not); const: a table of numbers that belongs to the op; tmp: between stages; out: the
 * one result.
 */
export type BufferRole = "in" | "param" | "const" | "tmp" | "out";

export interface Buffer {
  readonly id: BufferId;
  readonly name: string;
  readonly shape: readonly number[];
  readonly role: BufferRole;
  /** Role const only, row-major. */
  readonly data?: readonly number[];
}

export interface Nest {
  readonly buffers: readonly Buffer[];
  readonly stages: readonly Stage[];
}

/** for axes where preds: out[index] (= | += | max=) value. Several stages may fill disjoint parts of one buffer. */
export interface Stage {
  readonly axes: readonly Axis[];
  readonly where: readonly Pred[];
  readonly buffer: BufferId;
  /** May be affine in the axes: a scatter is legal. */
  readonly index: readonly Index[];
  readonly update: Update;
  readonly value: Scalar;
}

export type Update =
  | { readonly kind: "set" }
  /** Accumulates from `init`, in axis order (last axis fastest) where order matters. */
  | { readonly kind: "sum" | "max"; readonly init: number };

/** What a read outside the buffer gives. The raw index stays affine: padding is never index arithmetic. */
export type Pad =
  | { readonly kind: "fill"; readonly value: number }
  /** The nearest element; the mirror image without the edge itself; the mirror image with it; the other end. */
  | { readonly kind: "edge" | "reflect" | "symmetric" | "circular" };

export type Scalar =
  | { readonly kind: "const"; readonly value: number }
  | { readonly kind: "read"; readonly buffer: BufferId; readonly index: readonly Index[]; readonly pad?: Pad }
  | { readonly kind: "binary"; readonly op: BinaryScalarOp; readonly left: Scalar; readonly right: Scalar }
  | { readonly kind: "unary"; readonly op: UnaryScalarOp; readonly operand: Scalar }
  | { readonly kind: "select"; readonly condition: Scalar; readonly then: Scalar; readonly otherwise: Scalar }
  | { readonly kind: "int"; readonly index: Index }
  | { readonly kind: "test"; readonly preds: readonly Pred[] };
