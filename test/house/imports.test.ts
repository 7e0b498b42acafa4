// The import table against planted offences: each rule is seen to refuse what it is there for.

import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "cnnc-imports-"));

/** file -> what it imports; the files that are only imported are added empty. */
const PLANTED: Readonly<Record<string, readonly string[]>> = {
  "src/base/low.ts": ["../diag/catalog.ts", "node:fs"],
  "src/diag/catalog.ts": [],
  "src/syntax/ring-a.ts": ["./ring-b.ts"],
  "src/syntax/ring-b.ts": ["./ring-a.ts"],
  "src/ops/index.ts": ["./relu.ts"],
  "src/ops/relu.ts": ["./conv.ts", "./define.ts", "./support/window.ts", "../ir/graph.ts"],
  "src/passes/fold.ts": ["../ops/index.ts", "../ir/index.ts", "chevrotain"],
  "src/targets/index.ts": ["./wasm/emit.ts"],
  "src/targets/wasm/emit.ts": [
    "../typescript/emit.ts",
    "../../nests/nest.ts",
    "../../loops/loop.ts",
    "../target.ts",
  ],
  "src/targets/typescript/emit.ts": ["../../diag/catalog.ts", "ts-morph", "prettier"],
  "src/compile/compile.ts": ["../ops/index.ts", "../targets/index.ts", "../index.ts"],
  "src/run/run.ts": ["node:fs", "../compile/compile.ts"],
  "src/attic/old.ts": ["../base/low.ts"],
  "src/weights/read.ts": ["vitest"],
};

let output: string;
beforeAll(() => {
  for (const file of [".dependency-cruiser.mjs", "tsconfig.json", "package.json"])
    cpSync(root + file, join(folder, file));
  symlinkSync(`${root}node_modules`, join(folder, "node_modules"), "junction");
  for (const [file, imports] of Object.entries(PLANTED)) plant(file, imports);
  output = cruise();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each([
  ["room-base", "src/base/low.ts", "src/diag/catalog.ts"],
  ["platform", "src/base/low.ts", "fs"],
  ["no-cycles", "src/syntax/ring-a.ts", ""],
  ["op-knows-no-other", "src/ops/relu.ts", "src/ops/conv.ts"],
  ["registries", "src/passes/fold.ts", "src/ops/index.ts"],
  ["exact-files", "src/passes/fold.ts", "src/ir/index.ts"],
  ["chevrotain-in-its-room", "src/passes/fold.ts", ""],
  ["target-knows-no-other", "src/targets/wasm/emit.ts", "src/targets/typescript/emit.ts"],
  ["target-sees-loops-only", "src/targets/wasm/emit.ts", "src/nests/nest.ts"],
  ["target-diag-types-only", "src/targets/typescript/emit.ts", "src/diag/catalog.ts"],
  ["room-compile", "src/compile/compile.ts", "src/index.ts"],
  ["known-rooms", "src/attic/old.ts", "src/base/low.ts"],
  ["published-dependencies", "src/weights/read.ts", ""],
])("%s refuses %s -> %s", (rule, from, to) => {
  expect(output).toContain(`${rule}: ${from} → ${to}`);
});

test("nothing else is refused", () => {
  expect(output).toMatch(/x 13 dependency violations \(13 errors/u);
});

function plant(file: string, imports: readonly string[]): void {
  const lines = imports.map((path, i) => `import * as x${i} from "${path}";\nexport const y${i} = x${i};`);
  write(join(folder, file), `${lines.join("\n")}\nexport const here = 1;\n`, "w");
  for (const path of imports.filter((path) => path.startsWith("."))) {
    write(join(folder, dirname(file), path), "export const here = 1;\n", "a");
  }
}

function write(path: string, text: string, flag: "w" | "a"): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text, { flag });
}

function cruise(): string {
  const bin = `${root}node_modules/dependency-cruiser/bin/dependency-cruiser.mjs`;
  try {
    return execFileSync(process.execPath, [bin, "--config", ".dependency-cruiser.mjs", "src"], {
      cwd: folder,
      encoding: "utf8",
      env: { ...process.env, NO_COLOR: "1" },
      stdio: ["ignore", "pipe", "pipe"],
    });
  } catch (error) {
    return String((error as { stdout?: unknown }).stdout); // it exits with the number of offences
  }
}
