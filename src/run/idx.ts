// IDX (the MNIST format): two zero bytes, a type byte, the number of axes, their sizes big-endian, then the values.
// Source: the "FILE FORMATS" section of yann.lecun.com/exdb/mnist. Unsigned bytes only; gzip around it is undone.

import { gunzipSync } from "node:zlib";
import { checkedProduct } from "../base/checked.ts";

export interface Idx {
  readonly shape: readonly number[];
  readonly bytes: Uint8Array;
}

const UNPACKED_LIMIT = 2 ** 31;
/** MNIST's own files shrink to a fifth; what shrinks more than this is a bomb, or holds nothing to look at. */
const LARGEST_RATIO = 200;

export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

export function isIdx(bytes: Uint8Array): boolean {
  return bytes[0] === 0 && bytes[1] === 0 && bytes[2] === 8 && (bytes[3] ?? 0) > 0 && (bytes[3] ?? 9) <= 4;
}

/** A string says what is wrong. */
export function gunzip(bytes: Uint8Array): Uint8Array | string {
  const limit = Math.min(UNPACKED_LIMIT, Math.max(2 ** 20, bytes.length * LARGEST_RATIO));
  try {
    return new Uint8Array(gunzipSync(bytes, { maxOutputLength: limit }));
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE")
      return `it would unpack to more than ${limit} bytes, ${LARGEST_RATIO} times its size`;
    return error instanceof Error ? error.message : String(error);
  }
}

export function readIdx(bytes: Uint8Array): Idx | string {
  const axes = bytes[3] ?? 0;
  const start = 4 + 4 * axes;
  if (bytes.length < start) return "it ends inside its header";
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const shape = Array.from({ length: axes }, (_, i) => view.getUint32(4 + 4 * i));
  const size = checkedProduct(shape);
  if (size !== bytes.length - start) {
    return `its header claims ${size ?? "too many"} values (${shape.join(" x ")}), and ${bytes.length - start} follow`;
  }
  return { shape, bytes: bytes.subarray(start) };
}
