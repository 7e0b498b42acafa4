// The few wire types of Protocol Buffers that an ONNX model needs, written as nested byte chunks. Writing only.

/** One encoded field, or several. */
export type Bytes = Uint8Array;

const utf8 = new TextEncoder();

const VARINT = 0;
const LENGTH = 2;
const FIXED32 = 5;

export function concatBytes(parts: readonly Bytes[]): Bytes {
  const out = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}

/** int32, int64, enum: negative numbers take ten bytes of two's complement. */
export function intField(field: number, value: number): Bytes {
  return concatBytes([tag(field, VARINT), varint(BigInt(value))]);
}

export function floatField(field: number, value: number): Bytes {
  return concatBytes([tag(field, FIXED32), new Uint8Array(Float32Array.of(value).buffer)]);
}

export function bytesField(field: number, value: Bytes): Bytes {
  return concatBytes([tag(field, LENGTH), varint(BigInt(value.length)), value]);
}

export function stringField(field: number, value: string): Bytes {
  return bytesField(field, utf8.encode(value));
}

export function messageField(field: number, parts: readonly Bytes[]): Bytes {
  return bytesField(field, concatBytes(parts));
}

function tag(field: number, wire: number): Bytes {
  return varint(BigInt(field * 8 + wire));
}

function varint(value: bigint): Bytes {
  const out: number[] = [];
  let rest = BigInt.asUintN(64, value);
  while (rest >= 128n) {
    out.push(Number(rest & 127n) | 128);
    rest >>= 7n;
  }
  out.push(Number(rest));
  return Uint8Array.from(out);
}
