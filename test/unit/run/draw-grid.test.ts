// Pictures of planes: where each number goes, and which grey it gets.

import { PNG } from "pngjs";
import { describe, expect, it } from "vitest";
import { drawGrid, type Planes } from "../../../src/run/draw-grid.ts";

/** Width, height and the grey at a pixel. */
function draw(planes: Planes, columns?: number) {
  const bytes = drawGrid(planes, columns);
  const { width, height, data } = PNG.sync.read(Buffer.from(bytes ?? []));
  return { width, height, at: (x: number, y: number) => data[(y * width + x) * 4] };
}

describe("drawGrid", () => {
  it("shows each plane in a tile, zero grey, the largest magnitude black or white", () => {
    const size = 32 * 32;
    const data = Float32Array.from({ length: 2 * size }, (_, i) => (i === 0 ? 2 : i === size ? -2 : 0));
    const { width, height, at } = draw({ data, height: 32, width: 32, count: 2 }, 2);
    expect([width, height]).toEqual([67, 34]);
    expect([at(0, 0), at(1, 1), at(2, 1), at(33, 5), at(34, 1)]).toEqual([64, 255, 128, 64, 1]);
  });

  it("enlarges small planes by whole numbers", () => {
    const { width, height, at } = draw({ data: [1, 0, 0, -1], height: 2, width: 2, count: 1 });
    expect([width, height]).toEqual([34, 34]);
    expect([at(1, 1), at(16, 16), at(17, 1), at(32, 32)]).toEqual([255, 255, 128, 1]);
  });

  it("is grey for zeros, black for what is not finite, and refuses what is too large", () => {
    expect(draw({ data: [0], height: 1, width: 1, count: 1 }).at(1, 1)).toBe(128);
    expect(draw({ data: [Number.NaN], height: 1, width: 1, count: 1 }).at(1, 1)).toBe(0);
    expect(drawGrid({ data: [], height: 9000, width: 1, count: 1 })).toBeUndefined();
  });
});
