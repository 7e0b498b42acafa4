// The .wasm outside JavaScript: engines that are not V8 validate it and run its exported self-check. wabt's validator and Binaryen's
// interpreter come with npm; wabt's interpreter is a package of Debian, which `.ci/run` installs.

import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import wabt from "wabt";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { CompileOptions } from "../../src/compile/options.ts";
import { prepareTarget } from "../../src/compile/prepare-target.ts";
import { built } from "../support/compiled.ts";
import { root } from "../support/networks.ts";
import { webAssembly } from "../support/web-assembly.ts";

/** Functions and shapes that the networks below lack. */
const functions = `model Functions {
  input x: 6x9x7
  conv(9, 3, pad=1, groups=3) -> gelu
  groupnorm(3) -> tanh
  conv_transpose(5, 3, stride=2) -> silu
  avgpool(3, stride=2, pad=1, count_pad=false) -> softmax(axis=c)
}`;

/** Winograd, panels, depthwise rows, a residual sum, as large networks have them. */
const residual = `model Residual {
  input x: 3x32x32
  conv(16, 7, stride=2, pad=3) -> bn -> relu
  add { | conv(16, 3, pad=1) -> relu -> conv(16, 3, pad=1)  | id }
  conv(32, 1) -> relu6
  conv(32, 3, stride=2, pad=1, groups=32) -> bn -> relu6
  maxpool(3, stride=2, pad=1) -> gap -> flatten -> dense(10)
}`;

type From = string | { readonly path: string; readonly text: string };
const models: readonly (readonly [string, From])[] = [
  ["LeNet", "models/lenet.cnn"],
  ["Functions", { path: "functions.cnn", text: functions }],
  ["Residual", { path: "residual.cnn", text: residual }],
];

function wasmFiles(model: string, from: From, options: CompileOptions = {}): Map<string, Buffer> {
  const { files } = built(from, model, {}, { target: "wasm", name: "net", ...options });
  const found = files.filter(({ path }) => path.endsWith(".wasm"));
  return new Map(found.map(({ path, contents }) => [path, Buffer.from(contents)]));
}

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "cnnc-wasm-"));
  await prepareTarget("wasm");
});
afterAll(() => rmSync(folder, { recursive: true }));

function written(name: string, contents: Uint8Array | string): string {
  const path = join(folder, name);
  writeFileSync(path, contents);
  return path;
}

const hasInterpreter = spawnSync("wasm-interp", ["--version"]).status === 0;

function interpreted(name: string, contents: Uint8Array): string {
  const file = written(name, contents);
  return execFileSync("wasm-interp", [file, "--run-all-exports"], { encoding: "utf8" });
}

describe.each(models)("%s", (model, from) => {
  test("wabt's validator takes every variant, and nothing is imported", async () => {
    const tools = await wabt();
    for (const float of ["fast", "strict"] as const) {
      for (const [name, bytes] of wasmFiles(model, from, { float })) {
        const isFused = float === "fast" && name === "net.wasm";
        const module = tools.readWasm(new Uint8Array(bytes), {
          simd: true,
          mutable_globals: true,
          relaxed_simd: isFused,
        });
        module.validate();
        expect([name, module.toText({}).includes("(import")]).toEqual([name, false]);
        module.destroy();
      }
    }
  });

  test.runIf(hasInterpreter)("wabt's interpreter runs the self-check: 0 kernels fail", () => {
    const fast = wasmFiles(model, from).get("net.plain.wasm") ?? Buffer.of();
    const strict = wasmFiles(model, from, { float: "strict" }).get("net.wasm") ?? Buffer.of();
    expect(interpreted(`${model}.plain.wasm`, fast)).toContain("self_check() => i32:0\n");
    expect(interpreted(`${model}.strict.wasm`, strict)).toContain("self_check() => i32:0\n");
  });
});

/** The bytes with the first expected value of the last check changed, where it lies in the file. */
function falsified(bytes: Buffer): Buffer {
  const { memory, checks, check_count } = new webAssembly.Instance(new webAssembly.Module(bytes)).exports;
  const begin = checks.value + 40 * (check_count.value - 1);
  const sample = new Uint32Array(memory.buffer, begin, 10)[8] ?? 0;
  const [wanted, wrong] = [new Uint8Array(memory.buffer, sample, 16).slice(), new Float64Array([1234])];
  const at = bytes.indexOf(wanted);
  expect(at).toBeGreaterThan(0);
  const changed = Buffer.from(bytes);
  changed.set(new Uint8Array(wrong.buffer), at + 8);
  return changed;
}

test.runIf(hasInterpreter)("a kernel that gives something else is named by its number", () => {
  const bytes = wasmFiles("LeNet", "models/lenet.cnn", { float: "strict" }).get("net.wasm") ?? Buffer.of();
  expect(interpreted("false.wasm", falsified(bytes))).toContain("self_check() => i32:7\n");
});

test(
  "Binaryen's interpreter runs the self-check of every function, with fused multiply-adds too",
  { timeout: 120_000 },
  () => {
    for (const [name, bytes] of wasmFiles("Functions", { path: "functions.cnn", text: functions })) {
      const escaped = [...bytes].map((byte) => `\\${byte.toString(16).padStart(2, "0")}`).join("");
      const wast = `(module binary "${escaped}")\n(assert_return (invoke "self_check") (i32.const 0))\n`;
      const shell = join(root, "node_modules/binaryen/bin/wasm-shell");
      const { stdout, stderr } = spawnSync(process.execPath, [shell, written(`${name}.wast`, wast)], {
        encoding: "utf8",
      });
      expect(stdout + stderr).toContain("all checks passed.");
    }
  },
);
