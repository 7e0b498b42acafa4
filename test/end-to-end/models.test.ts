// The folder models/ as a whole: names are unique, every model checks without a finding, and the README lists every file.

import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { sha256Hex } from "../../src/base/hash.ts";
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

test("models/weights/README.md states the digest of every file", () => {
  const folder = `${root}models/weights/`;
  const readme = readFileSync(`${folder}README.md`, "utf8");
  const files = readdirSync(folder).filter((name) => !name.endsWith(".md"));
  expect(files.length).toBeGreaterThan(0);
  const digest = (name: string): string => sha256Hex(new Uint8Array(readFileSync(folder + name)));
  expect(files.filter((name) => !readme.includes(`\`${name}\``) || !readme.includes(digest(name)))).toEqual(
    [],
  );
});
