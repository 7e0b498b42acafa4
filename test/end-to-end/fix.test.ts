// `check --fix` writes what its diagnostics propose; `check --watch` checks again when a file, an import of it or the config changes.

import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { runCnnc } from "../support/transcript.ts";

const folder = mkdtempSync(join(tmpdir(), "cnnc-fix-"));
afterAll(() => rmSync(folder, { recursive: true }));
const main = fileURLToPath(new URL("../../src/cli/main.ts", import.meta.url));

function write(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return name;
}

function read(name: string): string {
  return readFileSync(join(folder, name), "utf8");
}

describe("check --fix", () => {
  it("makes every edit that is obviously right, also those that a mend uncovers", () => {
    const name = write(
      "slips.cnn",
      "model M {\n  input x: 1×8×8\n  conw(2, 3);\n  maxpool(2, strid=2) => relu\n}\n",
    );
    const { stderr, code } = runCnnc(["check", "--fix", name], folder);
    expect(read(name)).toBe("model M {\n  input x: 1x8x8\n  conv(2, 3)\n  maxpool(2, stride=2) -> relu\n}\n");
    expect(stderr).toMatch(/slips\.cnn: \d+ fixes applied\n1 file checked: no errors\n/);
    expect(code).toBe(0);
  });

  it("leaves what has no fix, and says so", () => {
    const text = "model M {\n  input x: 1x8x8\n  conv(2, 30)\n}\n";
    const name = write("large.cnn", text);
    expect(runCnnc(["check", "--fix", name], folder).code).toBe(1);
    expect(read(name)).toBe(text);
  });

  it("keeps CRLF and a byte order mark", () => {
    const name = write("windows.cnn", "\uFEFFmodel M {\r\n  input x: 1x8x8\r\n  rellu\r\n}\r\n");
    expect(runCnnc(["check", "--fix", name], folder).code).toBe(0);
    expect(read(name)).toBe("\uFEFFmodel M {\r\n  input x: 1x8x8\r\n  relu\r\n}\r\n");
  });

  it("does not go with --watch", () => {
    expect(runCnnc(["check", "--fix", "--watch", "slips.cnn"], folder).code).toBe(2);
  });
});

describe("check --watch", () => {
  it("checks again when a file, an import or the config changes, and ends on SIGINT", async () => {
    write("part.cnn", "block part() { conv(2, 3) }\n");
    write("whole.cnn", 'import { part } from "./part.cnn"\nmodel M {\n  input x: 1x8x8\n  part()\n}\n');
    const child = spawn(process.execPath, [main, "check", "--watch", "whole.cnn"], { cwd: folder });
    let said = "";
    child.stderr.on("data", (data: Buffer) => (said += data.toString()));
    const ended = new Promise<number | null>((done) => child.once("exit", done));
    await until(() => said.includes("watching"));
    expect(said).toContain("no errors");
    write("part.cnn", "block part() { conv(2, 30) }\n");
    await until(() => said.includes("1 error"));
    write("whole.cnn", "model M {\n  input x: 1x8x8\n  relu\n}\n");
    await until(() => said.split("no errors").length === 3);
    write("cnnc.config.json", '{ "budgets": { "M": { "flops": 1 } } }');
    await until(() => said.includes("outside its budget"));
    write("cnnc.config.json", '{ "budgets": { "M": { "flops": "1k" } } }');
    await until(() => said.split("no errors").length === 4);
    child.kill("SIGINT");
    expect(await ended).toBe(0);
  });
});

async function until(holds: () => boolean): Promise<void> {
  const end = performance.now() + 20_000;
  while (!holds()) {
    if (performance.now() > end) throw new Error("nothing happened for 20 s");
    await new Promise((done) => setTimeout(done, 30));
  }
}
