// Loads a generated module in this process, as a user of it would: from a file, by import, then `load` and `run`.

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { invariant } from "../base/invariant.ts";
import type { SampleRunner } from "./run-samples.ts";
import type { GpuDevice } from "./webgpu/adapter.ts";

type Arrays = Readonly<Record<string, Float32Array>>;

/** The face of every artefact that computes on a processor (design: one ES module, the same on every target). */
export interface Artefact extends AnyArtefact {
  run(inputs: Arrays): Arrays;
}

/** Of one that computes on a GPU: the same, but answers come later. */
export interface GpuArtefact extends AnyArtefact {
  run(inputs: Arrays): Promise<Arrays>;
  /** The time of every call of a kernel, in order, by the GPU's clock; rejects where it has none. */
  profile(inputs: Arrays): Promise<readonly { readonly layer: string; readonly milliseconds: number }[]>;
  destroy(): void;
}

/** Either. */
export interface AnyArtefact {
  load(bytes: Uint8Array, host?: Host): Promise<void>;
  run(inputs: Arrays): Arrays | Promise<Arrays>;
  selfTest(): Promise<unknown>;
  /** How many run, of a module for several threads. */
  threads?(): number;
  /** Ends threads, or gives the GPU's memory back. */
  destroy?(): void;
  readonly meta: {
    readonly batch: number;
    readonly inputs: readonly { readonly name: string; readonly shape: readonly number[] }[];
    readonly outputs: readonly { readonly name: string; readonly shape: readonly number[] }[];
  };
}

/** What a module is loaded with beside its weights. */
export interface Host {
  /** Where its target wants one. */
  readonly device?: GpuDevice;
  /** Of a module for several threads; as many as the machine has, up to eight, where it is left out. */
  readonly threads?: number;
}

export interface EmittedFile {
  readonly path: string;
  readonly contents: string | Uint8Array;
}

/** `files` were emitted as JavaScript. The folder they are imported from is gone when this returns. */
export async function loadArtefact(files: readonly EmittedFile[], packed: Uint8Array): Promise<Artefact> {
  return (await loadOn({}, files, packed)) as Artefact;
}

/** The same for any target. */
export async function loadOn(
  host: Host,
  files: readonly EmittedFile[],
  packed: Uint8Array,
): Promise<AnyArtefact> {
  const main = files.find(({ path }) => path.endsWith(".js"));
  invariant(main, "no JavaScript module among the emitted files");
  const folder = mkdtempSync(join(tmpdir(), "cnnc-"));
  try {
    writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
    for (const { path, contents } of files) writeFileSync(join(folder, path), contents);
    const artefact = (await import(pathToFileURL(join(folder, main.path)).href)) as AnyArtefact;
    await artefact.load(packed, host);
    return artefact;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export function artefactRunner(artefact: AnyArtefact, batch: number): SampleRunner {
  return {
    batch,
    ...(artefact.threads && { threads: countOfThreads(artefact.threads()), end: () => artefact.destroy?.() }),
    run: async (inputs) => new Map(Object.entries(await artefact.run(Object.fromEntries(inputs)))),
  };
}

/** `2 threads`, `one thread` */
export function countOfThreads(count: number): string {
  return count === 1 ? "one thread" : `${count} threads`;
}
