// Every traced value as a picture: which values, under which names, with which levels of grey.

import { PNG } from "pngjs";
import { describe, expect, it } from "vitest";
import { drawValues } from "../../../src/run/draw-values.ts";
import { float32Tensor } from "../../../src/weights/tensor.ts";

const pictures = (entries: readonly (readonly [string, readonly number[], readonly number[]])[]) => [
  ...drawValues(
    new Map(entries.map(([path, shape, data]) => [path, float32Tensor(shape, Float32Array.from(data))])),
  ),
];

function greys(contents: Uint8Array | undefined, points: readonly (readonly [number, number])[]) {
  const { width, data } = PNG.sync.read(Buffer.from(contents ?? []));
  return points.map(([x, y]) => data[(y * width + x) * 4]);
}

describe("drawValues", () => {
  it("draws the channels of the first sample alone", () => {
    const [one] = pictures([["conv1", [2, 2, 1, 2], [4, 0, -4, 2, 9, 9, 9, 9]]]);
    expect(one).toMatchObject({ file: "conv1.png", shape: [2, 1, 2], largest: 4 });
    // Tiles of 1x2, each element 16 pixels wide, side by side with lines of one pixel.
    const middle = [1, 17, 34, 50].map((x) => [x, 2] as const);
    expect(greys(one?.contents, middle)).toEqual([255, 128, 1, 192]);
  });

  it("draws vectors element by element, in rows", () => {
    const [one] = pictures([["fc1", [1, 3], [1, -1, 0]]]);
    const tiles = [
      [2, 2],
      [35, 2],
      [2, 35],
      [35, 35],
    ] as const;
    expect(greys(one?.contents, tiles)).toEqual([255, 1, 128, 64]);
  });

  it("draws a signal with a row per channel, a volume as its slices", () => {
    const [signal, volume] = pictures([
      ["signal", [1, 2, 2], [1, 0, 0, -1]],
      ["volume", [1, 1, 2, 1, 1], [1, -1]],
    ]);
    expect(PNG.sync.read(Buffer.from(signal?.contents ?? []))).toMatchObject({ width: 34, height: 34 });
    expect(PNG.sync.read(Buffer.from(volume?.contents ?? []))).toMatchObject({ width: 67, height: 34 });
  });

  it("names files apart, and gives no picture that is too large", () => {
    const drawn = pictures([
      ["A", [1, 1], [1]],
      ["a", [1, 1], [1]],
      ["../x", [1, 1], [1]],
      ["long", [1, 1, 9000], Array.from({ length: 9000 }, () => 0)],
    ]);
    expect(drawn.map(({ file, contents }) => [file, contents !== undefined])).toEqual([
      ["A.png", true],
      ["a~2.png", true],
      ["__x.png", true],
      ["long.png", false],
    ]);
  });
});
