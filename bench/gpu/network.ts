// One network: we and the peers compute it on the same adapter from the same weights and images. Cold starts are timed as each begins, results
// are compared, and only then are calls timed, turn by turn.

import type { BuiltModel } from "../../src/compile/built-model.ts";
import { prepareTarget } from "../../src/compile/prepare-target.ts";
import type { Graph } from "../../src/ir/graph.ts";
import { type GpuArtefact, loadArtefact, loadOn } from "../../src/run/artefact.ts";
import { type GpuAdapter, usefulLimits } from "../../src/run/webgpu/adapter.ts";
import type { Weights } from "../../src/weights/weights.ts";
import { difference } from "../compare.ts";
import { compiled, inputsOf, packedFor, weightsOf, type Inputs } from "../ours.ts";
import { race } from "../turns.ts";
import { layersOf } from "./layers.ts";
import { onnxPeer } from "./onnxruntime.ts";
import type { Answer, Failure, Figures, LayerResult, NetworkOrder, PeerResult, Stage } from "./orders.ts";
import { pipelineClock } from "./pipeline-clock.ts";
import { weigh } from "./shipped.ts";
import { startTfjs, tfjsGpuPeer } from "./tfjs.ts";

interface Contestant extends Pick<Figures, "load" | "first" | "pipelines"> {
  readonly name: string;
  readonly difference: number;
  run(): Promise<unknown>;
}

interface Task {
  readonly order: NetworkOrder;
  readonly built: BuiltModel;
  readonly weights: Weights;
  readonly inputs: Inputs;
}

type Arrays = Readonly<Record<string, Float32Array>>;

/** Says what begins before it may crash, and the result first without layers. */
export async function measureNetwork(
  order: NetworkOrder,
  on: GpuAdapter,
  say: (line: Answer) => void,
): Promise<void> {
  const begin = (stage: Stage): void => say({ stage });
  begin("cnnc");
  await prepareTarget("wgsl");
  const { path, model, batch, budget, dtype, without } = order;
  const limits = Object.fromEntries(usefulLimits.map((name) => [name, on.limits[name] ?? 0]));
  const built = compiled(path, model, { ...optionsOf(order), target: "wgsl", limits, dtype });
  const task = { order, built, weights: weightsOf(built), inputs: inputsOf(built, batch) };
  const { artefact, results, ...own } = await ours(task, on);
  const peers: (Contestant | Failure)[] = [];
  for (const [peer, enter] of [
    ["onnx", onnxRuntime],
    ["tfjs", tensorflow],
  ] as const) {
    const why = without[peer];
    if (why === undefined) begin(peer);
    peers.push(why === undefined ? await enter(task, results).catch(failure) : { failed: why });
  }
  begin("turns");
  const entrants = [own, ...peers].filter((each): each is Contestant => "run" in each);
  const samples = await race(
    entrants.map((each) => {
      return { name: each.name, run: async () => each.run(), budget, clock: "wall", hot: true };
    }),
  );
  const figures = ({ name, load, first, pipelines }: Contestant): Figures => {
    const timed = samples.find((each) => each.name === name);
    if (!timed) throw new Error(`${name} was not timed`);
    return { ...timed, load, first, ...(pipelines !== undefined && { pipelines }) };
  };
  const mine = figures(own);
  const [onnx, tfjs] = peers.map((peer): PeerResult | Failure => {
    if ("failed" in peer) return peer;
    const theirs = figures(peer);
    return { ...theirs, difference: peer.difference, ratio: theirs.median / mine.median };
  });
  const none: Failure = { failed: "not timed" };
  const { macs } = built.analysis.totals;
  const { difference: off } = own;
  const said = (layers: readonly LayerResult[]): void => {
    const shown = { ...mine, ...weigh(built.files), difference: off, layers };
    say({ network: { model, batch, macs, ours: shown, onnx: onnx ?? none, tfjs: tfjs ?? none } });
  };
  said([]);
  begin("layers");
  said(await layersOf(artefact, built, task.inputs));
}

