// Bytes of one tensor -> numbers. Little-endian unless told otherwise. The widths were checked by the caller.

import { unreachable } from "../base/invariant.ts";
import type { Dtype } from "./tensor.ts";

/** Float32Array where every value of the format is exact in it, else Float64Array. I64 and U64 beyond 2^53 round. */
export function decodeElements(
  dtype: Dtype,
  bytes: Uint8Array,
  littleEndian = true,
): Float32Array | Float64Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const single = (size: number, read: (at: number) => number): Float32Array =>
    fill(new Float32Array(bytes.byteLength / size), size, read);
  const double = (size: number, read: (at: number) => number): Float64Array =>
    fill(new Float64Array(bytes.byteLength / size), size, read);
  switch (dtype) {
    case "F64":
      return double(8, (at) => view.getFloat64(at, littleEndian));
    case "F32":
      return single(4, (at) => view.getFloat32(at, littleEndian));
    case "F16":
      return single(2, (at) => float16(view.getUint16(at, littleEndian)));
    case "BF16":
      return fromBfloat16(view, littleEndian);
    case "I64":
      return double(8, (at) => Number(view.getBigInt64(at, littleEndian)));
    case "U64":
      return double(8, (at) => Number(view.getBigUint64(at, littleEndian)));
    case "I32":
      return double(4, (at) => view.getInt32(at, littleEndian));
    case "U32":
      return double(4, (at) => view.getUint32(at, littleEndian));
    case "I16":
      return single(2, (at) => view.getInt16(at, littleEndian));
    case "U16":
      return single(2, (at) => view.getUint16(at, littleEndian));
    case "I8":
      return single(1, (at) => view.getInt8(at));
    case "U8":
      return single(1, (at) => view.getUint8(at));
    case "BOOL":
      return single(1, (at) => (view.getUint8(at) === 0 ? 0 : 1));
    default:
      return unreachable(dtype);
  }
}

function fill<A extends Float32Array | Float64Array>(into: A, size: number, read: (at: number) => number): A {
  const target = into;
  for (let i = 0; i < target.length; i++) target[i] = read(i * size);
  return target;
}

/** bfloat16 is the upper half of a float32. */
function fromBfloat16(view: DataView, littleEndian: boolean): Float32Array {
  const bits = new Uint32Array(view.byteLength / 2);
  for (let i = 0; i < bits.length; i++) bits[i] = view.getUint16(i * 2, littleEndian) << 16;
  return new Float32Array(bits.buffer);
}

/** IEEE 754 binary16: 1 sign, 5 exponent, 10 fraction bits. */
function float16(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 0x1f;
  const fraction = bits & 0x3ff;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  if (exponent === 0x1f) return fraction === 0 ? sign * Infinity : NaN;
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}
