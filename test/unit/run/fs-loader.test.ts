import { linkSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { fsLoader } from "../../../src/run/fs-loader.ts";

// outside/secret.cnn   project/package.json   project/models/{main,near}.cnn   project/{common,link,hard,big}.cnn
const base = realpathSync(mkdtempSync(join(tmpdir(), "cnnc-loader-")));
const project = join(base, "project");
const main = join(project, "models", "main.cnn");

beforeAll(() => {
  mkdirSync(join(project, "models"), { recursive: true });
  mkdirSync(join(base, "outside"));
  writeFileSync(join(project, "package.json"), "{}");
  writeFileSync(join(base, "outside", "secret.cnn"), "secret");
  writeFileSync(main, "main");
  writeFileSync(join(project, "models", "near.cnn"), "near");
  writeFileSync(join(project, "common.cnn"), "common text");
  writeFileSync(join(project, "bad.cnn"), new Uint8Array([0xff, 0xfe]));
  writeFileSync(join(project, "big.cnn"), "x".repeat(5 * 2 ** 20));
  symlinkSync(join(base, "outside", "secret.cnn"), join(project, "link.cnn"));
  symlinkSync(join(base, "outside"), join(project, "door"));
  symlinkSync("common.cnn", join(project, "inside-link.cnn"));
  linkSync(join(base, "outside", "secret.cnn"), join(project, "hard.cnn"));
});
afterAll(() => rmSync(base, { recursive: true }));

function load(spec: string): string {
  const found = fsLoader(main, "main.cnn").resolve("main.cnn", spec);
  return "source" in found ? found.source.text : `${found.problem}: ${found.detail}`;
}

test.each([
  ["./near.cnn", "near"],
  ["../common.cnn", "common text"],
  ["../models/../common.cnn", "common text"],
  ["../inside-link.cnn", "common text"],
])("%s is read", (spec, text) => {
  expect(load(spec)).toBe(text);
});

test.each([
  ["../../outside/secret.cnn", /^outside-root/],
  ["../../../../../../../../etc/passwd", /^outside-root/],
  ["../link.cnn", /^outside-root/],
  ["../door/secret.cnn", /^outside-root/],
  ["../hard.cnn", /^outside-root: it is a hard link/],
  ["/etc/passwd", /^absolute/],
  [String.raw`C:\models\x.cnn`, /^absolute/],
  [String.raw`\\server\share\x.cnn`, /^absolute/],
  ["file:///etc/passwd", /^absolute: not URLs/],
  ["https://example.com/x.cnn", /^absolute: not URLs/],
  ["./near.cnn\0.txt", /^not-found: .* NUL/],
  ["./%2e%2e/common.cnn", /^not-found: $/],
  ["./missing.cnn", /^not-found: $/],
  ["../models", /^unreadable: it is not a plain file/],
  ["../bad.cnn", /^not-text: $/],
  ["../big.cnn", /^unreadable: it is larger than/],
])("%s is refused", (spec, expected) => {
  expect(load(spec)).toMatch(expected);
});

test("imports of imports are relative to their own file, and paths stay relative", () => {
  const loader = fsLoader(main, "main.cnn");
  const shared = loader.resolve("main.cnn", "../common.cnn");
  if (!("source" in shared)) throw new Error(shared.problem);
  expect(shared.source.path).not.toMatch(/^\//);
  const back = loader.resolve(shared.source.path, "./models/near.cnn");
  expect("source" in back && back.source.text).toBe("near");
});
