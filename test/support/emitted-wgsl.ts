// A graph through passes, schedule and the WGSL target, without the compiler's front: for tests of the target itself.

import type { Graph } from "../../src/ir/graph.ts";
import { runPasses } from "../../src/passes/passes.ts";
import { programOf } from "../../src/passes/program.ts";
import { schedule, type Scheduled } from "../../src/schedule/schedule.ts";
import { gridTable, halfTable } from "../../src/schedule/table.ts";
import type { TargetOptions } from "../../src/targets/target.ts";
import { wgslTarget } from "../../src/targets/wgsl/target.ts";

export interface EmittedWgsl {
  readonly scheduled: Scheduled;
  /** The TypeScript text. */
  readonly text: string;
  readonly shader: string;
  /** TypeScript, JavaScript, declarations, shader. */
  readonly files: ReadonlyMap<string, string>;
}

/** `dtype`: of activations and weights. */
export function emittedWgsl(
  graph: Graph,
  { dtype = "f32", ...given }: Partial<TargetOptions> & { readonly dtype?: "f16" | "f32" } = {},
): EmittedWgsl {
  const options: TargetOptions = { emit: "ts", layout: "nchw", batch: 1, float: "fast", ...given };
  const { float, batch } = options;
  const made = schedule(runPasses(programOf(graph), { float }), {
    target: "wgsl",
    float,
    table: dtype === "f16" ? halfTable(gridTable) : gridTable,
    samples: batch,
  });
  const meta = {
    stem: "net",
    compiler: "cnnc 0.0.0",
    inputHash: "0",
    params: 1,
    macs: 2,
    weightsHash: made.packing.metadata.hash,
    packCommand: "cnnc pack net.cnn W.safetensors --target wgsl",
  };
  const files = (["ts", "js"] as const).flatMap((emit) =>
    wgslTarget.emit({ module: made.module, meta, options: { ...options, emit } }),
  );
  const texts = new Map(files.map(({ path, contents }) => [path, contents.toString()]));
  return {
    scheduled: made,
    text: texts.get("net.ts") ?? "",
    shader: texts.get("net.wgsl") ?? "",
    files: texts,
  };
}

type Arrays = Readonly<Record<string, Float32Array>>;

/** The module as its caller meets it. */
export interface WgslModule {
  readonly shader: string;
  readonly requirements: {
    readonly requiredLimits: Readonly<Record<string, number>>;
    readonly requiredFeatures: readonly string[];
  };
  readonly meta: {
    readonly model: string;
    readonly inputs: readonly { readonly name: string; readonly shape: readonly number[] }[];
  };
  load(
    bytes: Uint8Array,
    options?: { device?: unknown; overlap?: number; checkFinite?: boolean },
  ): Promise<void>;
  run(inputs: Readonly<Record<string, unknown>>, outputs?: Arrays): Promise<Arrays>;
  encode(
    encoder: GPUCommandEncoder,
    inputs: Readonly<Record<string, GPUBuffer>>,
  ): Readonly<Record<string, GPUBuffer>>;
  profile(inputs: Arrays): Promise<readonly { layer: string; milliseconds: number }[]>;
  fromImageData(pictures: unknown, options?: object): GPUBuffer;
  selfTest(): Promise<{ kernels: number; values: number }>;
  destroy(): void;
}

let imports = 0;

/** A fresh instance of the JavaScript that was emitted. */
export async function importedWgsl({ files }: Pick<EmittedWgsl, "files">): Promise<WgslModule> {
  const text = `${files.get("net.js") ?? ""}\n// ${imports++}`;
  return (await import(`data:text/javascript;base64,${Buffer.from(text).toString("base64")}`)) as WgslModule;
}
