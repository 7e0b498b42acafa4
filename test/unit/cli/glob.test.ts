import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { expandPattern } from "../../../src/cli/glob.ts";

const folder = mkdtempSync(join(tmpdir(), "cnnc-glob-"));
afterAll(() => rmSync(folder, { recursive: true }));
for (const path of [
  "a.cnn",
  "b.cnn",
  "a.txt",
  "x/c.cnn",
  "x/y/d.cnn",
  "x/.hidden/e.cnn",
  "node_modules/f.cnn",
  "odd[1]*.cnn",
]) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), "");
}
symlinkSync(".", join(folder, "x", "loop"));

const expand = (pattern: string): string[] =>
  expandPattern(`${folder}/${pattern}`).map((path) => path.slice(folder.length + 1));

test.each([
  ["*.cnn", ["a.cnn", "b.cnn", "odd[1]*.cnn"]],
  ["?.cnn", ["a.cnn", "b.cnn"]],
  ["*/*.cnn", ["x/c.cnn"]],
  ["**/*.cnn", ["a.cnn", "b.cnn", "odd[1]*.cnn", "x/c.cnn", "x/y/d.cnn"]],
  ["x/**/d.cnn", ["x/y/d.cnn"]],
  ["**/**/d.*", ["x/y/d.cnn"]],
  ["none/**", []],
  ["a.cnn", ["a.cnn"]],
  ["missing.cnn", ["missing.cnn"]],
  ["odd[1]*.cnn", ["odd[1]*.cnn"]],
])("%s", (pattern, expected) => {
  expect(expand(pattern)).toEqual(expected);
});
