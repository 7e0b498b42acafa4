// Which nodes need no memory of their own: rearrangements, and element-by-element work on one operand. Read off the nest, never off the
// op's name.

import { equalIndex } from "../algebra/index-order.ts";
import { checkedProduct } from "../base/checked.ts";
import type { OpNode } from "../ir/graph.ts";
import { bufferOf } from "../nests/buffers.ts";
import { loadTimeBuffers } from "../nests/load-time.ts";
import type { Buffer, Nest, Stage } from "../nests/nest.ts";
import { readsOf } from "../nests/scalars.ts";

/** Only moves the elements of one operand, each to one place: also channel shuffles. */
export function isView({ nest }: OpNode): boolean {
  const stage = onlyStage(nest);
  const [operand, ...others] = operandsOf(nest);
  if (!stage || !operand || others.length > 0 || stage.where.length > 0) return false;
  if (stage.value.kind !== "read" || stage.value.pad) return false;
  return checkedProduct(operand.shape) === checkedProduct(bufferOf(nest, stage.buffer).shape);
}

/** Each element depends on the same element of this operand, and on no other of it: activations, batch-norm, residual add. */
export function isElementwise({ nest }: OpNode, operand: number): boolean {
  const stage = onlyStage(nest);
  const buffer = operandsOf(nest)[operand];
  if (!stage || !buffer || stage.where.length > 0) return false;
  const { shape } = bufferOf(nest, stage.buffer);
  if (shape.length !== buffer.shape.length || shape.some((size, i) => size !== buffer.shape[i])) return false;
  const reads = readsOf(stage.value).filter((read) => read.buffer === buffer.id);
  return reads.every(
    ({ index, pad }) =>
      pad === undefined && index.every((part, i) => equalIndex(part, stage.index[i] ?? part)),
  );
}

/** The stage that writes the result, where nothing else is computed per sample and it sets each element once. */
function onlyStage(nest: Nest): Stage | undefined {
  const fixed = loadTimeBuffers(nest);
  const [stage, ...others] = nest.stages.filter(({ buffer }) => !fixed.has(buffer));
  return others.length === 0 && stage?.update.kind === "set" ? stage : undefined;
}

function operandsOf(nest: Nest): readonly Buffer[] {
  return nest.buffers.filter(({ role }) => role === "in");
}
