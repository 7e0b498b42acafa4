// Models of git revisions: what is found, what is refused, and that imports are those of the revision.

import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { afterAll, beforeAll, expect, test } from "vitest";
import { report } from "../../../src/compile/report.ts";
import { createSink } from "../../../src/diag/sink.ts";
import { openRevision, parseRevision } from "../../../src/run/git-files.ts";

const folder = realpathSync(mkdtempSync(join(tmpdir(), "cnnc-git-")));
const home = process.cwd();

function git(...args: readonly string[]): void {
  const who = ["-c", "user.name=t", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false"];
  execFileSync("git", [...who, ...args], { cwd: folder, stdio: "ignore" });
}

beforeAll(() => {
  mkdirSync(join(folder, "nets/parts"), { recursive: true });
  const part = (n: number): string => `block part() { conv(${n}, 3) }\n`;
  const model = (from: string): string =>
    `import { part } from "${from}"\nmodel M {\n  input x: 1x8x8\n  part\n}\n`;
  writeFileSync(join(folder, "nets/package.json"), "{}\n");
  writeFileSync(join(folder, "outside.cnn"), part(1));
  writeFileSync(join(folder, "nets/parts/part.cnn"), part(4));
  writeFileSync(join(folder, "nets/m.cnn"), model("./parts/part.cnn"));
  writeFileSync(join(folder, "nets/escape.cnn"), model("../outside.cnn"));
  writeFileSync(join(folder, "nets/[m]*.cnn"), model("./parts/part.cnn"));
  symlinkSync("m.cnn", join(folder, "nets/link.cnn"));
  git("init", "-q");
  git("add", ".");
  git("commit", "-qm", "first");
  git("tag", "first");
  writeFileSync(join(folder, "nets/parts/part.cnn"), part(8));
  process.chdir(join(folder, "nets"));
});
afterAll(() => {
  process.chdir(home);
  rmSync(folder, { recursive: true });
});

function open(revision: string, path: string): { path?: string; params?: number; said: readonly string[] } {
  const sink = createSink();
  const file = openRevision(revision, path, sink);
  if (!file) return { said: sink.diagnostics.map(({ message }) => message) };
  const { facts, diagnostics } = report(file.source, { loader: file.loader });
  const said = diagnostics.map(({ message }) => message);
  return { path: file.source.path, said, ...(facts && { params: facts.totals.params }) };
}

test("the revision's own text and imports, not those on disk", () => {
  for (const path of ["m.cnn", "./m.cnn", "parts/../m.cnn", "[m]*.cnn"]) {
    expect(open("first", path)).toMatchObject({ params: 40, said: [] });
  }
  expect(open("HEAD", "m.cnn").path).toBe("HEAD:m.cnn");
});

test.each([
  ["first", "none.cnn", "cannot read first:none.cnn: the revision has no such file"],
  ["first", "parts", "cannot read first:parts: it is a folder"],
  ["first", "link.cnn", "cannot read first:link.cnn: it is a symbolic link"],
  ["first", "../../etc/passwd", "cannot read first:../../etc/passwd: it lies outside the repository"],
  ["first", "/etc/passwd", "cannot read first:/etc/passwd: the revision has no such file"],
  ["nothing", "m.cnn", "git knows no revision nothing here"],
  ["--help", "m.cnn", "git knows no revision --help here"],
  ["first", "escape.cnn", "cannot import ../outside.cnn: it lies outside the project"],
])("%s:%s is refused", (revision, path, message) => {
  expect(open(revision, path).said).toEqual([message]);
});

test("what is a revision and what a file", () => {
  expect(parseRevision("main:models/a.cnn")).toEqual({ revision: "main", path: "models/a.cnn" });
  expect(parseRevision("HEAD~2:a:b.cnn")).toEqual({ revision: "HEAD~2", path: "a:b.cnn" });
  expect(parseRevision("models/a.cnn")).toBeUndefined();
  expect(parseRevision(String.raw`C:\models\a.cnn`)).toBeUndefined();
  writeFileSync("odd:name.cnn", "");
  expect(parseRevision("odd:name.cnn")).toBeUndefined();
});
