// A process of its own for a few networks on WebAssembly: with fused multiply-adds and without, against ONNX Runtime in WebAssembly and as
// native code, one thread each, then two threads against one. Results are compared before anything is timed. Takes its orders as JSON in
// the first argument, prints a line of JSON per network; see results.ts. May end before the last one.

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { pathToFileURL } from "node:url";
import type { BuiltModel } from "../../src/compile/built-model.ts";
import { prepareTarget } from "../../src/compile/prepare-target.ts";
import { createSink } from "../../src/diag/sink.ts";
import { benchFacts } from "../../src/run/bench-facts.ts";
import { timeModel } from "../../src/run/time-model.ts";
import type { Weights } from "../../src/weights/weights.ts";
import { checked } from "../compare.ts";
import { fmaCeiling, fmaSpeed } from "../fma-ceiling.ts";
import { classes, type LayerClass } from "../layer-classes.ts";
import type { PeerResult } from "../orders.ts";
import { compiled, inputsOf, packedFor, weightsOf } from "../ours.ts";
import { nativePeer, peerName as nativeName } from "../peers/onnxruntime-node.ts";
import { onnxPeer, peerName as webName, startOnnxRuntime } from "../peers/onnxruntime-web.ts";
import { race, type Runner, type Samples } from "../turns.ts";
import type { WasmOrder, WasmResult } from "./results.ts";

/** Bytes held. */
const fullAt = 1.5e9;

type Results = Readonly<Record<string, Float32Array>>;

interface Artefact {
  load(bytes: Uint8Array, options?: { readonly wasm?: Uint8Array; readonly threads?: number }): Promise<void>;
  run(inputs: Results): Results;
  destroy?(): void;
}

const folder = mkdtempSync(join(tmpdir(), "cnnc-bench-"));
writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
let opens = 0;
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));

await prepareTarget("wasm");
startOnnxRuntime();
for (const order of JSON.parse(process.argv[2] ?? "[]") as readonly WasmOrder[]) {
  // What was loaded stays: the rest is for the next process.
  if (process.memoryUsage.rss() > fullAt) break;
  console.error(order.model);
  console.log(JSON.stringify(await measure(order)));
}
process.exit();

async function measure(order: WasmOrder): Promise<WasmResult> {
  const { path, model, budget } = order;
  const built = compiled(path, model, { target: "wasm" });
  const weights = weightsOf(built);
  const packed = packedFor(built, weights);
  const inputs = inputsOf(built);
  const feeds = Object.fromEntries(inputs);
  const ours = await opened(built);
  await ours.load(packed);
  const plain = await plainOf(built, packed);
  const results = ours.run(feeds);
  if (plain) checked(results, new Map(Object.entries(plain.run(feeds))), "the plain variant");
  const web = await entrant(webName, onnxPeer(built.graph, weights, inputs), results, budget).catch(String);
  const native = await entrant(
    nativeName,
    nativePeer(built.graph, weights, inputs),
    results,
    budget,
    "process",
  ).catch(String);
  const samples = await race([
    { name: "cnnc", run: () => ours.run(feeds), budget },
    fmaCeiling(Math.max(budget / 4, 600)),
    ...(plain ? [{ name: "plain", run: () => plain.run(feeds), budget: budget / 2 }] : []),
    ...[web, native].flatMap((each) => (typeof each === "string" ? [] : [each.runner])),
  ]);
  const named = (name: string): Samples | undefined => samples.find((each) => each.name === name);
  const own = named("cnnc");
  if (!own) throw new Error("nothing was timed");
  const slow = named("plain");
  const { macs } = built.analysis.totals;
  return {
    path,
    model,
    macs,
    ours: own,
    ...(slow && { plain: slow }),
    ceiling: fmaSpeed(samples[1]?.median ?? Number.NaN),
    web: peerResult(web, named(webName), own),
    native: peerResult(native, named(nativeName), own),
    ...(order.layers && { layers: await layersOf(weights, order) }),
    ...(order.layers && macs > 50e6 && { threads: await threadsOf(order, packed, feeds) }),
  };
}

async function opened({ files, name }: BuiltModel): Promise<Artefact> {
  for (const { path, contents } of files) writeFileSync(join(folder, path), contents);
  return (await import(`${pathToFileURL(join(folder, `${name}.js`)).href}?${opens++}`)) as Artefact;
}

/** An instance of its own. */
async function plainOf(built: BuiltModel, packed: Uint8Array): Promise<Artefact | undefined> {
  const wasm = built.files.find(({ path }) => path.endsWith(".plain.wasm"))?.contents;
  if (!(wasm instanceof Uint8Array)) return undefined;
  const plain = await opened(built);
  await plain.load(packed, { wasm });
  return plain;
}

interface Entrant {
  readonly runner: Runner;
  readonly difference: number;
}

async function entrant(
  name: string,
  peer: ReturnType<typeof onnxPeer>,
  results: Results,
  budget: number,
  clock: "thread" | "process" = "thread",
): Promise<Entrant> {
  const ready = await peer;
  const difference = checked(results, await ready.outputs(), name);
  return { runner: { name, run: () => ready.run(), budget, clock }, difference };
}

function peerResult(
  peer: Entrant | string,
  samples: Samples | undefined,
  own: Samples,
): PeerResult | { readonly failed: string } {
  if (typeof peer === "string") return { failed: peer };
  if (!samples) throw new Error("a peer was not timed");
  return { ...samples, difference: peer.difference, ratio: samples.median / own.median };
}

/** From a second build that times its calls: what the time goes to. */
async function layersOf(
  weights: Weights,
  { path, model, budget }: WasmOrder,
): Promise<readonly LayerClass[]> {
  const built = compiled(path, model, { target: "wasm", timed: true });
  const plan = { warmUp: budget / 4, measure: budget / 2 };
  const timing = await timeModel(built, plan, createSink(), { weights });
  if (!timing) throw new Error("the timed build does not pack");
  return classes(benchFacts(built, timing, { target: "wasm", float: "fast", batch: 1, machine: "" }));
}

/** By the wall's clock, in turns: one instance on one thread, another on two. */
async function threadsOf(
  { path, model, budget }: WasmOrder,
  packed: Uint8Array,
  feeds: ReturnType<typeof Object.fromEntries<Float32Array>>,
): Promise<NonNullable<WasmResult["threads"]>> {
  const built = compiled(path, model, {
    target: "wasm",
    threads: true,
    name: `${model.toLowerCase()}-threads`,
  });
  const [single, double] = [await opened(built), await opened(built)];
  await single.load(packed, { threads: 1 });
  await double.load(packed, { threads: 2 });
  const short = { clock: "wall", sampleMs: 10 } as const;
  const [one, two] = await race([
    { name: "one", run: () => single.run(feeds), budget: budget / 2, ...short },
    { name: "two", run: () => double.run(feeds), budget: budget / 2, ...short },
  ]);
  double.destroy?.();
  if (!one || !two) throw new Error("threads were not timed");
  return { one, two };
}
