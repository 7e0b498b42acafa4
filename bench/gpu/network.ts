// A process of its own for one network: we and the peers compute it on the same adapter from the same weights and images. Cold starts are
// timed as each begins, results are compared, and only then are calls timed, turn by turn. Takes its order as JSON in the first argument
// and prints a line of JSON; see orders.ts.

import { readFileSync } from "node:fs";
import process from "node:process";
import type { BuiltModel } from "../../src/compile/built-model.ts";
import { compile } from "../../src/compile/compile.ts";
import { prepareTarget } from "../../src/compile/prepare-target.ts";
import { renderDiagnostics } from "../../src/diag/render.ts";
import { type GpuArtefact, loadOn } from "../../src/run/artefact.ts";
import { median } from "../../src/run/rounds.ts";
import { findAdapter, type GpuAdapter } from "../../src/run/webgpu/adapter.ts";
import { swiftShader } from "../../src/run/webgpu/swiftshader.ts";
import { generator } from "../../src/weights/random-weights.ts";
import type { Weights } from "../../src/weights/weights.ts";
import { root } from "../cases.ts";
import { packedFor, weightsOf, type Inputs } from "../ours.ts";
import { layersOf } from "./layers.ts";
import { onnxPeer } from "./onnxruntime.ts";
import type { Failure, Figures, NetworkResult, Order, PeerResult } from "./orders.ts";
import { startTfjs, tfjsGpuPeer } from "./tfjs.ts";

type Results = ReadonlyMap<string, Float32Array>;

interface Contestant {
  readonly load: number;
  readonly first: number;
  readonly results: Results;
  run(): Promise<unknown>;
}

interface Task {
  readonly order: Order;
  readonly built: BuiltModel;
  readonly weights: Weights;
  readonly inputs: Inputs;
}

const leastSamples = 5;
const mostSamples = 200;

const order = JSON.parse(process.argv[2] ?? "{}") as Order;
await prepareTarget("wgsl");
const adapter = await findAdapter();
if (typeof adapter === "string") throw new Error(`no WebGPU adapter: ${adapter}`);
const { driver } = (adapter.kind === "software" ? swiftShader() : undefined) ?? {};
if (driver !== undefined) process.env["VK_DRIVER_FILES"] = driver; // the peers look for adapters themselves
console.log(JSON.stringify(await measure(order, adapter)));
process.exit(0); // TensorFlow.js holds its device, which holds the process

async function measure(given: Order, on: GpuAdapter): Promise<NetworkResult> {
  const built = compiled(given);
  const weights = weightsOf(built);
  const task = { order: given, built, weights, inputs: imagesOf(built, given.batch) };
  const { artefact, ...own } = await ours(task, on);
  const onnx = await onnxRuntime(task).catch(failure);
  const tfjs = await tensorflow(task).catch(failure);
  const [mine, ...theirs] = await race(
    [own, onnx, tfjs].filter((each): each is Contestant => "run" in each),
    given.budget,
  );
  if (!mine) throw new Error("nothing was timed");
  const peer = (each: Contestant | Failure): PeerResult | Failure => {
    if ("failed" in each) return each;
    const times = theirs.shift();
    return times
      ? { ...times, difference: difference(own.results, each.results), ratio: times.median / mine.median }
      : { failed: "not timed" };
  };
  const [onnxResult, tfjsResult] = [peer(onnx), peer(tfjs)];
  return {
    model: given.model,
    batch: given.batch,
    macs: built.analysis.totals.macs,
    adapter: on.name,
    ours: { ...mine, layers: await layersOf(artefact, built, task.inputs) },
    onnx: onnxResult,
    tfjs: tfjsResult,
  };
}

function compiled({ path, model, params, batch }: Order): BuiltModel {
  const source = { path, text: readFileSync(root + path, "utf8") };
  const given = new Map(Object.entries(params));
  const { built, diagnostics } = compile(source, {
    model,
    params: given,
    target: "wgsl",
    emit: "js",
    batch,
  });
  if (!built) throw new Error(renderDiagnostics(diagnostics, { color: false }));
  return built;
}

/** `batch` samples for every input, uniform in [0, 1), the same on every machine. */
function imagesOf({ graph }: BuiltModel, batch: number): Inputs {
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

async function ours(
  { built, weights, inputs }: Task,
  on: GpuAdapter,
): Promise<Contestant & { artefact: GpuArtefact }> {
  const packed = packedFor(built, weights);
  const device = await on.openDevice();
  const feeds = Object.fromEntries(inputs);
  const begin = performance.now();
  const artefact = (await loadOn({ device }, built.files, packed)) as GpuArtefact;
  const loaded = performance.now();
  const results = await artefact.run(feeds);
  const first = performance.now() - loaded;
  return {
    artefact,
    load: loaded - begin,
    first,
    results: new Map(Object.entries(results)),
    run: () => artefact.run(feeds),
  };
}

async function onnxRuntime({ order: { batch }, built, weights, inputs }: Task): Promise<Contestant> {
  const begin = performance.now();
  const peer = await onnxPeer(built.graph, weights, inputs, batch);
  const loaded = performance.now();
  const results = await peer.outputs();
  return { load: loaded - begin, first: performance.now() - loaded, results, run: () => peer.run() };
}

async function tensorflow({ order: { batch }, built, weights, inputs }: Task): Promise<Contestant> {
  await startTfjs();
  const [images = new Float32Array()] = inputs.values();
  const begin = performance.now();
  const run = tfjsGpuPeer(built.graph, weights, images, batch);
  const loaded = performance.now();
  const values = await run();
  const results = new Map([[built.graph.outputs[0]?.name ?? "", values]]);
  return { load: loaded - begin, first: performance.now() - loaded, results, run };
}

function failure(error: unknown): Failure {
  const message = error instanceof Error ? error.message : String(error);
  return { failed: message.split("\n")[0] ?? "" };
}

/** max |ours - theirs| / max |theirs|: some peers give wrong results, which is said and not hidden. */
function difference(own: Results, theirs: Results): number {
  const differences = [...theirs].map(([name, values]) => {
    const mine = own.get(name) ?? new Float32Array();
    const scale = values.reduce((max, value) => Math.max(max, Math.abs(value)), 0);
    const largest = values.reduce((max, value, i) => Math.max(max, Math.abs(value - (mine[i] ?? NaN))), 0);
    return scale === 0 ? largest : largest / scale;
  });
  return Math.max(...differences);
}

/** Wall-clock, turn by turn; everyone was called once. */
async function race(contestants: readonly Contestant[], budget: number): Promise<Figures[]> {
  const times = contestants.map((): number[] => []);
  for (const contestant of contestants) await contestant.run();
  for (let round = 0; round < mostSamples; round++) {
    for (const [i, contestant] of contestants.entries()) {
      const own = times[i] ?? [];
      if (own.length >= leastSamples && own.reduce((sum, time) => sum + time, 0) > budget) continue;
      const before = performance.now();
      await contestant.run();
      own.push(performance.now() - before);
    }
  }
  return contestants.map(({ load, first }, i) => {
    const own = times[i] ?? [];
    return { median: median(own), fastest: Math.min(...own), samples: own.length, load, first };
  });
}
