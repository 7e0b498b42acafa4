// A process of its own for a few networks, so that what one leaves behind (weights as large as 600 MB, compiled code) slows no other. Each
// is computed by us and by its peers from the same weights, compared, and only then timed against them. Takes its orders as JSON in the
// first argument, prints a line of JSON per network; see orders.ts. May end before the last one.

import process from "node:process";
import { benchFacts } from "../src/run/bench-facts.ts";
import { timeModel } from "../src/run/time-model.ts";
import { createSink } from "../src/diag/sink.ts";
import { ceiling, ceilingSpeed } from "./ceiling.ts";
import { checked } from "./compare.ts";
import { classes, type LayerClass } from "./layer-classes.ts";
import type { NetworkResult, Order, PeerResult } from "./orders.ts";
import { buildOurs, compiled, inputsOf, type Inputs, type Ours } from "./ours.ts";
import { onnxPeer, peerName as onnxName, startOnnxRuntime } from "./peers/onnxruntime-web.ts";
import { peerName as tfjsName, startTfjs, tfjsPeer } from "./peers/tfjs.ts";
import { race, type Runner, type Samples } from "./turns.ts";

/** Bytes held. */
const fullAt = 1.5e9;

const orders = JSON.parse(process.argv[2] ?? "[]") as readonly Order[];
startOnnxRuntime();
if (orders.some(({ tfjs }) => tfjs)) await startTfjs();
for (const order of orders) {
  // What was loaded stays: the rest is for the next process.
  if (process.memoryUsage.rss() > fullAt) break;
  console.error(order.model);
  console.log(JSON.stringify(await measure(order)));
}

interface Peer {
  readonly runner: Runner;
  readonly difference: number;
}

async function measure(order: Order): Promise<NetworkResult> {
  const { path, model, budget } = order;
  const ours = await buildOurs(path, model);
  const inputs = inputsOf(ours.built);
  const feeds = Object.fromEntries(inputs);
  const results = ours.artefact.run(feeds);
  const onnx = await onnxRuntime(ours, inputs, results, budget).catch(String);
  const tfjs = order.tfjs ? tensorflow(ours, inputs, results, budget / 2) : undefined;
  const [own, loop, ...others] = await race([
    { name: "cnnc", run: () => ours.artefact.run(feeds), budget },
    ceiling(Math.max(budget / 4, 600)),
    ...(typeof onnx === "string" ? [] : [onnx.runner]),
    ...(tfjs ? [tfjs.runner] : []),
  ]);
  if (!own || !loop) throw new Error("nothing was timed");
  const { macs, params } = ours.built.analysis.totals;
  return {
    path,
    model,
    macs,
    params,
    ours: own,
    ceiling: ceilingSpeed(loop.median),
    onnx: typeof onnx === "string" ? { failed: onnx } : peerResult(onnx, others[0], own),
    ...(tfjs && { tfjs: peerResult(tfjs, others.at(-1), own) }),
    ...(order.layers && { layers: await layersOf(ours, order) }),
  };
}

type Results = Readonly<Record<string, Float32Array>>;

async function onnxRuntime(ours: Ours, inputs: Inputs, results: Results, budget: number): Promise<Peer> {
  const peer = await onnxPeer(ours.built.graph, ours.weights, inputs);
  const difference = checked(results, await peer.outputs(), onnxName);
  return { runner: { name: onnxName, run: () => peer.run(), budget }, difference };
}

function tensorflow(ours: Ours, inputs: Inputs, results: Results, budget: number): Peer {
  const [image = new Float32Array()] = inputs.values();
  const run = tfjsPeer(ours.built.graph, ours.weights, image);
  const [name = ""] = Object.keys(results);
  const difference = checked(results, new Map([[name, run()]]), tfjsName);
  return { runner: { name: tfjsName, run, budget, hot: true }, difference };
}

function peerResult({ difference }: Peer, samples: Samples | undefined, own: Samples): PeerResult {
  if (!samples) throw new Error("a peer was not timed");
  return { ...samples, difference, ratio: samples.median / own.median };
}

/** From a second build that times its calls: what the time goes to. */
async function layersOf({ weights }: Ours, { path, model, budget }: Order): Promise<readonly LayerClass[]> {
  const built = compiled(path, model, { timed: true });
  const timing = await timeModel(built, { warmUp: budget / 4, measure: budget / 2 }, createSink(), {
    weights,
  });
  if (!timing) throw new Error("the timed build does not pack");
  return classes(benchFacts(built, timing, { target: "ts", float: "fast", batch: 1, machine: "" }));
}
