// `cnnc fmt` in a folder of its own: what it writes, what it leaves, and standard input.

import { spawnSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { format } from "../support/format-properties.ts";
import { runCnnc } from "../support/transcript.ts";

const folder = mkdtempSync(join(tmpdir(), "cnnc-fmt-"));
afterAll(() => rmSync(folder, { recursive: true }));
const messy = fileURLToPath(new URL("cli/files/format/messy.cnn", import.meta.url));
const main = fileURLToPath(new URL("../../src/cli/main.ts", import.meta.url));

function stdin(text: string, ...flags: readonly string[]): { stdout: string; status: number | null } {
  const args = [main, "fmt", "--stdin", ...flags];
  const { stdout, status } = spawnSync(process.execPath, args, { input: text, encoding: "utf8" });
  return { stdout, status };
}

describe("cnnc fmt", () => {
  it("writes a file once and then leaves it alone", () => {
    const path = join(folder, "messy.cnn");
    copyFileSync(messy, path);
    expect(runCnnc(["fmt", "messy.cnn"], folder)).toMatchObject({ stdout: "messy.cnn\n", code: 0 });
    expect(readFileSync(path, "utf8")).toBe(format(readFileSync(messy, "utf8")));
    const { mtimeMs } = statSync(path);
    expect(runCnnc(["fmt", "messy.cnn"], folder)).toMatchObject({ stdout: "", code: 0 });
    expect(statSync(path).mtimeMs).toBe(mtimeMs);
  });

  it("keeps CRLF and a byte order mark", () => {
    const path = join(folder, "windows.cnn");
    writeFileSync(path, `\uFEFF${readFileSync(messy, "utf8").replaceAll("\n", "\r\n")}`);
    expect(runCnnc(["fmt", "windows.cnn"], folder).code).toBe(0);
    const expected = format(readFileSync(messy, "utf8")).replaceAll("\n", "\r\n");
    expect(readFileSync(path, "utf8")).toBe(`\uFEFF${expected}`);
  });

  it("reads standard input", () => {
    const text = readFileSync(messy, "utf8");
    expect(stdin(text)).toEqual({ stdout: format(text), status: 0 });
    expect(stdin(text, "--check")).toEqual({ stdout: "", status: 1 });
    expect(stdin(format(text), "--check")).toEqual({ stdout: "", status: 0 });
    expect(stdin("model {")).toEqual({ stdout: "", status: 1 });
  });
});
