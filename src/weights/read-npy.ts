// NumPy's .npy -> one tensor. Object arrays (pickle: code) and records are refused. Source: numpy.lib.format, versions 1.0 to 3.0.

import { checkedMul } from "../base/checked.ts";
import { decodeElements } from "./decode-elements.ts";
import { refuse, demand } from "./format-error.ts";
import { type Dtype, dtypeBytes, elementCount, printDims, type Tensor } from "./tensor.ts";

const MAGIC = "\u0093NUMPY";
const LONGEST_HEADER = 65_536;

export function isNpy(bytes: Uint8Array): boolean {
  return bytes.length >= 6 && String.fromCharCode(...bytes.subarray(0, 6)) === MAGIC;
}

/** Throws FormatError. Fortran order is turned into row-major. */
export function readNpy(bytes: Uint8Array): Tensor {
  demand(isNpy(bytes) && bytes.length >= 10, "it does not begin with NumPy's mark");
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const wide = view.getUint8(6) >= 2;
  demand(!wide || bytes.length >= 12, "it ends inside its header");
  const length = wide ? view.getUint32(8, true) : view.getUint16(8, true);
  const start = (wide ? 12 : 10) + length;
  demand(length <= LONGEST_HEADER && start <= bytes.length, `its header claims ${length} bytes`);
  const header = parseHeader(new TextDecoder("latin1").decode(bytes.subarray(start - length, start)));
  const data = bytes.subarray(start);
  const count = elementCount(header.shape);
  const size = count === undefined ? undefined : checkedMul(count, dtypeBytes.get(header.dtype) ?? 0);
  demand(
    size === data.length,
    () =>
      `${header.dtype} ${printDims(header.shape)} takes ${size ?? "too many"} bytes, and ${data.length} are there`,
  );
  const elements = decodeElements(header.dtype, data, header.littleEndian);
  return {
    dtype: header.dtype,
    shape: header.shape,
    data: header.fortran ? toRowMajor(elements, header.shape) : elements,
  };
}

interface Header {
  readonly dtype: Dtype;
  readonly littleEndian: boolean;
  readonly fortran: boolean;
  readonly shape: readonly number[];
}

/** The header is a Python dict with exactly three keys, as numpy.save writes it. */
function parseHeader(text: string): Header {
  const descr = /'descr'\s*:\s*'([^']*)'/.exec(text)?.[1];
  const order = /'fortran_order'\s*:\s*(True|False)/.exec(text)?.[1];
  const shape = /'shape'\s*:\s*\(([\d,\s]*)\)/.exec(text)?.[1];
  demand(descr !== undefined, "its header names no plain number format (records are not read)");
  demand(order !== undefined && shape !== undefined, "its header lacks fortran_order or shape");
  const sizes = shape
    .split(",")
    .map((size) => size.trim())
    .filter((size) => size !== "")
    .map(Number);
  demand(sizes.every(Number.isSafeInteger), "its shape passes 2^53");
  return { ...parseDescr(descr), fortran: order === "True", shape: sizes };
}

const KINDS: ReadonlyMap<string, Dtype> = new Map<string, Dtype>([
  ["f8", "F64"],
  ["f4", "F32"],
  ["f2", "F16"],
  ["i8", "I64"],
  ["i4", "I32"],
  ["i2", "I16"],
  ["i1", "I8"],
  ["u8", "U64"],
  ["u4", "U32"],
  ["u2", "U16"],
  ["u1", "U8"],
  ["b1", "BOOL"],
]);

function parseDescr(descr: string): { dtype: Dtype; littleEndian: boolean } {
  if (descr.includes("O"))
    refuse("it holds Python objects (pickle), which could run code and are never loaded");
  const kind = KINDS.get(descr.slice(1));
  demand(
    kind !== undefined && "<>|=".includes(descr.charAt(0)),
    `its number format is ${JSON.stringify(descr)}, which is not read here`,
  );
  return { dtype: kind, littleEndian: !descr.startsWith(">") };
}

function toRowMajor(
  data: Float32Array | Float64Array,
  shape: readonly number[],
): Float32Array | Float64Array {
  const out = data.slice();
  const index = shape.map(() => 0);
  for (let at = 0; at < out.length; at++) {
    let from = 0;
    for (let axis = shape.length - 1; axis >= 0; axis--)
      from = from * (shape[axis] ?? 1) + (index[axis] ?? 0);
    out[at] = data[from] ?? 0;
    advance(index, shape);
  }
  return out;
}

/** Counts like an odometer, last axis fastest. */
function advance(index: number[], shape: readonly number[]): void {
  const digits = index;
  for (let axis = shape.length - 1; axis >= 0; axis--) {
    const next = (digits[axis] ?? 0) + 1;
    digits[axis] = next < (shape[axis] ?? 1) ? next : 0;
    if (digits[axis] !== 0) return;
  }
}
