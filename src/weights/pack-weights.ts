// The packed file of an artefact: every tensor as its kernels want it. Folded batch-norms and panels are nests over weights, evaluated here
// in float64 and stored as float32, each where it lies in the file, or as float16 where that is what a GPU holds.

import { roundToHalf } from "../base/half.ts";
import { invariant } from "../base/invariant.ts";
import { outOf, sizeOf } from "../nests/buffers.ts";
import { compileNest } from "../nests/evaluate.ts";
import type { BufferId } from "../nests/nest.ts";
import type { PackedEntry, Packing } from "../schedule/packing.ts";
import type { Weights } from "./weights.ts";
import { writeMadeSafetensors } from "./write-safetensors.ts";

/** Finite numbers of one packed tensor that are infinite in float16. */
export interface Overflow {
  /** Paths of the weights that it is made of. */
  readonly weights: readonly string[];
  readonly count: number;
  /** The largest of them, without its sign. */
  readonly largest: number;
}

/** safetensors bytes; the metadata carries the hash by which the artefact knows its own. `onOverflow` is told of what float16 cannot hold. */
export function packWeights(
  packing: Packing,
  weights: Weights,
  onOverflow: (found: Overflow) => void = () => {},
): Uint8Array {
  const entries = packing.entries.map((entry) => ({
    ...entry,
    fill(data: Float32Array | Float64Array) {
      packEntry(entry, weights, data);
      const found = entry.dtype === "f16" ? overflowOf(entry, data) : undefined;
      if (found) onOverflow(found);
    },
  }));
  return writeMadeSafetensors(entries, new Map(Object.entries(packing.metadata)));
}

function overflowOf({ weights }: PackedEntry, data: Float32Array | Float64Array): Overflow | undefined {
  let [count, largest] = [0, 0];
  for (const value of data) {
    if (!Number.isFinite(value) || Number.isFinite(roundToHalf(value))) continue;
    count++;
    largest = Math.max(largest, Math.abs(value));
  }
  return count === 0 ? undefined : { weights, count, largest };
}

/** Below it, a factor is packed as 0 where it might slow products down: with activations of fast mode they stay normal numbers from here on. */
const LEAST_FACTOR = 2 ** -60;

function packEntry(entry: PackedEntry, weights: Weights, data: Float32Array | Float64Array): void {
  const { name, nest, weights: paths, flushed } = entry;
  const out = outOf(nest);
  // What is stored once is rounded once; a sum stays float64 until it is complete.
  const isSum = nest.stages.some(({ buffer, update }) => buffer === out.id && update.kind !== "set");
  const result = isSum && data instanceof Float32Array ? new Float64Array(sizeOf(out)) : data;
  const buffers = new Map<BufferId, Float32Array | Float64Array>([[out.id, result]]);
  const params = nest.buffers.filter(({ role }) => role === "param");
  for (const [i, { id }] of params.entries()) {
    const tensor = weights.get(paths[i] ?? "");
    invariant(tensor, () => `packed tensor ${name} wants weight ${paths[i] ?? i}, which is not there`);
    buffers.set(id, tensor.data);
  }
  compileNest(nest)(buffers);
  if (result !== data) data.set(result);
  if (flushed) flushLeast(data);
}

/** By index: millions of values, for each of which an iterator of entries makes an array. */
function flushLeast(data: Float32Array | Float64Array): void {
  for (let i = 0; i < data.length; i++) if (Math.abs(data[i] ?? 0) < LEAST_FACTOR) data[i] = 0;
}
