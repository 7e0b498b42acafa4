// `cnnc verify --init xavier:SEED`, `he:SEED`: weights as training starts from them. Drawn per weight path, like random weights.

import { unreachable } from "../base/invariant.ts";
import type { Draw, Graph, Weight } from "../ir/graph.ts";
import { type Fans, fansOf } from "../nests/fans.ts";
import { generator } from "./random-weights.ts";
import { elementCount, float32Tensor, type Tensor } from "./tensor.ts";
import { constantTensor, type Weights } from "./weights.ts";

/**
 * xavier: uniform in +-sqrt(6 / (fanIn + fanOut)). X. Glorot, Y. Bengio, Understanding the difficulty of training deep feedforward
 * neural networks (2010), equation 16.
 * he: normal with variance 2 / fanIn. K. He et al., Delving Deep into Rectifiers (2015), equation 10.
 */
export type Initializer = "xavier" | "he";

/** What is not multiplied and summed starts where both papers start it: biases at 0, norms as the identity, a slope at its value. */
export function initialWeights(graph: Graph, initializer: Initializer, seed: number): Weights {
  const fans = allFans(graph);
  return new Map(
    graph.weights.map((weight, i) => [weight.path, initial(weight, fans.get(i), initializer, seed)]),
  );
}

/** By position in the graph's weights; the first use of a shared one decides. */
function allFans(graph: Graph): ReadonlyMap<number, Fans> {
  const found = new Map<number, Fans>();
  for (const node of graph.nodes) {
    if (node.kind !== "op") continue;
    const params = node.nest.buffers.filter(({ role }) => role === "param");
    for (const [i, { id }] of params.entries()) {
      const weight = node.weights[i];
      const fans = fansOf(node.nest, id);
      if (weight !== undefined && fans && !found.has(weight)) found.set(weight, fans);
    }
  }
  return found;
}

function initial(weight: Weight, fans: Fans | undefined, initializer: Initializer, seed: number): Tensor {
  if (weight.role === "constant") return constantTensor(weight);
  const data = new Float32Array(elementCount(weight.shape) ?? 0);
  if (!fans) return float32Tensor(weight.shape, data.fill(startOf(weight.draw)));
  const next = generator(`${initializer} ${seed} ${weight.path}`);
  const draw = initializer === "xavier" ? glorot(fans, next) : he(fans, next);
  for (let i = 0; i < data.length; i++) data[i] = draw();
  return float32Tensor(weight.shape, data);
}

function startOf(draw: Draw): number {
  switch (draw.kind) {
    case "near":
      return draw.value;
    case "near-one":
    case "positive":
      return 1;
    case "near-zero":
    case "fan-in":
      return 0;
    default:
      return unreachable(draw, "draw");
  }
}

function glorot({ fanIn, fanOut }: Fans, next: () => number): () => number {
  const bound = Math.sqrt(6 / (fanIn + fanOut));
  return () => bound * (2 * next() - 1);
}

/** Box and Muller's transform; 1 - u is never 0. */
function he({ fanIn }: Fans, next: () => number): () => number {
  const deviation = Math.sqrt(2 / fanIn);
  return () => deviation * Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
}
