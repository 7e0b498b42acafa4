// safetensors bytes -> tensors, as strict as the format's own reader: 8 bytes of header length, a JSON header, then data that the
// tensors cover exactly. Source: the "Format" section of huggingface/safetensors' README and its `SafeTensors::read_metadata`.

import { checkedMul } from "../base/checked.ts";
import { decodeElements } from "./decode-elements.ts";
import { refuse, demand } from "./format-error.ts";
import { type Json, parseStrictJson } from "./strict-json.ts";
import { type Dtype, dtypeBytes, elementCount, printDims, type Tensor, type TensorFile } from "./tensor.ts";

const headerLimit = 100_000_000;

/** One row of the header; offsets in bytes from the first byte after the header. */
interface Row {
  readonly name: string;
  readonly dtype: Dtype;
  readonly shape: readonly number[];
  readonly begin: number;
  readonly end: number;
}

/** Throws FormatError. Tensors come in the order of their data, never in key order. */
export function readSafetensors(bytes: Uint8Array): TensorFile {
  const { header, data } = split(bytes);
  const rows: Row[] = [];
  let metadata: ReadonlyMap<string, string> = new Map();
  for (const [key, value] of header) {
    if (key === "__metadata__") metadata = readMetadata(value);
    else rows.push(readRow(key, value));
  }
  rows.sort((a, b) => a.begin - b.begin || a.end - b.end);
  requireExactCover(rows, data.length);
  const tensors = new Map<string, Tensor>();
  for (const { name, dtype, shape, begin, end } of rows) {
    tensors.set(name, { dtype, shape, data: decodeElements(dtype, data.subarray(begin, end)) });
  }
  return { tensors, metadata };
}

function split(bytes: Uint8Array): { header: ReadonlyMap<string, Json>; data: Uint8Array } {
  demand(bytes.length >= 8, () => `it has ${bytes.length} bytes, and the length of the header alone takes 8`);
  const length = new DataView(bytes.buffer, bytes.byteOffset, 8).getBigUint64(0, true);
  demand(
    length <= BigInt(headerLimit),
    () => `its header claims ${length} bytes, above the limit of ${headerLimit}`,
  );
  const size = Number(length);
  demand(
    8 + size <= bytes.length,
    () => `its header claims ${size} bytes, and only ${bytes.length - 8} follow`,
  );
  const data = bytes.subarray(8 + size);
  const text = decodeUtf8(bytes.subarray(8, 8 + size));
  demand(text.startsWith("{"), 'its header does not begin with "{"');
  const header = parseStrictJson(text);
  demand(header instanceof Map, "its header is not a JSON object");
  return { header, data };
}

function decodeUtf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return refuse("its header is not UTF-8");
  }
}

function readMetadata(value: Json): ReadonlyMap<string, string> {
  demand(value instanceof Map, "__metadata__ is not an object");
  const metadata = new Map<string, string>();
  for (const [key, text] of value as ReadonlyMap<string, Json>) {
    demand(typeof text === "string", () => `__metadata__ ${JSON.stringify(key)} is not a string`);
    metadata.set(key, text);
  }
  return metadata;
}

function readRow(name: string, value: Json): Row {
  const named = `tensor ${JSON.stringify(name)}`;
  demand(value instanceof Map, `${named} is not described by an object`);
  const fields = value as ReadonlyMap<string, Json>;
  for (const key of fields.keys()) {
    demand(
      ["dtype", "shape", "data_offsets"].includes(key),
      () => `${named} has an unknown field ${JSON.stringify(key)}`,
    );
  }
  const dtype = fields.get("dtype");
  const width = typeof dtype === "string" ? dtypeBytes.get(dtype) : undefined;
  demand(
    width !== undefined,
    () => `${named} has the number format ${JSON.stringify(dtype ?? null)}, which is not read here`,
  );
  const shape = readSizes(fields.get("shape"), `${named}: its shape`);
  const [begin, end, ...rest] = readSizes(fields.get("data_offsets"), `${named}: its data_offsets`);
  demand(
    begin !== undefined && end !== undefined && rest.length === 0,
    `${named}: data_offsets are not two numbers`,
  );
  const row = { name, dtype: dtype as Dtype, shape, begin, end };
  requireSize(named, row, width);
  return row;
}

function readSizes(value: Json | undefined, what: string): readonly number[] {
  demand(Array.isArray(value), `${what} is not a list`);
  return (value as readonly Json[]).map((size) => {
    demand(
      typeof size === "number" && Number.isSafeInteger(size) && size >= 0,
      `${what} holds something other than whole numbers from 0`,
    );
    return size;
  });
}

function requireSize(named: string, { shape, dtype, begin, end }: Row, width: number): void {
  const count = elementCount(shape);
  const size = count === undefined ? undefined : checkedMul(count, width);
  demand(
    size !== undefined,
    `${named}: shape ${printDims(shape)} has more elements than can be counted exactly`,
  );
  demand(begin <= end, `${named}: its data begins at ${begin}, after its end ${end}`);
  demand(
    size === end - begin,
    `${named}: ${dtype} ${printDims(shape)} takes ${size} bytes, and its data_offsets span ${end - begin}`,
  );
}

/** No holes, no overlap, no bytes after the end: a file means one thing only. */
function requireExactCover(rows: readonly Row[], length: number): void {
  let at = 0;
  for (const { name, begin, end } of rows) {
    const named = `tensor ${JSON.stringify(name)}`;
    demand(begin >= at, `${named} begins at byte ${begin}, inside the tensor before it, which ends at ${at}`);
    demand(begin <= at, `bytes ${at} to ${begin} before ${named} belong to no tensor`);
    at = end;
  }
  demand(at <= length, `its tensors need ${at} bytes of data, and ${length} are there: the file is cut off`);
  demand(at >= length, `${length - at} bytes follow its last tensor`);
}
