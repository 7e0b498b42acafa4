// One op through everything behind the graph: passes, schedule, target, packed weights; then imported and run.

import { analyze } from "../../src/analyze/analyze.ts";
import type { BuiltModel } from "../../src/compile/built-model.ts";
import { prepareTarget } from "../../src/compile/prepare-target.ts";
import { backStages } from "../../src/compile/pipeline.ts";
import { runStages } from "../../src/compile/stage.ts";
import { renderDiagnostics } from "../../src/diag/render.ts";
import { createSink } from "../../src/diag/sink.ts";
import type { AnyOp } from "../../src/ir/op.ts";
import { type EmittedFile, loadArtefact } from "../../src/run/artefact.ts";
import type { Weights } from "../../src/weights/weights.ts";
import { packedFor, withoutTypes } from "./compiled.ts";
import type { Engine } from "./engines.ts";
import { stagesBetweenCopies } from "./between-copies.ts";
import { graphOfOne } from "./one-op-graph.ts";
import { plainWasm } from "./plain-wasm.ts";

export interface BuiltOp {
  readonly files: readonly EmittedFile[];
  readonly packed: Uint8Array;
}

export interface OpTarget {
  readonly target: "ts" | "wasm" | "wgsl";
  readonly float: "fast" | "strict";
  readonly batch?: number;
  readonly dtype?: "f16" | "f32";
  readonly emit?: "js" | "ts";
  /** What the op is given and gives lies between layers: each is copied once more. */
  readonly copies?: boolean;
}

/** The last one: plain WebAssembly is in the files of the other, whose engine stands before it. */
let last: { readonly op: AnyOp; readonly key: string; readonly built: BuiltModel } | undefined;

function compiledOp(op: AnyOp, form: unknown, { target, copies = false, ...more }: OpTarget): BuiltModel {
  const options = { target, emit: "js", name: "one", ...more } as const;
  const key = JSON.stringify([form, options, copies]);
  if (last?.op === op && last.key === key) return last.built;
  const sink = createSink();
  const graph = graphOfOne(op, form);
  const analysis = analyze(graph, sink);
  const first = { source: graph.span.source, options, graph, ...(analysis && { analysis }) };
  const { built } = runStages(copies ? stagesBetweenCopies : backStages, first, sink).draft;
  if (!built) throw new Error(renderDiagnostics(sink.diagnostics, { color: false }));
  last = { op, key, built };
  return built;
}

/** A resolved call compiled, to JavaScript unless it is said, inputs `x0 x1 ...`, output `y`; its weights by path. */
export async function modelOfOp(
  op: AnyOp,
  form: unknown,
  weights: readonly Float32Array[],
  options: OpTarget,
): Promise<{ readonly built: BuiltModel; readonly tensors: Weights }> {
  await prepareTarget(options.target);
  const built = compiledOp(op, form, options);
  const tensors: Weights = new Map(
    built.graph.weights.map(({ path, shape }, i) => [
      path,
      { dtype: "F32", shape, data: weights[i] ?? new Float32Array() },
    ]),
  );
  return { built, tensors };
}

/** The artefact of a resolved call. */
async function buildOp(
  op: AnyOp,
  form: unknown,
  weights: readonly Float32Array[],
  target: OpTarget,
): Promise<BuiltOp> {
  return packedOp(await modelOfOp(op, form, weights, target));
}

/**
 * The same, but Node.js takes the types off: printing JavaScript and declarations with TypeScript would be a third of what a case costs. What
 * TypeScript prints of every case is run on the engine `target ts, fast`.
 */
export async function buildOpAsTypeScript(
  op: AnyOp,
  form: unknown,
  weights: readonly Float32Array[],
  target: OpTarget,
): Promise<BuiltOp> {
  const { files, packed } = packedOp(await modelOfOp(op, form, weights, { ...target, emit: "ts" }));
  return { packed, files: withoutTypes(files) };
}

function packedOp({ built, tensors }: Awaited<ReturnType<typeof modelOfOp>>): BuiltOp {
  return { files: built.files, packed: packedFor(built, tensors) };
}

export function artefactEngine(target: OpTarget["target"], float: OpTarget["float"]): Engine {
  return {
    name: `target ${target}, ${float}`,
    skips: new Map(),
    async run(op, form, inputs, weights) {
      const build = target === "ts" && float === "fast" ? buildOp : buildOpAsTypeScript;
      const { files, packed } = await build(op, form, weights, { target, float });
      const artefact = await loadArtefact(files, packed);
      await artefact.selfTest();
      return artefact.run(Object.fromEntries(inputs.map((data, i) => [`x${i}`, data])))["y"] ?? [];
    },
  };
}

/** WebAssembly as an engine without fused multiply-adds loads it. */
export function plainEngine(): Engine {
  return {
    name: "target wasm, plain",
    skips: new Map(),
    async run(op, form, inputs, weights) {
      const { files, packed } = await buildOpAsTypeScript(op, form, weights, {
        target: "wasm",
        float: "fast",
      });
      const artefact = await loadArtefact(plainWasm(files), packed);
      await artefact.selfTest();
      return artefact.run(Object.fromEntries(inputs.map((data, i) => [`x${i}`, data])))["y"] ?? [];
    },
  };
}

/** The middle one of three samples. What lies beside it is no number: whatever mixes samples shows. */
export function middleOfThree(target: OpTarget["target"], float: OpTarget["float"]): Engine {
  return {
    name: `target ${target}, ${float}, batch 3`,
    skips: new Map(),
    async run(op, form, inputs, weights) {
      const { files, packed } = await buildOpAsTypeScript(op, form, weights, { target, float, batch: 3 });
      const artefact = await loadArtefact(files, packed);
      await artefact.selfTest();
      const beside = inputs.map((data, i): [string, Float32Array] => {
        const all = new Float32Array(3 * data.length).fill(NaN);
        all.set(data, data.length);
        return [`x${i}`, all];
      });
      const all = artefact.run(Object.fromEntries(beside))["y"] ?? new Float32Array();
      return all.subarray(all.length / 3, (2 * all.length) / 3);
    },
  };
}
