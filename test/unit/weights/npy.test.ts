// The .npy bytes are laid out by hand from numpy.lib.format's documentation.
import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { diagnostic } from "../../../src/diag/diagnostic.ts";
import { readTensorFile } from "../../../src/weights/read-tensor-file.ts";
import type { Tensors } from "../../../src/weights/tensor.ts";

function npy(
  descr: string,
  shape: string,
  data: Uint8Array,
  { fortran = false, version = 1 } = {},
): Uint8Array {
  const header = `{'descr': ${descr}, 'fortran_order': ${fortran ? "True" : "False"}, 'shape': ${shape}, }\n`;
  const lengthBytes = version === 1 ? 2 : 4;
  const bytes = new Uint8Array(8 + lengthBytes + header.length + data.length);
  bytes.set([0x93, ...strToU8("NUMPY"), version, 0]);
  const view = new DataView(bytes.buffer);
  if (version === 1) view.setUint16(8, header.length, true);
  else view.setUint32(8, header.length, true);
  bytes.set(strToU8(header), 8 + lengthBytes);
  bytes.set(data, 8 + lengthBytes + header.length);
  return bytes;
}

const floats = (...values: number[]): Uint8Array => new Uint8Array(new Float32Array(values).buffer);

function read(bytes: Uint8Array): { tensors: Tensors | undefined; messages: string[] } {
  const messages: string[] = [];
  const reporter = {
    report: (...args: Parameters<typeof diagnostic>) => void messages.push(diagnostic(...args).message),
  };
  return { tensors: readTensorFile("x", bytes, reporter)?.tensors, messages };
}

describe("npy", () => {
  test("row-major, versions 1 and 2", () => {
    for (const version of [1, 2]) {
      const tensor = read(npy("'<f4'", "(2, 2)", floats(1, 2, 3, 4), { version })).tensors?.get("");
      expect(tensor).toEqual({ dtype: "F32", shape: [2, 2], data: new Float32Array([1, 2, 3, 4]) });
    }
  });

  test("Fortran order is turned", () => {
    const tensor = read(npy("'<f4'", "(2, 3)", floats(1, 4, 2, 5, 3, 6), { fortran: true })).tensors?.get("");
    expect([...tensor!.data]).toEqual([1, 2, 3, 4, 5, 6]);
  });

  test("big-endian integers, booleans, scalars and one-tuples", () => {
    expect([...read(npy("'>i2'", "(2,)", new Uint8Array([0, 5, 255, 255]))).tensors!.get("")!.data]).toEqual([
      5, -1,
    ]);
    expect([...read(npy("'|b1'", "()", new Uint8Array([1]))).tensors!.get("")!.data]).toEqual([1]);
  });

  test.each([
    ["objects", npy("'|O'", "(1,)", new Uint8Array(8)), /Python objects \(pickle\)/],
    ["records", npy("[('a', '<f4')]", "(1,)", floats(1)), /no plain number format/],
    ["complex", npy("'<c8'", "(1,)", new Uint8Array(8)), /"<c8", which is not read/],
    ["cut off", npy("'<f4'", "(3,)", floats(1, 2)), /F32 \[3\] takes 12 bytes, and 8 are there/],
    ["shape past 2^53", npy("'<f4'", "(4294967296, 4294967296)", floats(1)), /takes too many bytes/],
    ["header past the end", npy("'<f4'", "(1,)", floats(1)).subarray(0, 20), /header claims/],
  ])("%s are refused", (_, bytes, expected) => {
    const { tensors, messages } = read(bytes);
    expect(tensors).toBeUndefined();
    expect(messages).toEqual([expect.stringMatching(expected)]);
  });
});

describe("npz", () => {
  const one = npy("'<f4'", "(1,)", floats(7));

  test("each entry is a tensor named without .npy", () => {
    const { tensors } = read(zipSync({ "conv1.weight.npy": one, "__proto__.npy": one }));
    expect([...tensors!.keys()].toSorted()).toEqual(["__proto__", "conv1.weight"]);
  });

  test("a fault names its array", () => {
    expect(read(zipSync({ "a.npy": npy("'|O'", "(1,)", new Uint8Array(8)) })).messages).toEqual([
      expect.stringMatching(/array "a": it holds Python objects/),
    ]);
  });

  test("a bomb is refused before it is inflated", () => {
    const bomb = zipSync({ "a.npy": npy("'<f4'", "(16777216,)", new Uint8Array(64 << 20)) });
    const started = performance.now();
    expect(read(bomb).messages).toEqual([
      expect.stringMatching(/would unpack to 671\d+ bytes, more than 200 times/),
    ]);
    expect(performance.now() - started).toBeLessThan(500);
  });

  test("a size that lies is refused", () => {
    const zip = zipSync({ "a.npy": one }, { level: 0 });
    const view = new DataView(zip.buffer);
    const directory = view.getUint32(zip.length - 6, true);
    view.setUint32(directory + 20, one.length - 3, true);
    expect(read(zip).messages).toEqual([expect.stringMatching(/claims \d+ bytes and holds \d+/)]);
  });

  test("what is no zip inside, and foreign entries", () => {
    expect(read(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0])).messages).toEqual([
      expect.stringMatching(/zip structure is broken/),
    ]);
    expect(read(zipSync({ "a.txt": one })).messages).toEqual([
      expect.stringMatching(/"a.txt" is not an .npy array/),
    ]);
    expect(read(zipSync({ "archive/data.pkl": one })).messages).toEqual([
      expect.stringMatching(/is a PyTorch pickle/),
    ]);
  });
});
