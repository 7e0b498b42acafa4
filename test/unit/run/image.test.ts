import { PNG } from "pngjs";
import { encode as encodeJpeg } from "jpeg-js";
import { describe, expect, test } from "vitest";
import { decodeImage, imageFormat, imageValues, resizePlanes } from "../../../src/run/image.ts";
import { imageSize } from "../../../src/run/image-size.ts";
import * as hostile from "../../support/hostile-files.ts";

function png(width: number, height: number, rgba: readonly number[]): Uint8Array {
  const image = new PNG({ width, height });
  image.data.set(rgba);
  return PNG.sync.write(image);
}

describe("decodeImage", () => {
  test("PNG pixels / 255 in 1, 3 and 4 channels", () => {
    const image = decodeImage("PNG", png(2, 1, [255, 0, 51, 255, 10, 10, 10, 128]));
    if (typeof image === "string") throw new Error(image);
    expect([...imageValues(image, 3)]).toEqual(
      [1, 10, 0, 10, 51, 10].map((v, i) => Math.fround(i === 0 ? v : v / 255)),
    );
    expect(imageValues(image, 4).at(-1)).toBe(Math.fround(128 / 255));
    // ITU-R BT.601: 0.299 R + 0.587 G + 0.114 B; a grey pixel keeps its exact value.
    expect([...imageValues(image, 1)]).toEqual([
      Math.fround((0.299 * 255 + 0.114 * 51) / 255),
      Math.fround(10 / 255),
    ]);
  });

  test("JPEG", () => {
    const data = new Uint8Array(16 * 16 * 4).fill(128);
    const bytes = encodeJpeg({ width: 16, height: 16, data }, 100).data;
    expect(imageFormat(bytes)).toBe("JPEG");
    const image = decodeImage("JPEG", bytes);
    if (typeof image === "string") throw new Error(image);
    expect([image.width, image.height]).toEqual([16, 16]);
    expect(imageValues(image, 1)[0]).toBeCloseTo(128 / 255, 2);
  });

  test("a PNG that claims 65,535 x 65,535 pixels is refused before it is decoded", () => {
    const bytes = png(1, 1, [0, 0, 0, 0]);
    new DataView(bytes.buffer, bytes.byteOffset).setUint32(16, 65_535);
    new DataView(bytes.buffer, bytes.byteOffset).setUint32(20, 65_535);
    expect(decodeImage("PNG", bytes)).toMatch(/above 64 megapixels/);
  });

  test.each(["PNG", "JPEG"] as const)("a cut off %s is a sentence, not a throw", (format) => {
    const whole =
      format === "PNG"
        ? png(
            8,
            8,
            Array.from({ length: 256 }, (_, i) => i),
          )
        : encodeJpeg({ width: 8, height: 8, data: new Uint8Array(256) }, 90).data;
    for (let length = 8; length < whole.length - 1; length += 7) {
      expect(typeof decodeImage(format, whole.subarray(0, length)), `${length} bytes`).toBe("string");
    }
  });
});

describe("resizePlanes", () => {
  test("the example of ONNX Resize, linear, half_pixel, upsampled by 2", () => {
    // onnx/backend/test/case/node/resize.py: resize_upsample_scales_linear.
    const out = resizePlanes(
      new Float32Array([1, 2, 3, 4]),
      { width: 2, height: 2 },
      { width: 4, height: 4 },
    );
    expect([...out]).toEqual([
      1, 1.25, 1.75, 2, 1.5, 1.75, 2.25, 2.5, 2.5, 2.75, 3.25, 3.5, 3, 3.25, 3.75, 4,
    ]);
  });

  test("planes do not mix", () => {
    const out = resizePlanes(
      new Float32Array([1, 1, 5, 5]),
      { width: 2, height: 1 },
      { width: 3, height: 2 },
    );
    expect([...out]).toEqual([1, 1, 1, 1, 1, 1, 5, 5, 5, 5, 5, 5]);
  });
});

describe("imageSize", () => {
  test("a JPEG's frame header is found behind other segments", () => {
    const data = new Uint8Array(16 * 24 * 4);
    expect(imageSize("JPEG", encodeJpeg({ width: 16, height: 24, data }, 80).data)).toEqual({
      width: 16,
      height: 24,
    });
  });

  test.each([
    ["64 megapixels", "JPEG", hostile.jpeg(9999, 9999), /^it has 99980001 pixels, above 64 megapixels$/],
    ["pixels out of nothing", "JPEG", hostile.jpeg(4000, 4000), /^it claims 16000000 pixels in \d+ bytes$/],
    ["no frame", "JPEG", new Uint8Array([0xff, 0xd8, 0xff, 0xd9, 0, 0, 0, 0, 0, 0, 0]), /no frame header/],
    [
      "no segment",
      "JPEG",
      new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 2, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]),
      /do not follow/,
    ],
    ["nothing wide", "PNG", hostile.png(0, 5, 5), /no pixels/],
  ] as const)("%s", (_, format, bytes, expected) => {
    expect(imageSize(format, bytes)).toMatch(expected);
  });
});
