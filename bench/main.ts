// `npm run bench`: what compiled TypeScript reaches, against whom, and what it costs; writes bench/results/. Parts, all without
// arguments, else those named: `networks` (the five with goals, against TensorFlow.js and ONNX Runtime), `zoo` (the others, against ONNX
// Runtime), `start` (first answer, warm-up, memory), `artefacts` (bytes to ship, compile time), and of WebAssembly `wasm` (the networks
// with goals), `wasm-zoo`, `wasm-start`. Exits 1 where a goal is missed. `--only NAME` takes the models whose names have that word, `--quick`
// a fifth of the time; neither writes. `--resume` keeps what `wasm` and `wasm-zoo` have measured before, and goes on after it.
// `--seconds 1` gives each contestant on a network with goals one second of processor instead of three, and the others as much less.

import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import process from "node:process";
import { parseArgs } from "node:util";
import { describeMachine, machine } from "../src/run/machine.ts";
import {
  gzipLimits,
  measureArtefact,
  measureCompile,
  compileLimits,
  type CompileResult,
} from "./artefacts.ts";
import { everyModel, goals, type Model, root, unmeasured } from "./cases.ts";
import { inProcesses } from "./in-process.ts";
import type { NetworkResult, Order } from "./orders.ts";
import { measureBareNode, measureStart } from "./start.ts";
import { artefactsPage, networksPage, startPage, zooPage } from "./tables.ts";
import { type PartSetting, wasmNetworks, wasmStart, wasmZoo } from "./wasm/parts.ts";
import type { WasmResult } from "./wasm/results.ts";

const { values: flags, positionals } = parseArgs({
  options: {
    only: { type: "string", default: "" },
    quick: { type: "boolean", default: false },
    resume: { type: "boolean", default: false },
    seconds: { type: "string", default: "3" },
  },
  allowPositionals: true,
});
const where = describeMachine(machine());
const word = flags.only.toLowerCase();
const models = everyModel().filter(({ name }) => !unmeasured.has(name) && name.toLowerCase().includes(word));
const saved = flags.only === "" && !flags.quick;
const seconds = Number(flags.seconds);
if (!(seconds > 0)) throw new Error(`--seconds ${flags.seconds}: a number above 0 is meant`);
/** What the times of a whole run are divided by. */
const part = (3 / seconds) * (flags.quick ? 5 : 1);

const wasmSetting: PartSetting = { models, known, save, where, part };
const parts: ReadonlyMap<string, () => Promise<void>> = new Map([
  ["networks", networks],
  ["zoo", zoo],
  ["start", start],
  ["artefacts", artefacts],
  ["wasm", async () => wasmNetworks(wasmSetting)],
  ["wasm-zoo", async () => wasmZoo(wasmSetting)],
  ["wasm-start", async () => wasmStart(wasmSetting)],
]);
for (const name of positionals.length === 0 ? parts.keys() : positionals) {
  const run = parts.get(name);
  if (!run) throw new Error(`there is no part ${name}; there are ${[...parts.keys()].join(", ")}`);
  console.error(`${name}:`);
  await run();
}

async function networks(): Promise<void> {
  const chosen = models.filter(({ name }) => goals.has(name));
  if (chosen.length === 0) return;
  const results = await measure(chosen, { budget: 3000 / part, tfjs: true, layers: true });
  put("networks", { results }, networksPage(results, where));
  if (results.some(({ model, tfjs }) => (tfjs?.ratio ?? 0) < (goals.get(model) ?? 0))) process.exitCode = 1;
}

async function zoo(): Promise<void> {
  const chosen = models.filter(({ name }) => !goals.has(name));
  if (chosen.length === 0) return;
  const page = (results: readonly NetworkResult[]): string => zooPage(results, chosen, where);
  // Kept as it grows: it is the longest part.
  const results = await measure(chosen, { budget: 600 / part, tfjs: false, layers: false }, (some) =>
    save("zoo", { results: some }, page(some)),
  );
  put("zoo", { results }, page(results));
}

async function start(): Promise<void> {
  const processes = flags.quick ? 1 : 4;
  const bare = measureBareNode(5);
  const results = models
    .filter(({ name }) => goals.has(name))
    .map((model) => {
      console.error(model.name);
      return measureStart(model, processes);
    });
  put("start", { bare, results }, startPage(results, bare, where));
}

async function artefacts(): Promise<void> {
  const sizes = models
    .filter(({ name }) => goals.has(name) || /^ResNet\d+$/u.test(name))
    .map(measureArtefact);
  const compiles: CompileResult[] = [];
  for (const model of models.filter(({ name }) => /^ResNet(?:18|34|50|101|152)$/u.test(name))) {
    console.error(model.name);
    compiles.push(await measureCompile(model));
  }
  put("artefacts", { sizes, compiles }, artefactsPage(sizes, compiles, where));
  const heavy = sizes.some(({ model, gzipBytes }) => gzipBytes >= (gzipLimits.get(model) ?? Infinity));
  const slow = compiles.some(
    ({ model, processorSeconds, megabytes }) =>
      model === compileLimits.model &&
      (processorSeconds >= compileLimits.seconds || megabytes >= compileLimits.megabytes),
  );
  if (heavy || slow) process.exitCode = 1;
}

async function measure(
  chosen: readonly Model[],
  how: Omit<Order, "path" | "model">,
  grown: (results: readonly NetworkResult[]) => void = () => {},
): Promise<readonly NetworkResult[]> {
  const results: NetworkResult[] = [];
  const orders = chosen.map(({ path, name }): Order => ({ path, model: name, ...how }));
  await inProcesses(new URL("network.ts", import.meta.url), orders, (line) => {
    results.push(JSON.parse(line) as NetworkResult);
    grown(results);
  });
  return results;
}

/** Results that are kept. */
function known(name: string): readonly WasmResult[] {
  const file = `${root}bench/results/${name}.json`;
  if (!flags.resume || !existsSync(file)) return [];
  return (JSON.parse(readFileSync(file, "utf8")) as { readonly results: readonly WasmResult[] }).results;
}

function put(name: string, figures: object, page: string): void {
  console.log(page);
  save(name, figures, page);
}

function save(name: string, figures: object, page: string): void {
  if (!saved) return;
  const folder = `${root}bench/results`;
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    `${folder}/${name}.json`,
    `${JSON.stringify({ machine: machine(), ...figures }, undefined, 2)}\n`,
  );
  writeFileSync(`${folder}/${name}.md`, page);
}
