// generated/ is what the compiler gives today. Where it differs on purpose: `npm run goldens`, and review the diff.

import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { goldens } from "../../scripts/goldens/goldens.ts";
import { root } from "../support/networks.ts";

/** Bytes of generated code by path. */
const codeSizes = new Map<string, number>();
const files = goldens(undefined, ({ path, contents }) => {
  if (/\/ts\//u.test(path)) codeSizes.set(path, Buffer.byteLength(contents));
});

/** Not there yet: dozens of shapes of convolution, a kernel of about 6 KB each. They may shrink, not grow. */
const larger: ReadonlyMap<string, number> = new Map([
  ["densenet121/ts/densenet121.ts", 430_000],
  ["googlenet/ts/googlenet.ts", 450_000],
  ["googlenet-d2l/ts/googlenet-d2l.ts", 300_000],
  ["tiny-ssd/ts/tiny-ssd.ts", 280_000],
  ["unet/ts/unet.ts", 290_000],
]);

test("generated/ has these files and no others", () => {
  const present = readdirSync(`${root}generated`, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(`${root}generated/`.length));
  expect(present.toSorted()).toEqual(files.map(({ path }) => path).toSorted());
});

test.each(files)("$path", ({ path, contents }) => {
  expect(contents).toBe(readFileSync(`${root}generated/${path}`, "utf8"));
});

test("generated code stays under 200 KB per model, but for those known to be larger", () => {
  expect(codeSizes.size).toBeGreaterThan(70);
  const over = [...codeSizes].filter(([path, bytes]) => bytes >= (larger.get(path) ?? 200_000));
  expect(over).toEqual([]);
  expect([...larger.keys()].filter((path) => (codeSizes.get(path) ?? 0) < 200_000)).toEqual([]);
});
