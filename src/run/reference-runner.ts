// The reference as a runner of samples: `cnnc run --target reference`.

import type { Graph } from "../ir/graph.ts";
import type { Weights } from "../weights/weights.ts";
import { compileReference } from "./reference.ts";
import type { SampleRunner } from "./run-samples.ts";

/** Values are computed in float64 and given as float32. */
export function referenceRunner(graph: Graph, weights: Weights): SampleRunner {
  const outputs = new Set(graph.outputs.map(({ node }) => node));
  const reference = compileReference(graph, weights, (node) => outputs.has(node));
  return {
    batch: 1,
    run: (inputs) => {
      const values = reference(inputs);
      return new Map(
        graph.outputs.map(({ name, node }) => [name, Float32Array.from(values.get(node) ?? [])]),
      );
    },
  };
}
