// A tensor as files hold it. Data is row-major; the file's number format is kept as `dtype` for messages only.

import { checkedProduct } from "../base/checked.ts";

export interface Tensor {
  readonly dtype: Dtype;
  readonly shape: readonly number[];
  /** Float64Array for F64 and integers wider than float32 holds, else Float32Array. */
  readonly data: Float32Array | Float64Array;
}

export type Dtype =
  "F64" | "F32" | "F16" | "BF16" | "I64" | "I32" | "I16" | "I8" | "U64" | "U32" | "U16" | "U8" | "BOOL";

/** By name, in the order of the file's data. A Map: names come from outside and may be `__proto__` or "10". */
export type Tensors = ReadonlyMap<string, Tensor>;

/** What a tensor file held. */
export interface TensorFile {
  readonly tensors: Tensors;
  readonly metadata: ReadonlyMap<string, string>;
}

export const dtypeBytes: ReadonlyMap<string, number> = new Map([
  ["F64", 8],
  ["I64", 8],
  ["U64", 8],
  ["F32", 4],
  ["I32", 4],
  ["U32", 4],
  ["F16", 2],
  ["BF16", 2],
  ["I16", 2],
  ["U16", 2],
  ["I8", 1],
  ["U8", 1],
  ["BOOL", 1],
]);

/** Number of elements; undefined past 2^53. */
export function elementCount(shape: readonly number[]): number | undefined {
  return checkedProduct(shape);
}

/** `[6, 1, 5, 5]`, as PyTorch and NumPy write shapes. */
export function printDims(shape: readonly number[]): string {
  return `[${shape.join(", ")}]`;
}

export function float32Tensor(shape: readonly number[], data: Float32Array): Tensor {
  return { dtype: "F32", shape, data };
}
