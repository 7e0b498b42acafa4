// What kind of meaning a nest has, computed from it: an op declares none of this. Passes and recipes match traits, never names.

import { unreachable } from "../base/invariant.ts";
import { extentsOf, simplifyIndex } from "../algebra/index-range.ts";
import { equalIndex } from "../algebra/index-order.ts";
import type { AxisId, Index } from "../algebra/index-types.ts";
import { collectAxes, freeAxes } from "../algebra/index-walk.ts";
import { bufferOf, outOf } from "./buffers.ts";
import { isMac } from "./cost.ts";
import { loadTimeBuffers } from "./load-time.ts";
import type { BufferId, Nest, Scalar, Stage } from "./nest.ts";
import { partsOf, type Read, readsOf, usedAxes } from "./scalars.ts";

export interface Traits {
  /** The result is the one operand, element by element. */
  readonly identity: boolean;
  /** Elements move or repeat; nothing is computed: reshapes, concatenation, nearest upsampling, padding by edges. */
  readonly view: boolean;
  /** Each element of the result depends on the elements of the operands at its own place, and on weights. */
  readonly elementwise: boolean;
  /** A weighted sum of operand elements plus something fixed: degree at most 1 in the operands. */
  readonly linear: boolean;
  /** Elementwise and linear, and the weights depend on the channel alone: y[c, ...] = a[c] * x[c, ...] + b[c], for each operand x. */
  readonly channelAffine: boolean;
}

export function traitsOf(nest: Nest): Traits {
  const stage = onlyStage(nest);
  const elementwise = stage !== undefined && isElementwise(nest, stage);
  const linear = degreeOf(nest) <= 1;
  return {
    identity: elementwise && stage.value.kind === "read" && isOperand(nest, stage.value),
    view: nest.stages.every(({ update, value }) => update.kind === "set" && isCopy(nest, value)),
    elementwise,
    linear,
    channelAffine: elementwise && linear && weightsFollowChannel(nest, stage),
  };
}

/** The one stage that runs per sample, where it alone makes the result. */
function onlyStage(nest: Nest): Stage | undefined {
  const fixed = loadTimeBuffers(nest);
  const [stage, ...others] = nest.stages.filter(({ buffer }) => !fixed.has(buffer));
  return others.length === 0 && stage?.buffer === outOf(nest).id && stage.update.kind === "set"
    ? stage
    : undefined;
}

function isOperand(nest: Nest, { buffer }: Read): boolean {
  return bufferOf(nest, buffer).role === "in";
}

function isElementwise(nest: Nest, stage: Stage): boolean {
  const { shape } = outOf(nest);
  return readsOf(stage.value)
    .filter((read) => isOperand(nest, read))
    .every((read) => {
      const source = bufferOf(nest, read.buffer).shape;
      const sameShape =
        source.length === shape.length && source.every((extent, axis) => extent === shape[axis]);
      return sameShape && read.pad === undefined && sameIndex(read.index, stage.index);
    });
}

function sameIndex(a: readonly Index[], b: readonly Index[]): boolean {
  return a.every((index, axis) => {
    const other = b[axis];
    return other !== undefined && equalIndex(index, other);
  });
}

function isCopy(nest: Nest, value: Scalar): boolean {
  if (value.kind !== "read") return false;
  const { role } = bufferOf(nest, value.buffer);
  return (role === "in" || role === "tmp") && value.pad?.kind !== "fill";
}

function weightsFollowChannel(nest: Nest, stage: Stage): boolean {
  const channel = new Set<AxisId>(stage.index.slice(0, 1).flatMap(freeAxes));
  const follows = (scalar: Scalar): boolean => {
    if (scalar.kind === "read" && isOperand(nest, scalar)) return true;
    const { scalars, indices, preds } = partsOf(scalar);
    const used = usedAxes(indices, preds, { kind: "const", value: 0 });
    return used.every((axis) => channel.has(axis)) && scalars.every(follows);
  };
  return follows(stage.value);
}

// ---- degree in the operands: 0 fixed, 1 affine, 2 anything else

type Degree = 0 | 1 | 2;

