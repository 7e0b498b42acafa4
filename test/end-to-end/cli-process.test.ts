// The command as a process: pipes, start-up, hostile files. What it says is in the transcripts.
import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
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

describe("hostile files end in diagnostics, within seconds, without a stack", () => {
  const model = (body: string): string => `model M {\n  input x: 1x8x8\n${body}\n}\n`;
  const texts: readonly (readonly [string, string | Uint8Array])[] = [
    ["100,000 open brackets", "(".repeat(100_000)],
    [
      "100,000 nested brackets in an argument",
      model(`conv(${"(".repeat(100_000)}1${")".repeat(100_000)}, 3)`),
    ],
    ["16,000 stray brackets", model(")\n".repeat(16_000))],
    ["1,000 nested repeats", model(`${"repeat 2 {\n".repeat(1000)}relu${"\n}".repeat(1000)}`)],
    ["64,000 unclosed calls", model("conv(3, 3\n".repeat(64_000))],
    ["a billion layers", model("repeat 1e9 { relu }")],
    ["a billion layers in whole numbers", model("repeat 1_000_000_000 { relu }")],
    ["1000^5 layers", model(`${"repeat 1000 { ".repeat(5)}relu${" }".repeat(5)}`)],
    ["recursion", `block b { b }\n${model("b")}`],
    ["mutual recursion", `block a { b }\nblock b { a }\n${model("a")}`],
    ["2^26 channels of 2^26 pixels", "model M {\n  input x: 67108864x67108864x67108864\n  relu\n}\n"],
    ["a size past 2^53", model("conv(99999999999999999999, 3)")],
    ["1e400", model("scale(1e400)")],
    ["a name of a megabyte", model(`${"a".repeat(1 << 20)} = relu`)],
    ["names of JavaScript", model("__proto__ = relu\nconstructor = relu\nclass = relu\noutput toString")],
    ["a byte order mark and CRLF", `\uFEFF${model("relu\n)").replaceAll("\n", "\r\n")}`],
    ["bidirectional control characters", model("// \u202E evil\nrelu \u202E")],
    ["NUL", model("relu \0")],
    ["a lone surrogate as bytes", new Uint8Array([0xed, 0xa0, 0x80])],
    ["5 MiB", `// ${"x".repeat(5 << 20)}`],
    ["300,000 tokens", model("relu -> ".repeat(150_000))],
    ["itself imported", `import { b } from "./hostile.cnn"\n${model("b")}`],
    ["a URL imported", `import { b } from "https://example.com/b.cnn"\n${model("b")}`],
    ["a NUL in an import", `import { b } from "./b.cnn\0"\n${model("b")}`],
  ];
  test.each(texts)("%s", (_, text) => {
    const path = join(folder, "hostile.cnn");
    writeFileSync(path, text);
    const { stdout, stderr, code, milliseconds } = runCnnc(["check", "hostile.cnn"], folder);
    expect(stdout).toBe("");
    expect(stderr).toMatch(/^(error|warning)\[|no errors/);
    expect(stderr).not.toMatch(/internal-error|\n\s+at |node:internal/);
    expect(stderr.length).toBeLessThan(200_000);
    expect([0, 1, 2]).toContain(code);
    expect(milliseconds).toBeLessThan(15_000);
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

  test("a link out of the project cannot be imported", () => {
    mkdirSync(join(folder, "project"));
    mkdirSync(join(folder, "outside"));
    writeFileSync(join(folder, "project", "package.json"), "{}");
    writeFileSync(join(folder, "outside", "b.cnn"), "block b { relu }\n");
    symlinkSync("../outside/b.cnn", join(folder, "project", "b.cnn"));
    writeFileSync(join(folder, "project", "m.cnn"), `import { b } from "./b.cnn"\n${model("b")}`);
    const { stderr, code } = runCnnc(["check", "m.cnn"], join(folder, "project"));
    expect(stderr).toMatch(/^error\[import-failed\].*outside the project/);
    expect(code).toBe(1);
  });
});
