// Numbers that look random and are the same everywhere: float32 values for inputs and weights of tests.

import type { Shape } from "../../src/ir/graph.ts";
import type { Draw } from "../../src/ir/graph.ts";

/** `count` float32 numbers, uniform in [low, high], determined by the text. */
export function uniform(seed: string, count: number, low = -1, high = 1): Float32Array {
  let state = hash(seed);
  return Float32Array.from({ length: count }, () => {
    state = (state + 0x6d2b79f5) | 0; // mulberry32
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return low + (((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * (high - low);
  });
}

/** A weight of a shape; variances stay positive. */
export function drawWeight(seed: string, shape: Shape, draw: Draw): Float32Array {
  const count = shape.reduce((product, size) => product * size, 1);
  return draw.kind === "positive" ? uniform(seed, count, 0.5, 1.5) : uniform(seed, count);
}

/** FNV-1a. */
function hash(text: string): number {
  let state = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) state = Math.imul(state ^ text.charCodeAt(i), 0x01000193);
  return state;
}
