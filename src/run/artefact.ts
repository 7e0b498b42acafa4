// Loads a generated module in this process, as a user of it would: from a file, by import, then `load` and `run`.

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { invariant } from "../base/invariant.ts";
import type { SampleRunner } from "./run-samples.ts";

/** The face of every artefact (design: one ES module, the same on every target). */
export interface Artefact {
  load(bytes: Uint8Array): Promise<void>;
  run(inputs: Readonly<Record<string, Float32Array>>): Readonly<Record<string, Float32Array>>;
  selfTest(): Promise<void>;
  readonly meta: {
    readonly batch: number;
    readonly inputs: readonly { readonly name: string; readonly shape: readonly number[] }[];
    readonly outputs: readonly { readonly name: string; readonly shape: readonly number[] }[];
  };
}

export interface EmittedFile {
  readonly path: string;
  readonly contents: string | Uint8Array;
}

/** `files` were emitted as JavaScript. The folder they are imported from is gone when this returns. */
export async function loadArtefact(files: readonly EmittedFile[], packed: Uint8Array): Promise<Artefact> {
  const main = files.find(({ path }) => path.endsWith(".js"));
  invariant(main, "no JavaScript module among the emitted files");
  const folder = mkdtempSync(join(tmpdir(), "cnnc-"));
  try {
    writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
    for (const { path, contents } of files) writeFileSync(join(folder, path), contents);
    const artefact = (await import(pathToFileURL(join(folder, main.path)).href)) as Artefact;
    await artefact.load(packed);
    return artefact;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export function artefactRunner(artefact: Artefact, batch: number): SampleRunner {
  return {
    batch,
    run: (inputs) => new Map(Object.entries(artefact.run(Object.fromEntries(inputs)))),
  };
}
