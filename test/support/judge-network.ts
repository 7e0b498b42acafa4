// One network, given as text, through everything: what does not hold is told in sentences. The interpreter of nests is the judge of the
// reference, the reference the judge of compiled code, within the bounds that the design promises.

import type { BuiltModel } from "../../src/compile/built-model.ts";
import { prepareTarget } from "../../src/compile/prepare-target.ts";
import { probe } from "../../src/compile/probe.ts";
import { renderDiagnostics } from "../../src/diag/render.ts";
import { createSink } from "../../src/diag/sink.ts";
import type { Graph } from "../../src/ir/graph.ts";
import { interpretModule } from "../../src/loops/interpret.ts";
import { interpretProgram } from "../../src/passes/interpret.ts";
import { programOf } from "../../src/passes/program.ts";
import { artefactRunner } from "../../src/run/artefact.ts";
import { evaluateGraph } from "../../src/run/reference.ts";
import { runSamples } from "../../src/run/run-samples.ts";
import { verify } from "../../src/run/verify.ts";
import { packWeights } from "../../src/weights/pack-weights.ts";
import { randomWeights } from "../../src/weights/random-weights.ts";
import { readSafetensors } from "../../src/weights/read-safetensors.ts";
import type { Weights } from "../../src/weights/weights.ts";
import { built, loaded, randomInputs } from "./compiled.ts";
import { size } from "./networks.ts";

/** How a network is compiled. Each is the default but for what it says. */
export const variants = {
  fast: { float: "fast" },
  strict: { float: "strict" },
  "batch 3": { batch: 3 },
  nhwc: { layout: "nhwc" },
  "nhwc, batch 3, strict": { layout: "nhwc", batch: 3, float: "strict" },
  wasm: { target: "wasm" },
  "wasm, strict": { target: "wasm", float: "strict" },
  "wasm, nhwc, batch 3": { target: "wasm", layout: "nhwc", batch: 3 },
} as const;

export type Variant = keyof typeof variants;
type Inputs = ReadonlyMap<string, Float32Array>;

/** What is wrong, nothing if all is well. */
export async function faultsOf(text: string, variant: Variant, interpretLoops: boolean): Promise<string[]> {
  const options = { target: "ts", ...variants[variant] };
  await prepareTarget(options.target);
  const model = built({ path: "random.cnn", text }, undefined, {}, options);
  const weights = randomWeights(model.graph, 1);
  const inputs = randomInputs(model.graph, 1);
  const faults = referenceFaults(model.graph, weights, inputs);
  if (interpretLoops) faults.push(...loopFaults(model, weights, inputs));
  const artefact = await loaded(model, weights);
  await artefact.selfTest();
  if (model.graph && ("batch" in options || "layout" in options))
    return [...faults, ...(await batchFaults(model, weights, options))];
  const sink = createSink();
  const probed = probe(model, { ...options, emit: "ts" }, sink);
  if (!probed) throw new Error(renderDiagnostics(sink.diagnostics, { color: false }));
  const verdict = await verify({
    graph: model.graph,
    weights,
    inputs,
    shipped: artefactRunner(artefact, 1),
    probed: artefactRunner(await loaded(probed.built, weights), 1),
    probes: probed.probes,
  });
  for (const { path, ops, error, share } of verdict.layers)
    if (share > 1) faults.push(`${path} (${ops.join(" + ")}) is off by ${error}, ${share} of its bound`);
  for (const { name, error, share, sameTop } of verdict.outputs)
    if (share > 1 || sameTop === false)
      faults.push(`output ${name} is off by ${error}, ${share} of its bound`);
  return faults;
}

/** The compiled reference against the interpreter of nests, in float64: only the rounding of powers may differ. */
function referenceFaults(graph: Graph, weights: Weights, inputs: Inputs): string[] {
  const reference = evaluateGraph(graph, weights, inputs);
  const arrays = graph.weights.map(({ path }) => Float64Array.from(weights.get(path)?.data ?? []));
  const given = new Map([...inputs].map(([name, data]) => [name, Float64Array.from(data)]));
  const values = interpretProgram(programOf(graph), arrays, given);
  return [...values].flatMap(([id, wanted]) => {
    const got = reference.get(id) ?? new Float64Array();
    return same(got, wanted, 1e-12)
      ? []
      : [`the reference of ${graph.nodes[id]?.path ?? id} is not the interpreter's`];
  });
}

