// Artefacts of several threads in a folder that lasts as long as their workers, and every thread count's answer beside one thread's.

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { AnyOp } from "../../src/ir/op.ts";
import { runPasses } from "../../src/passes/passes.ts";
import { programOf } from "../../src/passes/program.ts";
import type { EmittedFile } from "../../src/run/artefact.ts";
import { schedule, type Scheduled } from "../../src/schedule/schedule.ts";
import { vectorTable } from "../../src/schedule/table.ts";
import { wasmTarget } from "../../src/targets/wasm/target.ts";
import { packWeights } from "../../src/weights/pack-weights.ts";
import type { Weights } from "../../src/weights/weights.ts";
import { filesOf } from "./emitted.ts";
import { graphOfOne } from "./one-op-graph.ts";

type Arrays = Readonly<Record<string, Float32Array>>;

interface Threaded {
  load(bytes: Uint8Array, options?: { threads?: number; patience?: number; wasm?: unknown }): Promise<void>;
  run(inputs: Arrays): Arrays;
  selfTest(): Promise<unknown>;
  /** How many run. */
  threads(): number;
  destroy(): void;
}

export interface ThreadedFolder {
  readonly path: string;
  /** `stem` must be new; the module itself is `stem.js`. */
  open(stem: string, files: readonly EmittedFile[]): Promise<Threaded>;
  /** Ends all threads. */
  remove(): void;
}

export function threadedFolder(): ThreadedFolder {
  const path = mkdtempSync(join(tmpdir(), "cnnc-"));
  writeFileSync(join(path, "package.json"), '{ "type": "module" }');
  const opened: Threaded[] = [];
  return {
    path,
    async open(stem, files) {
      for (const file of files) writeFileSync(join(path, file.path), file.contents);
      const module = (await import(pathToFileURL(join(path, `${stem}.js`)).href)) as Threaded;
      opened.push(module);
      return module;
    },
    remove() {
      for (const module of opened) module.destroy();
      rmSync(path, { recursive: true, force: true });
    },
  };
}

/** Every number of every output, so that -0 and NaN count. */
export function bitsOf(outputs: Arrays): readonly (readonly [string, string])[] {
  return Object.entries(outputs).map(([name, { buffer, byteOffset, byteLength }]) => [
    name,
    Buffer.from(buffer, byteOffset, byteLength).toString("base64"),
  ]);
}

export interface ThreadedOp {
  readonly files: readonly EmittedFile[];
  readonly packed: Uint8Array;
  readonly scheduled: Scheduled;
}

/** One op whose kernels are divided however small they are. */
export async function threadedOp(
  stem: string,
  op: AnyOp,
  form: unknown,
  weights: readonly Float32Array[],
): Promise<ThreadedOp> {
  await wasmTarget.prepare?.();
  const graph = graphOfOne(op, form);
  const scheduled = schedule(runPasses(programOf(graph), { float: "fast" }), {
    target: "wasm",
    float: "fast",
    table: { ...vectorTable, threads: { barrier: 1, least: 1 } },
    threads: true,
  });
  const tensors: Weights = new Map(
    graph.weights.map(({ path, shape }, i) => [
      path,
      { dtype: "F32", shape, data: weights[i] ?? new Float32Array() },
    ]),
  );
  const files = filesOf(wasmTarget, scheduled, { threads: true }, stem);
  return { files, packed: packWeights(scheduled.packing, tensors), scheduled };
}
