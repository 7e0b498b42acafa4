// The values of a graph's weights, matched and in its order. Made by `matchWeights` or `randomWeights`.

import { invariant } from "../base/invariant.ts";
import type { Graph, Weight } from "../ir/graph.ts";
import type { Tensor } from "./tensor.ts";

/** One tensor per weight of the graph, constants included, by weight path; the shape is the graph's, the values are float32. */
export type Weights = ReadonlyMap<string, Tensor>;

/** A weight written in the source. */
export function constantTensor(weight: Weight): Tensor {
  invariant(weight.data, `constant weight ${weight.path} without data`);
  return { dtype: "F32", shape: weight.shape, data: Float32Array.from(weight.data) };
}

/** What a checkpoint must hold: everything but what the source wrote itself. */
export function checkpointWeights(graph: Graph): readonly Weight[] {
  return graph.weights.filter((weight) => weight.role !== "constant");
}