/** Whether no element is further off than a share of the largest. */
function same(got: ArrayLike<number>, wanted: ArrayLike<number>, share: number): boolean {
  if (got.length !== wanted.length) return false;
  const most = Array.from(wanted).reduce((largest, value) => Math.max(largest, Math.abs(value)), 0);
  return Array.from(wanted).every((value, i) => Math.abs((got[i] ?? NaN) - value) <= share * most);
}

const NETWORK_TOLERANCE = 1e-4;

function outputFaults(
  graph: Graph,
  weights: Weights,
  inputs: Inputs,
  got: ReadonlyMap<string, ArrayLike<number>>,
  by: string,
): string[] {
  const reference = evaluateGraph(graph, weights, inputs);
  return graph.outputs.flatMap(({ name, node }) => {
    const wanted = reference.get(node) ?? new Float64Array();
    return same(got.get(name) ?? [], wanted, NETWORK_TOLERANCE)
      ? []
      : [`output ${name} of ${by} is not the reference's`];
  });
}

function loopFaults({ graph, scheduled }: BuiltModel, weights: Weights, inputs: Inputs): string[] {
  const { module, packing } = scheduled;
  const memory = {
    weights: new Float32Array(module.sizes.weights),
    panel: new Float64Array(module.sizes.panel),
  };
  const file = readSafetensors(packWeights(packing, weights)).tensors;
  for (const { name, space, offset } of module.tensors) memory[space].set(file.get(name)?.data ?? [], offset);
  const again = Array.from({ length: module.samples }, () => inputs);
  const together = new Map(
    [...inputs.keys()].map((name) => [
      name,
      concatenated(again.map((sample) => sample.get(name) ?? new Float32Array())),
    ]),
  );
  const results = interpretModule(module, memory, together);
  const last = new Map(
    [...results].map(([name, values]) => [name, values.slice(-values.length / module.samples)]),
  );
  return outputFaults(graph, weights, inputs, last, "the loops");
}

const SAMPLES = 4;

/** Several samples, not a multiple of the batch, laid out as the module has them; each must be what it is alone. */
async function batchFaults(
  model: BuiltModel,
  weights: Weights,
  { batch = 1, layout = "nchw" }: { readonly batch?: number; readonly layout?: "nchw" | "nhwc" },
): Promise<string[]> {
  const { graph } = model;
  const ports = graph.nodes.filter((node) => node.kind === "input");
  const samples = Array.from({ length: SAMPLES }, (_, seed) => randomInputs(graph, seed));
  const values = new Map(
    ports.map(({ name, shape }) => [
      name,
      concatenated(samples.map((sample) => arranged(sample.get(name) ?? new Float32Array(), shape, layout))),
    ]),
  );
  const runner = artefactRunner(await loaded(model, weights), batch);
  const results = await runSamples(runner, { values, count: SAMPLES });
  return samples.flatMap((inputs, n) => {
    const got = new Map(
      graph.outputs.map(({ name, node }) => {
        const shape = graph.nodes[node]?.shape ?? [];
        const own = results.get(name)?.subarray(n * size(shape), (n + 1) * size(shape)) ?? new Float32Array();
        return [name, restored(own, shape, layout)];
      }),
    );
    return outputFaults(graph, weights, inputs, got, `sample ${n}`);
  });
}

function concatenated(arrays: readonly Float32Array[]): Float32Array {
  return Float32Array.from(arrays.flatMap((array) => [...array]));
}

/** C, space -> space, C where that is the layout. */
function arranged(
  data: Float32Array,
  [channels = 1, ...sizes]: readonly number[],
  layout: string,
): Float32Array {
  if (layout === "nchw") return data;
  const space = size(sizes);
  return Float32Array.from(data, (_, i) => data[(i % channels) * space + Math.floor(i / channels)] ?? NaN);
}

function restored(
  data: Float32Array,
  [channels = 1, ...sizes]: readonly number[],
  layout: string,
): Float32Array {
  if (layout === "nchw") return data;
  const space = size(sizes);
  return Float32Array.from(data, (_, i) => data[(i % space) * channels + Math.floor(i / space)] ?? NaN);
}
