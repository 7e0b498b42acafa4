// tensors -> safetensors bytes. The same tensors in the same order give the same bytes.

import { halfBits } from "../base/half.ts";
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
  const rows = [...tensors]
    .toSorted(([, a], [, b]) => width(b) - width(a))
    .map(([name, tensor]): Row => {
      const { shape, data } = tensor;
      invariant(
        elementCount(shape) === data.length,
        `tensor ${name}: shape ${shape.join("x")} has not ${data.length} elements`,
      );
      return { name, shape, width: width(tensor), fill: (bytes) => writeData(bytes, data) };
    });
  return writeRows(rows, metadata);
}

/** One tensor whose numbers are made when its turn comes. */
export interface MadeEntry {
  readonly name: string;
  readonly shape: readonly number[];
  /** What the file holds; float32 without it. */
  readonly dtype?: "f16";
  /** Fills the array, which is all zeros: float32 where it lies in the file, float64 of what is rounded to float16 afterwards. */
  readonly fill: (data: Float32Array | Float64Array) => void;
}

/** F32 and F16 tensors in the order given, made one after the other: at no time are there two copies of all of them. */
export function writeMadeSafetensors(
  entries: readonly MadeEntry[],
  metadata: ReadonlyMap<string, string>,
): Uint8Array {
  const rows = entries.map(({ name, shape, dtype, fill }): Row => ({
    name,
    shape,
    width: widthOf(dtype),
    fill(bytes) {
      if (dtype === "f16") return writeHalves(bytes, fill);
      if (isLittleEndian) return fill(new Float32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4));
      const data = new Float32Array(bytes.length / 4);
      fill(data);
      writeData(bytes, data);
    },
  }));
  return writeRows(rows, metadata);
}

/** How many bytes `writeMadeSafetensors` would give. */
export function madeSafetensorsSize(
  entries: readonly Omit<MadeEntry, "fill">[],
  metadata: ReadonlyMap<string, string>,
): number {
  const rows = entries.map(({ name, shape, dtype }): Row => {
    return { name, shape, width: widthOf(dtype), fill: () => {} };
  });
  const header = new TextEncoder().encode(headerText(rows, metadata));
  return rows.reduce((sum, row) => sum + bytesOf(row), dataStart(header));
}

function widthOf(dtype: MadeEntry["dtype"]): 2 | 4 {
  return dtype === "f16" ? 2 : 4;
}

function writeHalves(bytes: Uint8Array, fill: MadeEntry["fill"]): void {
  const data = new Float64Array(bytes.length / 2);
  fill(data);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  data.forEach((value, i) => view.setUint16(2 * i, halfBits(value), true));
}

function dataStart(header: Uint8Array): number {
  return 8 + Math.ceil(header.length / 8) * 8;
}

interface Row {
  readonly name: string;
  readonly shape: readonly number[];
  /** Bytes of an element. */
  readonly width: 2 | 4 | 8;
  readonly fill: (bytes: Uint8Array) => void;
}

function writeRows(rows: readonly Row[], metadata: ReadonlyMap<string, string>): Uint8Array {
  const header = new TextEncoder().encode(headerText(rows, metadata));
  const start = dataStart(header);
  const size = rows.reduce((sum, row) => sum + bytesOf(row), 0);
  const bytes = new Uint8Array(start + size).fill(0x20, 8, start);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(start - 8), true);
  bytes.set(header, 8);
  let at = start;
  for (const row of rows) {
    row.fill(bytes.subarray(at, at + bytesOf(row)));
    at += bytesOf(row);
  }
  return bytes;
}

function bytesOf({ shape, width: each }: Row): number {
  const count = elementCount(shape);
  invariant(count !== undefined, "a tensor has a countable number of elements");
  return each * count;
}

function width(tensor: Tensor): 4 | 8 {
  return tensor.data instanceof Float64Array ? 8 : 4;
}

/** Written key by key: an object literal would reorder "10" and swallow `__proto__`. */
function headerText(rows: readonly Row[], metadata: ReadonlyMap<string, string>): string {
  const fields: string[] = [];
  if (metadata.size > 0) {
    const pairs = [...metadata].map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`);
    fields.push(`"__metadata__":{${pairs.join(",")}}`);
  }
  let at = 0;
  for (const row of rows) {
    const { name, shape } = row;
    invariant(name !== "__metadata__", "a tensor cannot be named __metadata__");
    const end = at + bytesOf(row);
    const dtype = `F${8 * row.width}`;
    fields.push(
      `${JSON.stringify(name)}:{"dtype":"${dtype}","shape":[${shape.join(",")}],"data_offsets":[${at},${end}]}`,
    );
    at = end;
  }
  return `{${fields.join(",")}}`;
}

const isLittleEndian = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;

function writeData(bytes: Uint8Array, data: Float32Array | Float64Array): void {
  if (isLittleEndian) return bytes.set(new Uint8Array(data.buffer, data.byteOffset, data.byteLength));
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  if (data instanceof Float64Array) data.forEach((value, i) => view.setFloat64(i * 8, value, true));
  else data.forEach((value, i) => view.setFloat32(i * 4, value, true));
}
