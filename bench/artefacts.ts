// What has to be shipped without the weights, and what compiling costs: the command itself, in a process of its own.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { artefactFacts } from "../src/run/artefact-facts.ts";
import { runLimited } from "../test/support/limited-process.ts";
import { type Model, root } from "./cases.ts";
import { compiled } from "./ours.ts";

export interface ArtefactResult {
  readonly model: string;
  /** Of all files as JavaScript, declarations included. */
  readonly bytes: number;
  readonly gzipBytes: number;
  /** Of the weights, beside them. */
  readonly packedBytes: number;
  readonly kernels: number;
  readonly layers: number;
}

/** The most that a module may weigh, gzipped. */
export const gzipLimits: ReadonlyMap<string, number> = new Map([
  ["LeNet", 12_000],
  ["ResNet18", 60_000],
]);

export function measureArtefact({ path, name }: Model): ArtefactResult {
  const built = compiled(path, name);
  const { bytes, gzipBytes, packedBytes } = artefactFacts(built, "ts");
  const { kernels, calls } = built.scheduled.module;
  return { model: name, bytes, gzipBytes, packedBytes, kernels: kernels.length, layers: calls.length };
}

export interface CompileResult {
  readonly model: string;
  /** Kernel calls of the result. */
  readonly layers: number;
  readonly seconds: number;
  /** On all cores, whatever else the machine did. */
  readonly processorSeconds: number;
  readonly megabytes: number;
}

/** The most that `cnnc compile` of ResNet50 may take. */
export const compileLimits = { model: "ResNet50", seconds: 5, megabytes: 1024 };

export async function measureCompile({ path, name }: Model): Promise<CompileResult> {
  const folder = mkdtempSync(join(tmpdir(), "cnnc-bench-"));
  try {
    const args = ["compile", root + path, "--model", name, "--target", "ts", "--out", folder];
    const { code, stderr, seconds, processorSeconds, megabytes } = await runLimited(args, root);
    if (code !== 0) throw new Error(stderr);
    const layers = compiled(path, name).scheduled.module.calls.length;
    return { model: name, layers, seconds, processorSeconds, megabytes };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
