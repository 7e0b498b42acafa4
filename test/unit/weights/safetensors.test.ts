import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Diagnostic } from "../../../src/diag/diagnostic.ts";
import { diagnostic } from "../../../src/diag/diagnostic.ts";
import { readSafetensors } from "../../../src/weights/read-safetensors.ts";
import { readTensorFile } from "../../../src/weights/read-tensor-file.ts";
import type { Tensor } from "../../../src/weights/tensor.ts";
import { writeSafetensors } from "../../../src/weights/write-safetensors.ts";

const text = new TextEncoder();

/** A file of this header text and these data bytes; the length field can lie. */
function file(header: string | Uint8Array, data = new Uint8Array(0), length?: bigint): Uint8Array {
  const encoded = typeof header === "string" ? text.encode(header) : header;
  const bytes = new Uint8Array(8 + encoded.length + data.length);
  new DataView(bytes.buffer).setBigUint64(0, length ?? BigInt(encoded.length), true);
  bytes.set(encoded, 8);
  bytes.set(data, 8 + encoded.length);
  return bytes;
}

function messages(bytes: Uint8Array, options = {}): string[] {
  const seen: Diagnostic[] = [];
  readTensorFile(
    "w.safetensors",
    bytes,
    { report: (...args) => void seen.push(diagnostic(...args)) },
    options,
  );
  return seen.map((one) => `${one.severity} ${one.code}: ${one.message}`);
}

const f32 = (begin: number, end: number, shape = `[${(end - begin) / 4}]`): string =>
  `{"dtype":"F32","shape":${shape},"data_offsets":[${begin},${end}]}`;

describe("broken files are refused with their figures", () => {
  const deep = "[".repeat(200_000);
  const rows: readonly (readonly [string, Uint8Array, RegExp])[] = [
    ["shorter than its length field", new Uint8Array(5), /it has 5 bytes, .* takes 8/],
    ["empty", new Uint8Array(0), /it has 0 bytes/],
    [
      "header above the limit",
      file("{}", undefined, 100_000_001n),
      /claims 100000001 bytes, above the limit/,
    ],
    [
      "header length 2^63",
      file("{}", undefined, 2n ** 63n),
      /claims 9223372036854775808 bytes, above the limit/,
    ],
    ["header past the end", file("{}", undefined, 99n), /claims 99 bytes, and only 2 follow/],
    ["not UTF-8", file(new Uint8Array([0x7b, 0xff, 0x7d])), /not UTF-8/],
    ["not JSON", file("{nonsense}"), /a key in quotes should stand, at character 1/],
    ["not an object", file("[]"), /does not begin with "\{"/],
    ["space first", file(" {}"), /does not begin with "\{"/],
    ["text after the object", file("{} {}"), /text after the end/],
    ["nested without end", file(`{"a":${deep}`), /nested deeper than 32/],
    [
      "hole",
      file(`{"a":${f32(0, 4)},"b":${f32(8, 12)}}`, new Uint8Array(12)),
      /bytes 4 to 8 before tensor "b"/,
    ],
    [
      "overlap",
      file(`{"a":${f32(0, 8)},"b":${f32(4, 12)}}`, new Uint8Array(12)),
      /"b" begins at byte 4, inside/,
    ],
    ["trailing bytes", file(`{"a":${f32(0, 4)}}`, new Uint8Array(9)), /5 bytes follow its last tensor/],
    ["cut off", file(`{"a":${f32(0, 8)}}`, new Uint8Array(4)), /need 8 bytes of data, and 4 are there/],
    ["reversed offsets", file(`{"a":${f32(4, 0, "[1]")}}`), /begins at 4, after its end 0/],
    [
      "shape against range",
      file(`{"a":${f32(0, 8, "[3]")}}`, new Uint8Array(8)),
      /F32 \[3\] takes 12 bytes, .* span 8/,
    ],
    [
      "product past 2^53",
      file(`{"a":${f32(0, 4, "[4294967296,4294967296]")}}`, new Uint8Array(4)),
      /more elements than/,
    ],
    ["negative size", file(`{"a":${f32(0, 4, "[-1]")}}`, new Uint8Array(4)), /whole numbers from 0/],
    ["fractional size", file(`{"a":${f32(0, 4, "[1.5]")}}`, new Uint8Array(4)), /whole numbers from 0/],
    [
      "three offsets",
      file('{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4,8]}}', new Uint8Array(4)),
      /not two numbers/,
    ],
    [
      "unknown format",
      file('{"a":{"dtype":"F8_E4M3","shape":[1],"data_offsets":[0,1]}}', new Uint8Array(1)),
      /"F8_E4M3", which is not read/,
    ],
    [
      "unknown field",
      file('{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4],"x":1}}', new Uint8Array(4)),
      /unknown field "x"/,
    ],
    [
      "duplicate tensor",
      file(`{"a":${f32(0, 4)},"a":${f32(0, 4)}}`, new Uint8Array(4)),
      /key "a" stands twice/,
    ],
    [
      "duplicate field",
      file('{"a":{"dtype":"F32","dtype":"F64","shape":[1],"data_offsets":[0,4]}}', new Uint8Array(4)),
      /key "dtype" stands twice/,
    ],
    [
      "escaped duplicate",
      file(`{"a":${f32(0, 4)},"\\u0061":${f32(0, 4)}}`, new Uint8Array(4)),
      /key "a" stands twice/,
    ],
    ["metadata with a number", file('{"__metadata__":{"a":1}}'), /"a" is not a string/],
    ["raw control character", file('{"a\n":1}'), /bad escape or control character/],
  ];
  test.each(rows)("%s", (_, bytes, expected) => {
    const [only, ...rest] = messages(bytes);
    expect(rest).toEqual([]);
    expect(only).toMatch(/^error broken-tensor-file: w\.safetensors is not a valid safetensors file: /);
    expect(only).toMatch(expected);
  });

  test("a git-lfs pointer is named", () => {
    const pointer = text.encode("version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 12\n");
    expect(messages(pointer)).toEqual([
      "error git-lfs-pointer: w.safetensors is a git-lfs pointer, not the weights themselves",
    ]);
  });

  test("a pickle is named and never read", () => {
    expect(messages(new Uint8Array([0x80, 2, 0x63, 0x6f, 0x73, 0x0a]))[0]).toMatch(/^error pickled-weights/);
  });
});

