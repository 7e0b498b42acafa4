// Scalars of a nest to scalars of loops: reads become loads with the guards that ranges cannot prove away, repeated loads and function
// calls one register. Guarded loads stay lazy.

import { unreachable } from "../base/invariant.ts";
import { constant } from "../algebra/index-expr.ts";
import { rangeOf } from "../algebra/index-range.ts";
import type { AxisId, Index, Pred } from "../algebra/index-types.ts";
import { substitute, substitutePreds } from "../algebra/index-walk.ts";
import type { LoopScalar } from "../loops/loop.ts";
import type { Buffer, BufferId, Scalar } from "../nests/nest.ts";
import { extendedIndex } from "../nests/outside.ts";
import type { Read } from "../nests/scalars.ts";
import { keyOf, type KernelBuilder } from "./kernel-builder.ts";
import { structureKey } from "./structure-key.ts";

export interface Lowering {
  readonly kernel: KernelBuilder;
  readonly buffer: (id: BufferId) => Buffer;
  /** The nest's axes in terms of the kernel's. */
  readonly axes: ReadonlyMap<AxisId, Index>;
  /** Buffers held in registers. */
  readonly registers?: ReadonlyMap<BufferId, LoopScalar>;
}

/** Emits what the value needs at the cursor and returns the rest as an expression. */
export function lowerScalar(lowering: Lowering, scalar: Scalar): LoopScalar {
  return lower(lowering, scalar, false);
}

function lower(lowering: Lowering, scalar: Scalar, lazy: boolean): LoopScalar {
  const { kernel, axes } = lowering;
  switch (scalar.kind) {
    case "const":
      return scalar;
    case "read":
      return lowerRead(lowering, scalar, lazy);
    case "binary": {
      const [left, right] = [lower(lowering, scalar.left, lazy), lower(lowering, scalar.right, lazy)];
      if (scalar.op !== "max" && scalar.op !== "min") return { kind: "binary", op: scalar.op, left, right };
      return {
        kind: "binary",
        op: scalar.op,
        left: simple(lowering, left, lazy),
        right: simple(lowering, right, lazy),
      };
    }
    case "unary": {
      const operand = lower(lowering, scalar.operand, lazy);
      return shared(lowering, { kind: "unary", op: scalar.op, operand }, lazy);
    }
    case "select":
      return {
        kind: "select",
        condition: lower(lowering, scalar.condition, lazy),
        then: lower(lowering, scalar.then, true),
        otherwise: lower(lowering, scalar.otherwise, true),
      };
    case "int":
      return { kind: "int", index: kernel.simplify(substitute(scalar.index, axes)) };
    case "test":
      return { kind: "test", preds: simplifyPreds(kernel, substitutePreds(scalar.preds, axes)) };
    default:
      return unreachable(scalar, "scalar");
  }
}

/** Targets print the operands of max and min twice. */
function simple({ kernel }: Lowering, value: LoopScalar, lazy: boolean): LoopScalar {
  if (lazy || value.kind === "reg" || value.kind === "const" || value.kind === "load") return value;
  return kernel.let("t", value, structureKey(value));
}

function shared({ kernel }: Lowering, value: LoopScalar, lazy: boolean): LoopScalar {
  return lazy ? value : kernel.let("f", value, structureKey(value));
}

function lowerRead(lowering: Lowering, read: Read, lazy: boolean): LoopScalar {
  const { kernel, axes, registers } = lowering;
  const held = registers?.get(read.buffer);
  if (held !== undefined) return held;
  const buffer = lowering.buffer(read.buffer);
  const raw = read.index.map((index) => kernel.simplify(substitute(index, axes)));
  const { index, guards } = padded(kernel, buffer, raw, read.pad);
  const address = kernel.address(buffer, index);
  if (guards === "outside" || isOutside(kernel, buffer, address)) return fillOf(read.pad);
  const slot = kernel.slot(buffer, "read");
  const load: LoopScalar = { kind: "load", slot, index: address };
  if (guards.length > 0) {
    const value = guarded(load, guards, read.pad);
    return lazy ? value : kernel.let(buffer.name, value, structureKey(value));
  }
  return lazy ? load : kernel.let(buffer.name, load, keyOf(slot, address));
}

/** The read where all hold, else 0; nothing is loaded then. The conditions are in terms of the kernel's axes. */
export function lowerReadWhere(lowering: Lowering, read: Read, where: readonly Pred[]): LoopScalar {
  const { kernel, axes } = lowering;
  const buffer = lowering.buffer(read.buffer);
  const raw = read.index.map((index) => kernel.simplify(substitute(index, axes)));
  const { index, guards } = padded(kernel, buffer, raw, read.pad);
  const asked = simplifyPreds(kernel, where);
  const zero: LoopScalar = { kind: "const", value: 0 };
  const choice = (preds: readonly Pred[], then: LoopScalar, otherwise: LoopScalar): LoopScalar =>
    preds.length === 0 ? then : { kind: "select", condition: { kind: "test", preds }, then, otherwise };
  const fill = fillOf(read.pad);
  if (guards === "outside") return choice(asked, fill, zero);
  const slot = kernel.slot(buffer, "read");
  const load: LoopScalar = { kind: "load", slot, index: kernel.address(buffer, index) };
  const isZero = fill.kind === "const" && fill.value === 0;
  return isZero ? choice([...asked, ...guards], load, zero) : choice(asked, choice(guards, load, fill), zero);
}

function guarded(load: LoopScalar, preds: readonly Pred[], pad: Read["pad"]): LoopScalar {
  return { kind: "select", condition: { kind: "test", preds }, then: load, otherwise: fillOf(pad) };
}

function fillOf(pad: Read["pad"]): LoopScalar {
  return { kind: "const", value: pad?.kind === "fill" ? pad.value : 0 };
}

/** An address that is never in the buffer stands behind guards that never hold together. */
function isOutside(kernel: KernelBuilder, buffer: Buffer, address: Index): boolean {
  const { lo, hi } = rangeOf(address, kernel.extents);
  return hi < 0 || lo >= kernel.elements(buffer);
}

interface PaddedIndex {
  readonly index: readonly Index[];
  readonly guards: readonly Pred[] | "outside";
}

/** What a pad makes of an index: guards for fill, another index for the rest. */
function padded(
  kernel: KernelBuilder,
  { shape }: Buffer,
  raw: readonly Index[],
  pad: Read["pad"],
): PaddedIndex {
  if (pad === undefined) return { index: raw, guards: [] };
  if (pad.kind !== "fill") {
    const within = raw.map((index, d) => kernel.simplify(extendedIndex(pad.kind, index, shape[d] ?? 1)));
    return { index: within, guards: [] };
  }
  const open = raw.flatMap((index, d) => openBounds(kernel, index, shape[d] ?? 1));
  const outside = open.some((pred) => kernel.decide(pred) === false);
  return { index: raw, guards: outside ? "outside" : open };
}

/** That an index lies within its dimension, as far as ranges do not prove it. */
export function openBounds(kernel: KernelBuilder, index: Index, extent: number): readonly Pred[] {
  const preds: readonly Pred[] = [
    { kind: "lt", left: constant(-1), right: index },
    { kind: "lt", left: index, right: constant(extent) },
  ];
  return preds.filter((pred) => kernel.decide(pred) !== true);
}

export function simplifyPreds(kernel: KernelBuilder, preds: readonly Pred[]): readonly Pred[] {
  const simplified = preds.map(({ kind, left, right }) => ({
    kind,
    left: kernel.simplify(left),
    right: kernel.simplify(right),
  }));
  return simplified.filter((pred) => kernel.decide(pred) !== true);
}
