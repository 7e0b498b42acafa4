// The command as a process: pipes, start-up, names of JavaScript. What it says is in the transcripts; hostile files are in hostile-input.test.ts.
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";
import { runCnnc } from "../support/transcript.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "cnnc-process-"));
afterAll(() => rmSync(folder, { recursive: true }));

const main = join(root, "src/cli/main.ts");

test("a reader that goes away early is no failure", async () => {
  const child = spawn(
    process.execPath,
    [main, "report", "models/resnet.cnn", "--model", "ResNet152", "--format", "json"],
    { cwd: root },
  );
  let complaints = "";
  child.stderr.on("data", (chunk: Buffer) => (complaints += chunk.toString()));
  child.stdout.once("data", () => child.stdout.destroy());
  const code = await new Promise((resolve) => child.on("exit", resolve));
  expect(complaints).toBe("");
  expect(code).toBe(0);
});

test("check and report load neither an emitter nor a formatter", () => {
  const spy =
    "import { registerHooks } from 'node:module';" +
    "registerHooks({ resolve(name, context, next) { if (/^(ts-morph|prettier|pngjs|jpeg-js)/.test(name)) console.log('LOADED', name); return next(name, context); } });";
  for (const command of ["check", "report"]) {
    const { stdout, status } = spawnSync(
      process.execPath,
      ["--import", `data:text/javascript,${encodeURIComponent(spy)}`, main, command, "models/lenet.cnn"],
      { cwd: root, encoding: "utf8" },
    );
    expect(status).toBe(0);
    expect(stdout).not.toMatch(/LOADED/);
  }
});

test("names of JavaScript reach neither prototypes nor code", () => {
  const names = ["__proto__", "constructor", "toString", "then", "load", "meta"];
  const text = `model M {\n  input __proto__: 1x4x4\n${names.map((name) => `  ${name}1 = conv(1, 1)\n  output ${name}`).join("\n")}\n}\n`;
  writeFileSync(join(folder, "names.cnn"), text);
  const image = join(root, "test/end-to-end/cli/files/image.npy");
  const { stdout, stderr, code } = runCnnc(
    ["run", "names.cnn", "--weights", "random:1", "--input", image],
    folder,
  );
  expect(stderr).toBe("");
  expect(code).toBe(0);
  for (const name of names) expect(stdout).toContain(`${name} 1x4x4, 2 samples`);
});
