// Batch-norm folding, for any per-channel a * x + b after any sum of products: the factor moves into the weights along the dimension whose
// index is the stored channel's. The scaled weights are a temporary of weights alone, so they are computed when weights are packed.

import { axisIndex } from "../algebra/index-expr.ts";
import { equalIndex } from "../algebra/index-order.ts";
import type { Axis, AxisId, Index } from "../algebra/index-types.ts";
import { substitute } from "../algebra/index-walk.ts";
import { bufferOf, outOf } from "../nests/buffers.ts";
import { loadTimeBuffers } from "../nests/load-time.ts";
import type { BufferId, Nest, Scalar, Stage } from "../nests/nest.ts";
import { mapScalar, readsOf, usedAxes, type Read } from "../nests/scalars.ts";
import { affineIn, product, total } from "./affine.ts";
import { dropUnusedBuffers } from "./compose.ts";
import { fuseWhere, joined } from "./fuse-elementwise.ts";
import { placeAxes, readsOwnPlace } from "../nests/own-place.ts";
import { nextAxis, nextBuffer, writersOf } from "./nest-facts.ts";
import type { Pass, PassOptions } from "./pass.ts";
import type { Program } from "./program.ts";

export const foldAffine: Pass = {
  name: "fold-affine",
  why: "Before fuse-elementwise: once an activation stands between, a factor no longer reaches the weights. Strict mode keeps the factor.",
  run: (program, options) => (options.float === "strict" ? program : foldAll(program, options)),
};

function foldAll(program: Program, options: PassOptions): Program {
  return fuseWhere(
    program,
    options,
    (producer, consumer) => folded(joined(producer, consumer, options).nest) !== undefined,
    (fused) => dropUnusedBuffers({ ...fused, nest: folded(fused.nest) ?? fused.nest }),
  );
}

/** A sum of products into a temporary, and the one stage that makes the result of it. */
interface Folding {
  readonly sum: Stage;
  readonly weight: Read;
  readonly out: Stage;
  readonly factor: Scalar;
  readonly offset: Scalar | undefined;
}

/** The nest with the factor in the weights, if it has the form. */
function folded(nest: Nest): Nest | undefined {
  const found = findFolding(nest);
  if (found === undefined) return undefined;
  const { sum, weight, out, offset } = found;
  const axes = weightAxes(nest, found);
  const moved = factorOnWeights(nest, found, axes);
  if (moved === undefined) return undefined;
  const scaledWeights: BufferId = nextBuffer(nest);
  const original = bufferOf(nest, weight.buffer);
  const index = axes.map((axis) => axisIndex(axis));
  const scaling: Stage = {
    axes,
    where: [],
    buffer: scaledWeights,
    index,
    update: { kind: "set" },
    value: product({ kind: "read", buffer: weight.buffer, index }, moved),
  };
  const newSum = {
    ...sum,
    value: mapScalar(sum.value, {
      scalar: (part) =>
        part.kind === "read" && part.buffer === weight.buffer ? { ...part, buffer: scaledWeights } : part,
    }),
  };
  const value = total({ kind: "read", buffer: sum.buffer, index: out.index }, offset);
  const fixed = loadTimeBuffers(nest);
  const [early, late] = [
    nest.stages.filter(({ buffer }) => fixed.has(buffer)),
    nest.stages.filter(({ buffer }) => !fixed.has(buffer)),
  ];
  const changed = late.map((stage) => (stage === sum ? newSum : stage === out ? { ...out, value } : stage));
  const buffers = [
    ...nest.buffers,
    { id: scaledWeights, name: `${original.name}_scaled`, shape: original.shape, role: "tmp" as const },
  ];
  return { buffers, stages: [...early, scaling, ...changed] };
}

function findFolding(nest: Nest): Folding | undefined {
  const fixed = loadTimeBuffers(nest);
  const [out, ...others] = writersOf(nest, outOf(nest).id);
  if (
    out === undefined ||
    others.length > 0 ||
    out.update.kind !== "set" ||
    placeAxes(nest, out) === undefined
  )
    return undefined;
  const moving = readsOf(out.value).filter((read) => !fixed.has(read.buffer));
  const source = moving[0]?.buffer;
  if (
    source === undefined ||
    !moving.every((read) => read.buffer === source && readsOwnPlace(nest, out, read))
  )
    return undefined;
  const [sum, ...moreSums] = writersOf(nest, source);
  if (sum === undefined || moreSums.length > 0 || sum.update.kind !== "sum" || sum.update.init !== 0)
    return undefined;
  const weight = weightOf(sum, fixed);
  const affine = affineIn(
    out.value,
    (read) => read.buffer === source,
    (read) => fixed.has(read.buffer),
  );
  if (weight === undefined || affine?.factor === undefined) return undefined;
  return { sum, weight, out, factor: affine.factor, offset: affine.offset };
}

/** The weight of `x * w`, read plainly. */
function weightOf({ value }: Stage, fixed: ReadonlySet<BufferId>): Read | undefined {
  if (value.kind !== "binary" || value.op !== "mul") return undefined;
  const { left, right } = value;
  if (left.kind !== "read" || right.kind !== "read") return undefined;
  const [weight, data] = fixed.has(right.buffer) ? [right, left] : [left, right];
  return fixed.has(weight.buffer) && !fixed.has(data.buffer) && weight.pad === undefined ? weight : undefined;
}

function weightAxes(nest: Nest, { weight }: Folding): readonly Axis[] {
  const { shape } = bufferOf(nest, weight.buffer);
  const first = nextAxis(nest);
  return shape.map((extent, d) => ({ id: first + d, name: `w${d}`, extent }));
}

/** The factor in terms of the weights' own axes; undefined where one of its axes is no dimension of the weights. */
function factorOnWeights(
  nest: Nest,
  { sum, weight, out, factor }: Folding,
  axes: readonly Axis[],
): Scalar | undefined {
  const place = placeAxes(nest, out) ?? [];
  const map = new Map<AxisId, Index>();
  for (const axis of usedAxes([], [], factor)) {
    const stored = sum.index[place.indexOf(axis)];
    const dimension =
      stored === undefined ? -1 : weight.index.findIndex((index) => equalIndex(index, stored));
    const target = axes[dimension];
    if (target === undefined) return undefined;
    map.set(axis, axisIndex(target));
  }
  return mapScalar(factor, { index: (index) => substitute(index, map) });
}
