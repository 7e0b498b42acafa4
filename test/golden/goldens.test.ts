// generated/ is what the compiler gives today. Where it differs on purpose: `npm run goldens`, and review the diff.

import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { goldens } from "../../scripts/goldens/goldens.ts";
import { root } from "../support/networks.ts";

const files = goldens();

test("generated/ has these files and no others", () => {
  const present = readdirSync(`${root}generated`, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(`${root}generated/`.length));
  expect(present.toSorted()).toEqual(files.map(({ path }) => path).toSorted());
});

test.each(files)("$path", ({ path, contents }) => {
  expect(contents).toBe(readFileSync(`${root}generated/${path}`, "utf8"));
});
