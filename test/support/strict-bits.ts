// Strict artefacts of both processor targets in a folder, run by processes of their own: other versions of Node.js, other compilers of V8.
// What they answer is compared by its bytes.

import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import type { EmittedFile } from "../../src/run/artefact.ts";

export const strictTargets = ["ts", "wasm"] as const;
export type StrictTarget = (typeof strictTargets)[number];

/** Something that runs JavaScript and WebAssembly. */
export interface Runtime {
  readonly name: string;
  readonly command: string;
  readonly flags: readonly string[];
}

/** This Node.js; the same with V8's baseline compilers alone, which share no code with the optimising ones; any other version in PATH. */
export function runtimes(): readonly Runtime[] {
  const own = { name: `Node.js ${process.version}`, command: process.execPath, flags: [] };
  const baseline = { ...own, name: `${own.name}, not optimised`, flags: ["--liftoff-only", "--no-opt"] };
  return [own, baseline, ...otherNodes()];
}

function otherNodes(): readonly Runtime[] {
  const found = new Map<string, Runtime>();
  for (const folder of (process.env["PATH"] ?? "").split(delimiter)) {
    const command = join(folder, process.platform === "win32" ? "node.exe" : "node");
    if (!existsSync(command)) continue;
    const { stdout } = spawnSync(command, ["--version"], { encoding: "utf8" });
    const version = stdout.trim();
    if (version !== "" && version !== process.version)
      found.set(version, { name: `Node.js ${version}`, command, flags: [] });
  }
  return [...found.values()];
}

export interface StrictArtefact {
  readonly files: readonly EmittedFile[];
  readonly packed: Uint8Array;
}

export interface StrictFolder {
  /** `inputs` in the order of `meta.inputs`. */
  add(
    name: string,
    artefacts: Readonly<Record<StrictTarget, StrictArtefact>>,
    inputs: readonly Float32Array[],
  ): void;
  /** By name, a hash of the bytes of all outputs of each target. */
  run(runtime: Runtime): ReadonlyMap<string, Readonly<Record<StrictTarget, string>>>;
  remove(): void;
}

export function strictFolder(): StrictFolder {
  const root = mkdtempSync(join(tmpdir(), "cnnc-"));
  writeFileSync(join(root, "package.json"), '{ "type": "module" }');
  const names: string[] = [];
  return {
    add(name, artefacts, inputs) {
      const folder = join(root, String(names.length));
      names.push(name);
      for (const target of strictTargets) {
        const { files, packed } = artefacts[target];
        mkdirSync(join(folder, target), { recursive: true });
        for (const { path, contents } of files) writeFileSync(join(folder, target, path), contents);
        writeFileSync(join(folder, target, "weights"), packed);
      }
      for (const [i, data] of inputs.entries())
        writeFileSync(
          join(folder, `input-${i}`),
          new Uint8Array(data.buffer, data.byteOffset, data.byteLength),
        );
    },
    run({ command, flags }) {
      const program = fileURLToPath(new URL("strict-runner.js", import.meta.url));
      const text = execFileSync(command, [...flags, program, root, String(names.length)], {
        encoding: "utf8",
        maxBuffer: 2 ** 26,
        env: { ...process.env, NODE_OPTIONS: "" },
      });
      const answers = JSON.parse(text) as readonly Record<StrictTarget, string>[];
      return new Map(names.map((name, i) => [name, answers[i] ?? { ts: "no answer", wasm: "no answer" }]));
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}
