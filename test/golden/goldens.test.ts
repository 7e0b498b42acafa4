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

test("generated/ has these files and no others", () => {
  const present = readdirSync(`${root}generated`, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(`${root}generated/`.length));
  expect(present.toSorted()).toEqual(files.map(({ path }) => path).toSorted());
});

test.each(files)("$path", ({ path, contents }) => {
  const committed = readFileSync(`${root}generated/${path}`);
  if (typeof contents === "string") expect(contents).toBe(committed.toString());
  else expect(Buffer.from(contents).equals(committed)).toBe(true);
});

test("generated code stays under 200 KB per model", () => {
  expect(codeSizes.size).toBeGreaterThan(70);
  expect([...codeSizes].filter(([, bytes]) => bytes >= 200_000)).toEqual([]);
});
