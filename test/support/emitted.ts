// A graph through passes, schedule and the TypeScript target, without the compiler's front: for tests of the target itself.

import type { Graph } from "../../src/ir/graph.ts";
import { runPasses } from "../../src/passes/passes.ts";
import { programOf } from "../../src/passes/program.ts";
import { schedule, type Scheduled } from "../../src/schedule/schedule.ts";
import { scriptTable } from "../../src/schedule/table.ts";
import type { OutputFile, Target, TargetOptions } from "../../src/targets/target.ts";
import { typescriptTarget } from "../../src/targets/typescript/target.ts";
import { packWeights } from "../../src/weights/pack-weights.ts";
import { randomWeights } from "../../src/weights/random-weights.ts";
import { evaluateGraph } from "../../src/run/reference.ts";

export interface Emitted {
  readonly scheduled: Scheduled;
  /** The TypeScript text. */
  readonly text: string;
  readonly files: ReadonlyMap<string, string>;
}

const defaults: TargetOptions = { emit: "js", layout: "nchw", batch: 1, float: "fast" };

export function scheduled(graph: Graph, float: "fast" | "strict" = "fast", samples = 1): Scheduled {
  const { budget } = typescriptTarget;
  return schedule(runPasses(programOf(graph), { float }), {
    target: "ts",
    float,
    table: scriptTable,
    budget,
    samples,
  });
}

/** `samples` share a pass. */
export function emitted(graph: Graph, given: Partial<TargetOptions> = {}, samples = 1): Emitted {
  return emittedTexts(typescriptTarget, scheduled(graph, given.float, samples), given);
}

/** TypeScript and JavaScript, and what stands beside them. */
export function emittedTexts(target: Target, made: Scheduled, given: Partial<TargetOptions>): Emitted {
  const files = (["ts", "js"] as const).flatMap((emit) => filesOf(target, made, { ...given, emit }));
  const texts = new Map(files.map(({ path, contents }) => [path, contents.toString()]));
  return { scheduled: made, text: texts.get("net.ts") ?? "", files: texts };
}

/** What a target writes for loops that are there. */
export function filesOf(
  target: Target,
  { module, packing }: Scheduled,
  options: Partial<TargetOptions> = {},
  stem = "net",
): readonly OutputFile[] {
  const meta = {
    stem,
    compiler: "cnnc 0.0.0",
    inputHash: "0",
    params: 1,
    macs: 2,
    weightsHash: packing.metadata.hash,
    packCommand: `cnnc pack net.cnn W.safetensors --target ${target.name}`,
  };
  return target.emit({ module, meta, options: { ...defaults, ...options } });
}

type Arrays = Record<string, Float32Array>;

export interface EmittedModule {
  readonly meta: {
    readonly model: string;
    readonly batch: number;
    readonly inputs: readonly { readonly name: string; readonly shape: readonly number[] }[];
    readonly outputs: readonly { readonly name: string; readonly shape: readonly number[] }[];
  };
  load(bytes: ArrayBuffer | ArrayBufferView): Promise<void>;
  run(inputs: Arrays, outputs?: Arrays): Arrays;
  selfTest(): Promise<{ kernels: number; values: number }>;
}

let imports = 0;

/** A fresh instance of the JavaScript that was emitted; of another target's, with the face it has. */
export async function imported<Module = EmittedModule>({ files }: Pick<Emitted, "files">): Promise<Module> {
  const text = `${files.get("net.js") ?? ""}\n// ${imports++}`;
  return (await import(`data:text/javascript;base64,${Buffer.from(text).toString("base64")}`)) as Module;
}

export function packed(graph: Graph, { packing }: Scheduled, seed = 1): Uint8Array {
  return packWeights(packing, randomWeights(graph, seed));
}

/** The float64 reference's outputs by name, on the same random weights. */
export function reference(
  graph: Graph,
  inputs: ReadonlyMap<string, ArrayLike<number>>,
  seed = 1,
): Map<string, Float64Array> {
  const values = evaluateGraph(graph, randomWeights(graph, seed), inputs);
  return new Map(graph.outputs.map(({ name, node }) => [name, values.get(node) ?? new Float64Array()]));
}
