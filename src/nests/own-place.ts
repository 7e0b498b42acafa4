// Stages that write each element at its own place, and reads that stand there: what may be computed in another stage's loops.

import { bareAxis, constantOf } from "../algebra/index-expr.ts";
import type { AxisId } from "../algebra/index-types.ts";
import { bufferOf, outOf } from "./buffers.ts";
import { loadTimeBuffers } from "./load-time.ts";
import type { Nest, Stage } from "./nest.ts";
import type { Read } from "./scalars.ts";

/**
 * The axes of a stage that writes every element of its buffer exactly once and at its own place: one bare axis per dimension of the
 * buffer's extent, no predicates. Dimensions of extent 1 may be the constant 0 (undefined here).
 */
export function placeAxes(nest: Nest, stage: Stage): readonly (AxisId | undefined)[] | undefined {
  if (stage.where.length > 0) return undefined;
  const { shape } = bufferOf(nest, stage.buffer);
  const seen = new Set<AxisId>();
  const axes: (AxisId | undefined)[] = [];
  for (const [dimension, index] of stage.index.entries()) {
    const axis = bareAxis(index);
    const extent = stage.axes.find(({ id }) => id === axis)?.extent ?? 1;
    const isPoint = axis === undefined && constantOf(index) === 0;
    if ((axis === undefined && !isPoint) || extent !== shape[dimension]) return undefined;
    if (axis !== undefined && seen.has(axis)) return undefined;
    if (axis !== undefined) seen.add(axis);
    axes.push(axis);
  }
  return axes;
}

/** The stage, if it alone writes the out buffer, sets each element once, and depends on other elements of nothing it reads at its own place. */
export function pointwiseOut(nest: Nest): Stage | undefined {
  const fixed = loadTimeBuffers(nest);
  const moving = nest.stages.filter(({ buffer }) => !fixed.has(buffer));
  const [stage, ...more] = moving;
  if (stage === undefined || more.length > 0 || stage.update.kind !== "set") return undefined;
  if (stage.buffer !== outOf(nest).id || placeAxes(nest, stage) === undefined) return undefined;
  return stage;
}

/** Whether a read stands at the place the stage writes: the same index in every dimension. */
export function readsOwnPlace(nest: Nest, stage: Stage, read: Read): boolean {
  const place = placeAxes(nest, stage);
  const { shape } = bufferOf(nest, read.buffer);
  if (place === undefined || read.pad !== undefined || shape.length !== place.length) return false;
  return read.index.every((index, d) => {
    if (shape[d] !== bufferOf(nest, stage.buffer).shape[d]) return false;
    return place[d] === undefined ? constantOf(index) === 0 : bareAxis(index) === place[d];
  });
}
