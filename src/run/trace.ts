// `cnnc run --trace` and `--trace-png`: every value of the source graph, by path.

import type { Graph } from "../ir/graph.ts";
import { elementCount, float32Tensor, type Tensor, type Tensors } from "../weights/tensor.ts";
import type { Weights } from "../weights/weights.ts";
import type { Samples } from "./read-inputs.ts";
import { evaluateGraph } from "./reference.ts";

/** [N, ...shape] per node, rounded to float32; inputs by their names. */
export function traceSamples(graph: Graph, weights: Weights, samples: Samples): Tensors {
  const traced = new Map<string, Tensor>();
  for (const { path, shape } of graph.nodes) {
    const size = elementCount(shape) ?? 0;
    traced.set(path, float32Tensor([samples.count, ...shape], new Float32Array(size * samples.count)));
  }
  for (let sample = 0; sample < samples.count; sample++) {
    const inputs = new Map<string, Float32Array>();
    for (const [name, values] of samples.values) {
      const size = values.length / samples.count;
      inputs.set(name, values.subarray(sample * size, (sample + 1) * size));
    }
    for (const [id, values] of evaluateGraph(graph, weights, inputs)) {
      const node = graph.nodes[id];
      if (node) traced.get(node.path)?.data.set(values, sample * values.length);
    }
  }
  return traced;
}

/** What pictures are drawn of. */
export function firstSample({ count, values }: Samples): Samples {
  const first = [...values].map(([name, all]) => [name, all.subarray(0, all.length / count)] as const);
  return { count: 1, values: new Map(first) };
}
