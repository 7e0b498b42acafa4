// `--weights random:SEED`: the same seed and weight path give the same values on every machine and in every model.

import { unreachable } from "../base/invariant.ts";
import { sha256Hex } from "../base/hash.ts";
import type { Draw, Graph, Weight } from "../ir/graph.ts";
import { elementCount, float32Tensor, type Tensor } from "./tensor.ts";
import { constantTensor, type Weights } from "./weights.ts";

/** Drawn per weight by its own generator, so that adding a layer changes no other layer's weights. */
export function randomWeights(graph: Graph, seed: number): Weights {
  return new Map(graph.weights.map((weight) => [weight.path, drawn(weight, seed)]));
}

function drawn(weight: Weight, seed: number): Tensor {
  if (weight.role === "constant") return constantTensor(weight);
  const next = generator(`${seed} ${weight.path}`);
  const { center, spread } = range(weight.draw);
  const data = new Float32Array(elementCount(weight.shape) ?? 0);
  for (let i = 0; i < data.length; i++) data[i] = center + spread * (2 * next() - 1);
  return float32Tensor(weight.shape, data);
}

/** Uniform in center +- spread. Unit gain for fan-in: variance 1 / fanIn is a spread of sqrt(3 / fanIn). */
function range(draw: Draw): { center: number; spread: number } {
  switch (draw.kind) {
    case "fan-in":
      return { center: 0, spread: Math.sqrt(3 / draw.fanIn) };
    case "near":
      return { center: draw.value, spread: 0.1 };
    case "near-one":
      return { center: 1, spread: 0.1 };
    case "near-zero":
      return { center: 0, spread: 0.1 };
    case "positive":
      return { center: 1, spread: 0.5 };
    default:
      return unreachable(draw, "draw");
  }
}

/** mulberry32 over a hash of the text: values in [0, 1), multiples of 2^-32. */
export function generator(text: string): () => number {
  let state = Number.parseInt(sha256Hex(text).slice(0, 8), 16);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