function degreeOf(nest: Nest): Degree {
  const degrees = new Map<BufferId, Degree>();
  for (const { id, role } of nest.buffers) if (role === "in") degrees.set(id, 1);
  for (const { buffer, value, update } of nest.stages) {
    const inner = scalarDegree(value, degrees);
    const own = update.kind === "max" && inner > 0 ? 2 : inner;
    degrees.set(buffer, highest(own, degrees.get(buffer) ?? 0));
  }
  return degrees.get(outOf(nest).id) ?? 0;
}

function scalarDegree(scalar: Scalar, degrees: ReadonlyMap<BufferId, Degree>): Degree {
  const of = (part: Scalar): Degree => scalarDegree(part, degrees);
  switch (scalar.kind) {
    case "const":
    case "int":
    case "test":
      return 0;
    case "read":
      return degrees.get(scalar.buffer) ?? 0;
    case "unary":
      return scalar.op === "neg" ? of(scalar.operand) : curved(of(scalar.operand));
    case "select":
      return highest(curved(of(scalar.condition)), of(scalar.then), of(scalar.otherwise));
    case "binary": {
      const [left, right] = [of(scalar.left), of(scalar.right)];
      if (scalar.op === "add" || scalar.op === "sub") return highest(left, right);
      if (scalar.op === "mul") return left > 0 && right > 0 ? 2 : highest(left, right);
      return scalar.op === "div" ? highest(left, curved(right)) : curved(highest(left, right));
    }
    default:
      return unreachable(scalar, "scalar");
  }
}

function curved(degree: Degree): Degree {
  return degree === 0 ? 0 : 2;
}

function highest(...degrees: readonly Degree[]): Degree {
  return degrees.reduce((a, b) => (b > a ? b : a), 0);
}

// ---- shapes: what a schedule's recipes match

/**
 * pointwise: folds nothing. scatter: writes to sums of axes. Multiply-accumulates are a matvec where one factor moves with no axis of
 * the result (a dense layer), depthwise where one moves with all of them, else a contraction. Other folds are a window where a read
 * moves with the result (pooling), else a reduction.
 */
export type StageShape =
  "pointwise" | "scatter" | "contraction" | "depthwise" | "matvec" | "window" | "reduction";

export function stageShape(nest: Nest, stage: Stage): StageShape {
  const kept = new Set<AxisId>();
  for (const index of stage.index) collectAxes(index, kept);
  const folded = stage.axes.filter(({ id, extent }) => extent > 1 && !kept.has(id));
  if (stage.update.kind === "set") return "pointwise";
  if (!isMixedRadix(stage)) return "scatter";
  if (folded.length === 0) return "pointwise";
  if (isMac(nest, stage)) return macShape(stage, kept);
  const foldedIds = new Set(folded.map(({ id }) => id));
  const moves = readsOf(stage.value).some(({ index }) => index.some((part) => mixes(part, kept, foldedIds)));
  return moves ? "window" : "reduction";
}

function macShape(stage: Stage, kept: ReadonlySet<AxisId>): StageShape {
  const wide = new Set(stage.axes.filter(({ id, extent }) => extent > 1 && kept.has(id)).map(({ id }) => id));
  const [left = 0, right = 0] = readsOf(stage.value).map(({ index }) => {
    const used = new Set<AxisId>();
    for (const part of index) collectAxes(part, used);
    return [...wide].filter((axis) => used.has(axis)).length;
  });
  if (left === 0 || right === 0) return "matvec";
  return left === wide.size || right === wide.size ? "depthwise" : "contraction";
}

/** y[g*n + k]: the digits of a split axis, not a sum that meets itself. */
function isMixedRadix({ index, axes }: Stage): boolean {
  const extents = extentsOf(axes);
  return index.every((part) => {
    let span = 1;
    return simplifyIndex(part, extents)
      .terms.toSorted((a, b) => Math.abs(a.factor) - Math.abs(b.factor))
      .every(({ factor, atom }) => {
        const extent = atom.kind === "axis" ? extents.get(atom.axis) : undefined;
        const fits = extent !== undefined && Math.abs(factor) >= span;
        span = Math.abs(factor) * (extent ?? 1);
        return fits;
      });
  });
}

function mixes(index: Index, kept: ReadonlySet<AxisId>, folded: ReadonlySet<AxisId>): boolean {
  const axes = freeAxes(index);
  return axes.some((axis) => kept.has(axis)) && axes.some((axis) => folded.has(axis));
}