function optionsOf({ params, batch }: NetworkOrder): {
  params: ReadonlyMap<string, string>;
  batch: number;
} {
  return { params: new Map(Object.entries(params)), batch };
}

async function ours(
  task: Task,
  on: GpuAdapter,
): Promise<Contestant & { readonly artefact: GpuArtefact; readonly results: Arrays }> {
  const { built, weights, inputs } = task;
  const packed = packedFor(built, weights);
  const device = await on.openDevice();
  const pipelines = pipelineClock(device);
  const feeds = Object.fromEntries(inputs);
  const begun = performance.now();
  const artefact = (await loadOn({ device }, built.files, packed)) as GpuArtefact;
  const loaded = performance.now();
  const results = await artefact.run(feeds);
  const first = performance.now() - loaded;
  return {
    name: "cnnc",
    artefact,
    results,
    load: loaded - begun,
    first,
    pipelines: pipelines(),
    difference: await fromProcessor(task, results),
    run: async () => artefact.run(feeds),
  };
}

/** How far our first sample is from what WebAssembly gives for it: no peer is a judge, and the tests have seen no adapter but one. */
async function fromProcessor({ order, weights, inputs }: Task, results: Arrays): Promise<number> {
  await prepareTarget("wasm");
  const { batch } = order;
  const built = compiled(order.path, order.model, { ...optionsOf(order), target: "wasm", batch: 1 });
  const artefact = await loadArtefact(built.files, packedFor(built, weights));
  const firstOf = (arrays: Iterable<readonly [string, Float32Array]>): Arrays =>
    Object.fromEntries([...arrays].map(([name, data]) => [name, data.subarray(0, data.length / batch)]));
  const expected = artefact.run(firstOf(inputs));
  return difference(firstOf(Object.entries(results)), new Map(Object.entries(expected)));
}

async function onnxRuntime(
  { order: { batch }, built, weights, inputs }: Task,
  results: Arrays,
): Promise<Contestant> {
  const begun = performance.now();
  const peer = await onnxPeer(built.graph, weights, inputs, batch);
  const loaded = performance.now();
  const theirs = await peer.outputs();
  const first = performance.now() - loaded;
  const off = difference(results, theirs);
  return { name: "onnx", load: loaded - begun, first, difference: off, run: async () => peer.run() };
}

async function tensorflow(
  { order: { batch }, built, weights, inputs }: Task,
  results: Arrays,
): Promise<Contestant> {
  const pipelines = pipelineClock(await startTfjs());
  const [images = new Float32Array()] = inputs.values();
  const begun = performance.now();
  const run = tfjsGpuPeer(built.graph, weights, images, batch);
  const loaded = performance.now();
  const values = await run();
  const first = performance.now() - loaded;
  const theirs = new Map([[built.graph.outputs[0]?.name ?? "", channelsFirst(built.graph, values)]]);
  const off = difference(results, theirs);
  return { name: "tfjs", load: loaded - begun, first, pipelines: pipelines(), difference: off, run };
}

/** TensorFlow.js keeps the channels of an image last; of any sample of a batch. */
function channelsFirst({ outputs: [output], nodes }: Graph, values: Float32Array): Float32Array {
  const { shape = [] } = (output && nodes[output.node]) ?? {};
  const [channels = 1, ...image] = shape;
  const points = image.reduce((product, extent) => product * extent, 1);
  const size = channels * points;
  if (image.length === 0 || channels === 1 || points === 1) return values;
  return values.map((_, at) => {
    const [sample, rest] = [at - (at % size), at % size];
    return values[sample + (rest % points) * channels + Math.floor(rest / points)] ?? Number.NaN;
  });
}

function failure(error: unknown): Failure {
  const message = error instanceof Error ? error.message : String(error);
  return { failed: message.split("\n")[0] ?? "" };
}
