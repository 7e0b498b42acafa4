// The packed file of an artefact: every tensor as its kernels want it. Folded batch-norms and panels are nests over weights, evaluated here
// in float64 and stored as float32, each where it lies in the file.

import { invariant } from "../base/invariant.ts";
import { outOf, sizeOf } from "../nests/buffers.ts";
import { compileNest } from "../nests/evaluate.ts";
import type { BufferId } from "../nests/nest.ts";
import type { PackedEntry, Packing } from "../schedule/packing.ts";
import type { Weights } from "./weights.ts";
import { writeFloat32Safetensors } from "./write-safetensors.ts";

/** safetensors bytes; the metadata carries the hash by which the artefact knows its own. */
export function packWeights(packing: Packing, weights: Weights): Uint8Array {
  const entries = packing.entries.map((entry) => ({
    name: entry.name,
    shape: entry.shape,
    fill: (data: Float32Array) => packEntry(entry, weights, data),
  }));
  return writeFloat32Safetensors(entries, new Map(Object.entries(packing.metadata)));
}

/** Below it, a factor is packed as 0 where it might slow products down: with activations of fast mode they stay normal numbers from here on. */
const LEAST_FACTOR = 2 ** -60;

function packEntry(entry: PackedEntry, weights: Weights, data: Float32Array): void {
  const { name, nest, weights: paths, flushed } = entry;
  const out = outOf(nest);
  // What is stored once is rounded once; a sum stays float64 until it is complete.
  const isSum = nest.stages.some(({ buffer, update }) => buffer === out.id && update.kind !== "set");
  const result = isSum ? new Float64Array(sizeOf(out)) : data;
  const buffers = new Map<BufferId, Float32Array | Float64Array>([[out.id, result]]);
  const params = nest.buffers.filter(({ role }) => role === "param");
  for (const [i, { id }] of params.entries()) {
    const tensor = weights.get(paths[i] ?? "");
    invariant(tensor, () => `packed tensor ${name} wants weight ${paths[i] ?? i}, which is not there`);
    buffers.set(id, tensor.data);
  }
  compileNest(nest)(buffers);
  if (isSum) data.set(result);
  if (flushed) for (const [i, value] of data.entries()) if (Math.abs(value) < LEAST_FACTOR) data[i] = 0;
}
