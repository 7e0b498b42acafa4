// The folder models/ as a whole: names are unique, every model checks without a finding, and the README lists every file.

import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { check } from "../../src/compile/check.ts";
import { modelFiles, readSource, root } from "../support/networks.ts";

test.each(modelFiles)("%s has no findings", (path) => {
  const { diagnostics, models } = check(readSource(path));
  expect(diagnostics.map(({ code, message }) => `${code}: ${message}`)).toEqual([]);
  expect(models).not.toEqual([]);
});

test("a model's name is unique across models/", () => {
  const names = modelFiles.flatMap((path) => check(readSource(path)).models);
  expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
});

test("models/README.md lists every file", () => {
  const readme = readFileSync(`${root}models/README.md`, "utf8");
  expect(modelFiles.filter((path) => !readme.includes(`\`${path.slice("models/".length)}\``))).toEqual([]);
});
