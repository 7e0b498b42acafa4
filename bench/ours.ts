// Our side: a model of models/ compiled to JavaScript, packed, and loaded into this process, with its weights for the others to use.

import { readFileSync } from "node:fs";
import type { BuiltModel } from "../src/compile/built-model.ts";
import { compile } from "../src/compile/compile.ts";
import { pack } from "../src/compile/pack.ts";
import type { Diagnostic } from "../src/diag/diagnostic.ts";
import { renderDiagnostics } from "../src/diag/render.ts";
import { createSink } from "../src/diag/sink.ts";
import { type Artefact, loadArtefact } from "../src/run/artefact.ts";
import { matchWeights } from "../src/weights/match-weights.ts";
import { generator, randomWeights } from "../src/weights/random-weights.ts";
import { readSafetensors } from "../src/weights/read-safetensors.ts";
import type { Weights } from "../src/weights/weights.ts";
import { root } from "./cases.ts";

export type Inputs = ReadonlyMap<string, Float32Array>;

export interface Ours {
  readonly built: BuiltModel;
  readonly weights: Weights;
  readonly packed: Uint8Array;
  readonly artefact: Artefact;
}

/** As a bench wants it; the fast module of the TypeScript target without a word. */
export interface BuildOptions {
  readonly target?: "ts" | "wasm" | "wgsl";
  readonly params?: ReadonlyMap<string, string>;
  readonly batch?: number;
  readonly limits?: Readonly<Record<string, number>>;
  readonly dtype?: "f16" | "f32";
  readonly timed?: boolean;
  readonly threads?: boolean;
  readonly name?: string;
}

export async function buildOurs(path: string, model: string, options: BuildOptions = {}): Promise<Ours> {
  const built = compiled(path, model, options);
  const weights = weightsOf(built);
  const packed = packedFor(built, weights);
  return { built, weights, packed, artefact: await loadArtefact(built.files, packed) };
}

/** A target that has to be prepared was prepared. */
export function compiled(path: string, model: string, options: BuildOptions = {}): BuiltModel {
  const source = { path, text: readFileSync(root + path, "utf8") };
  const { built, diagnostics } = compile(source, { model, target: "ts", emit: "js", ...options });
  return built ?? refuse(diagnostics);
}

/** Trained ones for LeNetModern; `random:1` for the others. */
export function weightsOf({ graph }: BuiltModel): Weights {
  const trained = "models/weights/lenet-mnist.safetensors";
  if (graph.name !== "LeNetModern") return randomWeights(graph, 1);
  const sink = createSink();
  const { tensors } = readSafetensors(readFileSync(root + trained));
  return matchWeights(graph, tensors, sink, { file: trained }) ?? refuse(sink.diagnostics);
}

export function packedFor(built: BuiltModel, weights: Weights): Uint8Array {
  const sink = createSink();
  return pack(built, weights, sink) ?? refuse(sink.diagnostics);
}

/** `batch` samples for every input, uniform in [0, 1), the same on every machine. */
export function inputsOf({ graph }: BuiltModel, batch = 1): Inputs {
  const next = generator("bench");
  return new Map(
    graph.nodes
      .filter((node) => node.kind === "input")
      .map(({ name, shape }) => {
        const length = shape.reduce((product, extent) => product * extent, batch);
        return [name, Float32Array.from({ length }, next)];
      }),
  );
}

function refuse(diagnostics: readonly Diagnostic[]): never {
  throw new Error(renderDiagnostics(diagnostics, { color: false }));
}
