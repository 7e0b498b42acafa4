// The same input, options and version give the same bytes, wherever and whenever the command runs.

import { execFile } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, expect, test } from "vitest";
import { root } from "../support/networks.ts";
import { npy } from "../support/npy.ts";

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

const weights = "models/weights/lenet-mnist.safetensors";
const commands: readonly (readonly string[])[] = [
  ["compile", "models/lenet-modern.cnn", "--target", "ts", "--weights", weights, "--out", "ts"],
  [
    "compile",
    "models/lenet-modern.cnn",
    "--target",
    "ts",
    "--emit",
    "js",
    "--float",
    "strict",
    "--batch",
    "2",
    "--out",
    "js",
  ],
  [
    "compile",
    "models/resnet.cnn",
    "--model",
    "ResNet50",
    "--param",
    "size=64",
    "--target",
    "ts",
    "--out",
    "resnet",
  ],
  ["compile", "models/lenet-modern.cnn", "--target", "wasm", "--inline", "--out", "inline"],
  ["compile", "models/lenet-modern.cnn", "--target", "wasm", "--out", "wasm"],
  ["report", "models/resnet.cnn", "--format", "text", "--output", "resnet.txt"],
  ["report", "models/resnet.cnn", "--format", "json", "--output", "resnet.json"],
  [
    "run",
    "models/lenet.cnn",
    "--weights",
    "random:7",
    "--input",
    "image.npy",
    "--output",
    "logits.safetensors",
  ],
];

/** Runs all commands in a new folder and reads everything that is in it afterwards, and what was printed. */
async function outputs(
  prefix: string,
  env: Readonly<Record<string, string>>,
): Promise<ReadonlyMap<string, string>> {
  const folder = mkdtempSync(join(tmpdir(), prefix));
  folders.push(folder);
  cpSync(join(root, "models"), join(folder, "models"), { recursive: true });
  writeFileSync(
    join(folder, "image.npy"),
    npy([1, 1, 28, 28], (i) => (i % 7) / 7),
  );
  const files = new Map<string, string>();
  for (const args of commands) {
    const options = { cwd: folder, env: { ...process.env, ...env } };
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [join(root, "src/cli/main.ts"), ...args],
      options,
    );
    files.set(`$ cnnc ${args.join(" ")}`, stdout);
  }
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile()) files.set(path.slice(folder.length), readFileSync(path).toString("latin1"));
  }
  return files;
}

test("two folders, two time zones, two languages: the same bytes", { timeout: 300_000 }, async () => {
  const [a, b] = [
    await outputs("cnnc-a-", { TZ: "Pacific/Kiritimati", LANG: "tr_TR.UTF-8" }),
    await outputs("cnnc-longer-name-b-", { TZ: "America/St_Johns", LANG: "C" }),
  ];
  expect([...b.keys()]).toEqual([...a.keys()]);
  expect([...a].filter(([path, text]) => b.get(path) !== text).map(([path]) => path)).toEqual([]);
  expect([...a.values()].filter((text) => text.includes(tmpdir()))).toEqual([]);
});
