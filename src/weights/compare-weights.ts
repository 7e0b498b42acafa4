// Every tensor of a checkpoint against every weight of a model, row by row: what `cnnc weights` lists. Judging is match-weights.ts.

import type { Graph } from "../ir/graph.ts";
import type { Tensors } from "./tensor.ts";
import { checkpointWeights } from "./weights.ts";

export interface WeightRow {
  readonly path: string;
  /** `ignored`: PyTorch's count of batches, which inference never reads. */
  readonly state: "found" | "missing" | "mis-shaped" | "extra" | "ignored";
  /** Number format and shape in the file; absent where it is missing. */
  readonly dtype?: string;
  readonly found?: readonly number[];
  /** The model's shape; absent where the model has no such weight. */
  readonly wanted?: readonly number[];
}

/** The model's weights in its order, then what else the file holds, in the file's. `named` comes from `checkpointTensors`. */
export function compareWeights(graph: Graph, named: Tensors): readonly WeightRow[] {
  const wanted = checkpointWeights(graph);
  const known = new Set(wanted.map(({ path }) => path));
  const rows = wanted.map(({ path, shape }): WeightRow => {
    const tensor = named.get(path);
    if (!tensor) return { path, state: "missing", wanted: shape };
    const fits = tensor.shape.length === shape.length && tensor.shape.every((size, i) => size === shape[i]);
    const state = fits ? "found" : "mis-shaped";
    return { path, state, dtype: tensor.dtype, found: tensor.shape, wanted: shape };
  });
  const others = [...named].filter(([path]) => !known.has(path));
  const rest = others.map(([path, { dtype, shape }]): WeightRow => {
    const state = /(^|\.)num_batches_tracked$/.test(path) ? "ignored" : "extra";
    return { path, state, dtype, found: shape };
  });
  return [...rows, ...rest];
}
