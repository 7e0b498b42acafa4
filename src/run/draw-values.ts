// `cnnc run --trace-png`: one picture per value of the source graph, from the first sample of a trace.

import { fileStems } from "../base/file-stems.ts";
import { checkedProduct } from "../base/checked.ts";
import type { Tensors } from "../weights/tensor.ts";
import { drawGrid, largestMagnitude, type Planes } from "./draw-grid.ts";

export interface ValuePicture {
  readonly path: string;
  /** In the folder of pictures; safe and unique whatever the layers are called. */
  readonly file: string;
  /** One sample, [C, ...sizes]. */
  readonly shape: readonly number[];
  /** The magnitude that is drawn white, and black where it is negative. */
  readonly largest: number;
  /** A PNG; undefined where it would be larger than any viewer opens. */
  readonly contents: Uint8Array | undefined;
}

/** Drawn one at a time, in the order of the trace, whose tensors are [N, ...shape]. */
export function* drawValues(traced: Tensors): Generator<ValuePicture> {
  const stems = fileStems([...traced.keys()]);
  let at = 0;
  for (const [path, tensor] of traced) {
    const shape = tensor.shape.slice(1);
    const data = tensor.data.subarray(0, checkedProduct(shape) ?? 0);
    const contents = drawGrid(planesOf(shape, data));
    yield { path, file: `${stems[at++] ?? ""}.png`, shape, largest: largestMagnitude(data), contents };
  }
}

/**
 * CxHxW as C maps of HxW; volumes as their slices; CxL as one map with a row per channel; a vector as one tile per element, read row
 * by row.
 */
function planesOf(shape: readonly number[], data: ArrayLike<number>): Planes {
  if (shape.length <= 1) return { data, height: 1, width: 1, count: data.length };
  const [width = 1, height = 1, ...outer] = shape.toReversed();
  return { data, height, width, count: checkedProduct(outer) ?? Infinity };
}