describe("reading", () => {
  test("hostile names stay names, in the order of the data", () => {
    const header = `{"10":${f32(8, 12)},"__proto__":${f32(4, 8)},"2":${f32(0, 4)}}`;
    const { tensors } = readSafetensors(file(header, new Uint8Array(new Float32Array([1, 2, 3]).buffer)));
    expect([...tensors].map(([name, { data }]) => [name, ...data])).toEqual([
      ["2", 1],
      ["__proto__", 2],
      ["10", 3],
    ]);
  });

  test("F16, BF16 and F64 by their definitions", () => {
    const header =
      '{"h":{"dtype":"F16","shape":[6],"data_offsets":[0,12]},"b":{"dtype":"BF16","shape":[2],"data_offsets":[12,16]},' +
      '"d":{"dtype":"F64","shape":[1],"data_offsets":[16,24]}}';
    const data = new Uint8Array(24);
    const view = new DataView(data.buffer);
    // IEEE 754-2008 binary16: one, the largest, the smallest subnormal, -2, infinity, and a third.
    [0x3c00, 0x7bff, 0x0001, 0xc000, 0x7c00, 0x3555].forEach((bits, i) => view.setUint16(i * 2, bits, true));
    [0x3f80, 0xc049].forEach((bits, i) => view.setUint16(12 + i * 2, bits, true));
    view.setFloat64(16, Math.PI, true);
    const { tensors } = readSafetensors(file(header, data));
    expect([...tensors.get("h")!.data]).toEqual([1, 65_504, 2 ** -24, -2, Infinity, 0.333251953125]);
    expect([...tensors.get("b")!.data]).toEqual([1, -3.140625]);
    expect([...tensors.get("d")!.data]).toEqual([Math.PI]);
  });

  test("an empty tensor and a scalar", () => {
    const header = `{"none":{"dtype":"F32","shape":[0,3],"data_offsets":[0,0]},"one":{"dtype":"F32","shape":[],"data_offsets":[0,4]}}`;
    const { tensors } = readSafetensors(file(header, new Uint8Array(4)));
    expect([...tensors.keys()]).toEqual(["none", "one"]);
  });

  test("values that are not finite are counted", () => {
    const bytes = writeSafetensors(
      new Map([["w", { dtype: "F32", shape: [3], data: new Float32Array([NaN, 1, Infinity]) }]]),
    );
    expect(messages(bytes)).toEqual([
      'warning not-finite: w.safetensors holds values that are NaN or infinite (2), the first in tensor "w"',
    ]);
    expect(messages(bytes, { strict: true })[0]).toMatch(/^error not-finite-strict/);
  });
});

describe("writing", () => {
  const tensors = new Map<string, Tensor>([
    ["10", { dtype: "F32", shape: [2], data: new Float32Array([1, 2]) }],
    ["__proto__", { dtype: "F64", shape: [1], data: new Float64Array([Math.PI]) }],
    ["2", { dtype: "F32", shape: [], data: new Float32Array([3]) }],
  ]);

  test("what is written is read back", () => {
    const read = readSafetensors(writeSafetensors(tensors, new Map([["hash", 'a"b']])));
    expect(read.metadata).toEqual(new Map([["hash", 'a"b']]));
    for (const [name, tensor] of tensors) expect(read.tensors.get(name)).toEqual(tensor);
    expect(read.tensors.size).toBe(tensors.size);
  });

  test("data begins at a multiple of 8, wide tensors first", () => {
    const bytes = writeSafetensors(tensors);
    const length = Number(new DataView(bytes.buffer).getBigUint64(0, true));
    expect((8 + length) % 8).toBe(0);
    expect(new DataView(bytes.buffer).getFloat64(8 + length, true)).toBe(Math.PI);
  });
});

const published = new URL("../../../models/weights/lenet-mnist.safetensors", import.meta.url);

test("the published LeNet weights read as their card says", () => {
  const { tensors, metadata } = readSafetensors(readFileSync(published));
  expect(metadata.get("test_accuracy")).toBe("0.991");
  expect([...tensors].map(([name, { shape }]) => `${name} ${shape.join("x")}`)).toEqual([
    "conv1.weight 6x1x5x5",
    "conv1.bias 6",
    "conv2.weight 16x6x5x5",
    "conv2.bias 16",
    "fc1.weight 120x400",
    "fc1.bias 120",
    "fc2.weight 84x120",
    "fc2.bias 84",
    "fc3.weight 10x84",
    "fc3.bias 10",
  ]);
});
