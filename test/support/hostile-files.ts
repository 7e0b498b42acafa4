// Files made to hurt, byte by byte: tensors that lie, bombs, images larger than memory.

import { crc32, deflateSync, gzipSync } from "node:zlib";
import { zipSync } from "fflate";

const utf8 = new TextEncoder();

/** A safetensors file of this header text and so much data; the length field can lie. */
export function safetensors(header: string | Uint8Array, data = 0, length?: bigint): Uint8Array {
  const encoded = typeof header === "string" ? utf8.encode(header) : header;
  const bytes = new Uint8Array(8 + encoded.length + data);
  new DataView(bytes.buffer).setBigUint64(0, length ?? BigInt(encoded.length), true);
  bytes.set(encoded, 8);
  return bytes;
}

/** One row of a header. */
export function tensor(name: string, begin: number, end: number, shape = `[${(end - begin) / 4}]`): string {
  return `${JSON.stringify(name)}:{"dtype":"F32","shape":${shape},"data_offsets":[${begin},${end}]}`;
}

export function npy(descr: string, shape: string, data: Uint8Array): Uint8Array {
  const header = `{'descr': ${descr}, 'fortran_order': False, 'shape': ${shape}, }\n`;
  const bytes = new Uint8Array(10 + header.length + data.length);
  bytes.set([0x93, ...utf8.encode("NUMPY"), 1, 0]);
  new DataView(bytes.buffer).setUint16(8, header.length, true);
  bytes.set(utf8.encode(header), 10);
  bytes.set(data, 10 + header.length);
  return bytes;
}

/** 64 MiB of zeros in 64 KiB. */
export function npzBomb(): Uint8Array {
  return zipSync({ "a.npy": npy("'<f4'", "(16777216,)", new Uint8Array(64 << 20)) });
}

/** An npz whose directory says that nothing is in it. */
export function lyingNpz(): Uint8Array {
  const zip = zipSync({ "a.npy": npy("'<f4'", "(16777216,)", new Uint8Array(64 << 20)) });
  const view = new DataView(zip.buffer);
  const directory = view.getUint32(zip.length - 6, true);
  view.setUint32(directory + 24, 100, true);
  return zip;
}

export function manyEntries(count: number): Uint8Array {
  const one = npy("'<f4'", "(1,)", new Uint8Array(4));
  return zipSync(Object.fromEntries(Array.from({ length: count }, (_, i) => [`w${i}.npy`, one])), {
    level: 0,
  });
}

/** An IDX file of 64 MiB of zeros, gzipped to 64 KiB. */
export function gzipBomb(): Uint8Array {
  const header = new Uint8Array(16 + (64 << 20));
  const view = new DataView(header.buffer);
  [0x803, 1, 8192, 8192].forEach((value, i) => view.setUint32(4 * i, value));
  return gzipSync(header);
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const body = new Uint8Array([...utf8.encode(type), ...data]);
  const bytes = new Uint8Array(body.length + 8);
  new DataView(bytes.buffer).setUint32(0, data.length);
  bytes.set(body, 4);
  new DataView(bytes.buffer).setUint32(4 + body.length, crc32(body));
  return bytes;
}

/** A PNG that claims so many pixels, with the data of so many rows of zeros. */
export function png(width: number, height: number, rows: number): Uint8Array {
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  header.set([8, 6], 8);
  const data = deflateSync(new Uint8Array(rows * (1 + 4 * width)));
  const mark = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]);
  return joined([mark, chunk("IHDR", header), chunk("IDAT", data), chunk("IEND", new Uint8Array(0))]);
}

/** A JPEG header that claims so many pixels in so many components, and nothing behind it. */
export function jpeg(width: number, height: number, components = 3): Uint8Array {
  const parts = Array.from({ length: components }, (_, i) => [i + 1, 0x11, 0]).flat();
  const sizes = [height >> 8, height & 255, width >> 8, width & 255];
  const frame = [0xff, 0xc0, 0, 8 + parts.length, 8, ...sizes, components, ...parts];
  const quantisation = [0xff, 0xdb, 0, 67, 0, ...Array.from({ length: 64 }, () => 1)];
  return new Uint8Array([
    0xff,
    0xd8,
    ...quantisation,
    ...frame,
    0xff,
    0xda,
    0,
    8,
    1,
    1,
    0,
    0,
    63,
    0,
    0,
    0xff,
    0xd9,
  ]);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
