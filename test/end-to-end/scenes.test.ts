// The scenes of `cnnc explain`: each gives its diagnostic, in the words it shows, and is fine once mended.

import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import process from "node:process";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { runProgram } from "../../src/cli/program.ts";
import { type SceneFiles, scenes } from "../../src/diag/examples/scenes.ts";

const home = process.cwd();
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "cnnc-scene-"));
  process.chdir(folder);
});
afterEach(() => {
  vi.restoreAllMocks();
  process.chdir(home);
  rmSync(folder, { recursive: true });
});

function write(files: SceneFiles): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

function git(...args: readonly string[]): void {
  const who = ["-c", "user.name=cnnc", "-c", "user.email=cnnc@localhost"];
  execFileSync("git", [...who, ...args], { cwd: folder, stdio: "ignore" });
}

/** The exit code of the last command, and all that was printed to stderr. */
async function run(commands: readonly string[]) {
  let said = "";
  vi.spyOn(process.stdout, "write").mockReturnValue(true);
  vi.spyOn(process.stderr, "write").mockImplementation((text) => {
    said += String(text);
    return true;
  });
  let code = 0;
  for (const command of commands) code = await runProgram(["--color", "never", ...command.split(" ")]);
  return { code, said };
}

describe.each(Object.entries(scenes))("%s", (code, { files, commands, said, mended }) => {
  test("is given, and mended", async () => {
    write(files);
    git("init", "--quiet", "--initial-branch", "main");
    git("add", ".");
    git("commit", "--quiet", "--allow-empty", "--message", "scene");
    const before = await run(commands);
    const lines = before.said.split("\n").filter((line) => /^(error|warning)\[/.test(line));
    const matches = said.endsWith("...") ? lines[0]?.startsWith(said.slice(0, -3)) : lines[0] === said;
    expect([matches, lines[0]]).toEqual([true, lines[0]]);
    expect(lines.filter((line) => !line.includes(`[${code}]: `))).toEqual([]);
    write(mended.files ?? {});
    const after = await run(mended.commands ?? commands);
    expect(after.code).toBe(0);
    expect(after.said).not.toMatch(/^(error|warning)\[/m);
  });
});
