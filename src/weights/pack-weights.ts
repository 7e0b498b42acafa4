// The packed file of an artefact: every tensor as its kernels want it. Folded batch-norms and panels are nests over weights, evaluated here
// in float64 and stored as float32.

import { invariant } from "../base/invariant.ts";
import { outOf, sizeOf } from "../nests/buffers.ts";
import { compileNest } from "../nests/evaluate.ts";
import type { BufferId } from "../nests/nest.ts";
import type { PackedEntry, Packing } from "../schedule/packing.ts";
import { float32Tensor, type Tensor } from "./tensor.ts";
import type { Weights } from "./weights.ts";
import { writeSafetensors } from "./write-safetensors.ts";

/** safetensors bytes; the metadata carries the hash by which the artefact knows its own. */
export function packWeights(packing: Packing, weights: Weights): Uint8Array {
  const tensors = new Map(packing.entries.map((entry) => [entry.name, packEntry(entry, weights)]));
  return writeSafetensors(tensors, new Map(Object.entries(packing.metadata)));
}

function packEntry({ name, shape, nest, weights: paths }: PackedEntry, weights: Weights): Tensor {
  const out = outOf(nest);
  const result = new Float64Array(sizeOf(out));
  const buffers = new Map<BufferId, Float64Array>([[out.id, result]]);
  const params = nest.buffers.filter(({ role }) => role === "param");
  for (const [i, { id }] of params.entries()) {
    const tensor = weights.get(paths[i] ?? "");
    invariant(tensor, () => `packed tensor ${name} wants weight ${paths[i] ?? i}, which is not there`);
    buffers.set(id, Float64Array.from(tensor.data));
  }
  compileNest(nest)(buffers);
  return float32Tensor(shape, Float32Array.from(result));
}
