// A model compiled to JavaScript and loaded in this process, beside its graph: what end-to-end tests run.

import { stripTypeScriptTypes } from "node:module";
import type { Source } from "../../src/base/span.ts";
import type { BuiltModel } from "../../src/compile/built-model.ts";
import { compile } from "../../src/compile/compile.ts";
import type { CompileOptions } from "../../src/compile/options.ts";
import { pack } from "../../src/compile/pack.ts";
import { renderDiagnostics } from "../../src/diag/render.ts";
import { createSink } from "../../src/diag/sink.ts";
import type { Graph } from "../../src/ir/graph.ts";
import { type Artefact, loadArtefact } from "../../src/run/artefact.ts";
import { generator } from "../../src/weights/random-weights.ts";
import type { Weights } from "../../src/weights/weights.ts";
import { type Arguments, readSource, size } from "./networks.ts";

/** As TypeScript, unless JavaScript is said: printing that costs as much as all before it, and `loaded` takes types off. */
export function built(
  from: string | Source,
  model?: string,
  args: Arguments = {},
  options: CompileOptions = {},
): BuiltModel {
  const params = new Map(Object.entries(args).map(([name, value]) => [name, String(value)]));
  const chosen = model === undefined ? {} : { model };
  const result = compile(typeof from === "string" ? readSource(from) : from, {
    target: "ts",
    emit: "ts",
    params,
    ...chosen,
    ...options,
  });
  if (!result.built) throw new Error(renderDiagnostics(result.diagnostics, { color: false }));
  return result.built;
}

/** Modules in TypeScript as JavaScript: Node.js takes the types off. */
export function withoutTypes(files: BuiltModel["files"]): BuiltModel["files"] {
  return files.map(({ path, contents }) =>
    path.endsWith(".ts") && !path.endsWith(".d.ts")
      ? { path: path.replace(/ts$/u, "js"), contents: stripTypeScriptTypes(String(contents)) }
      : { path, contents },
  );
}

export async function loaded(model: BuiltModel, weights: Weights): Promise<Artefact> {
  return loadArtefact(withoutTypes(model.files), packedFor(model, weights));
}

export function packedFor(model: BuiltModel, weights: Weights): Uint8Array {
  const sink = createSink();
  const packed = pack(model, weights, sink);
  if (!packed) throw new Error(renderDiagnostics(sink.diagnostics, { color: false }));
  return packed;
}

/** One sample for every input, uniform in [-1, 1). */
export function randomInputs(graph: Graph, seed: number): Map<string, Float32Array> {
  const inputs = graph.nodes.filter((node) => node.kind === "input");
  return new Map(inputs.map(({ name, shape }) => [name, draw(size(shape), `${seed} input ${name}`)]));
}

function draw(length: number, seed: string): Float32Array {
  const next = generator(seed);
  return Float32Array.from({ length }, () => 2 * next() - 1);
}
