// tensors -> safetensors bytes. The same tensors in the same order give the same bytes.

import { invariant } from "../base/invariant.ts";
import { elementCount, type Tensor, type Tensors } from "./tensor.ts";

/**
 * Float32Array data is written as F32, Float64Array data as F64. The header is padded with spaces so that data begins at a multiple
 * of 8, as the format's own writer does.
 */
export function writeSafetensors(
  tensors: Tensors,
  metadata: ReadonlyMap<string, string> = new Map(),
): Uint8Array {
  // Wide elements first keeps every tensor aligned to its own width; the order inside each group is the caller's.
  const rows = [...tensors].toSorted(([, a], [, b]) => width(b) - width(a));
  const header = new TextEncoder().encode(headerText(rows, metadata));
  const start = 8 + Math.ceil(header.length / 8) * 8;
  const size = rows.reduce((sum, [, tensor]) => sum + tensor.data.byteLength, 0);
  const bytes = new Uint8Array(start + size).fill(0x20, 8, start);
  const view = new DataView(bytes.buffer);
  view.setBigUint64(0, BigInt(start - 8), true);
  bytes.set(header, 8);
  let at = start;
  for (const [, { data }] of rows) {
    writeData(view, at, data);
    at += data.byteLength;
  }
  return bytes;
}

function width(tensor: Tensor): number {
  return tensor.data.BYTES_PER_ELEMENT;
}

/** Written key by key: an object literal would reorder "10" and swallow `__proto__`. */
function headerText(
  rows: readonly (readonly [string, Tensor])[],
  metadata: ReadonlyMap<string, string>,
): string {
  const fields: string[] = [];
  if (metadata.size > 0) {
    const pairs = [...metadata].map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`);
    fields.push(`"__metadata__":{${pairs.join(",")}}`);
  }
  let at = 0;
  for (const [name, tensor] of rows) {
    const { shape, data } = tensor;
    invariant(name !== "__metadata__", "a tensor cannot be named __metadata__");
    invariant(
      elementCount(shape) === data.length,
      `tensor ${name}: shape ${shape.join("x")} has not ${data.length} elements`,
    );
    const end = at + data.byteLength;
    const dtype = width(tensor) === 8 ? "F64" : "F32";
    fields.push(
      `${JSON.stringify(name)}:{"dtype":"${dtype}","shape":[${shape.join(",")}],"data_offsets":[${at},${end}]}`,
    );
    at = end;
  }
  return `{${fields.join(",")}}`;
}

function writeData(view: DataView, start: number, data: Float32Array | Float64Array): void {
  if (data instanceof Float64Array) data.forEach((value, i) => view.setFloat64(start + i * 8, value, true));
  else data.forEach((value, i) => view.setFloat32(start + i * 4, value, true));
}
