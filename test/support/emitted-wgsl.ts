// A graph through passes, schedule and the WGSL target, without the compiler's front: for tests of the target itself.

import type { Graph } from "../../src/ir/graph.ts";
import { runPasses } from "../../src/passes/passes.ts";
import { programOf } from "../../src/passes/program.ts";
import { schedule } from "../../src/schedule/schedule.ts";
import { gridTable, halfTable } from "../../src/schedule/table.ts";
import type { TargetOptions } from "../../src/targets/target.ts";
import { wgslTarget } from "../../src/targets/wgsl/target.ts";
import { type Emitted, emittedTexts, imported } from "./emitted.ts";
import { size } from "./networks.ts";
import { uniform } from "./random.ts";

export interface EmittedWgsl extends Emitted {
  readonly shader: string;
}

/** `dtype`: of activations and weights. */
export function emittedWgsl(
  graph: Graph,
  { dtype = "f32", ...given }: Partial<TargetOptions> & { readonly dtype?: "f16" | "f32" } = {},
): EmittedWgsl {
  const float = given.float ?? "fast";
  const made = schedule(runPasses(programOf(graph), { float }), {
    target: "wgsl",
    float,
    table: dtype === "f16" ? halfTable(gridTable) : gridTable,
    samples: given.batch ?? 1,
  });
  const emitted = emittedTexts(wgslTarget, made, given);
  return { ...emitted, shader: emitted.files.get("net.wgsl") ?? "" };
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

/** A fresh instance of the JavaScript that was emitted. */
export async function importedWgsl(emitted: Pick<EmittedWgsl, "files">): Promise<WgslModule> {
  return imported<WgslModule>(emitted);
}

export function inputsOf({ meta }: WgslModule): Record<string, Float32Array> {
  return Object.fromEntries(meta.inputs.map(({ name, shape }) => [name, uniform(name, size(shape))]));
}
