// `npm run bench:gpu`: our kernels beside ONNX Runtime's WebGPU provider and TensorFlow.js on WebGPU, on the same adapter; prints one page.
// Takes `--only NAME` (models whose names have that word), `--batch 1,16`, `--quick` (a fifth of the time) and `--small` (models at a
// reduced size: for adapters in software). `--save` writes bench/results/gpu.{json,md}.

import { spawn } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { describeMachine, machine } from "../../src/run/machine.ts";
import { findAdapter } from "../../src/run/webgpu/adapter.ts";
import { reduced } from "../../test/support/reduced.ts";
import { everyModel, root, unmeasured } from "../cases.ts";
import { measureCrossover, type Crossover } from "./crossover.ts";
import type { NetworkResult, Order } from "./orders.ts";
import { gpuPage } from "./page.ts";
import { measurePeak } from "./peak.ts";

const { values: flags } = parseArgs({
  options: {
    only: { type: "string", default: "" },
    batch: { type: "string", default: "1,16" },
    quick: { type: "boolean", default: false },
    small: { type: "boolean", default: false },
    save: { type: "boolean", default: false },
  },
});

const adapter = await findAdapter();
if (typeof adapter === "string") throw new Error(`no WebGPU adapter: ${adapter}`);
console.error(`${adapter.name}, ${adapter.kind}`);
const device = (await adapter.openDevice()) as GPUDevice;
const peak = await measurePeak(device);
console.error(`${peak.gigaflops.toFixed(1)} GFLOP/s, ${peak.gigabytes.toFixed(1)} GB/s`);
const crossover: Crossover = await measureCrossover(device, flags.quick);
device.destroy();

const word = flags.only.toLowerCase();
const models = everyModel().filter(({ name }) => !unmeasured.has(name) && name.toLowerCase().includes(word));
const results: NetworkResult[] = [];
const failures: string[] = [];
for (const { path, name } of models) {
  for (const batch of flags.batch.split(",").map(Number)) {
    console.error(`${name}, batch ${batch}`);
    const params = flags.small ? (reduced[name] ?? {}) : {};
    const order = { path, model: name, params: texts(params), batch, budget: flags.quick ? 600 : 3000 };
    await inProcess(order).then(
      (result) => results.push(result),
      (error: unknown) => failures.push(`${name}, batch ${batch}: ${String(error)}`),
    );
  }
}
const where = `${adapter.name}; ${describeMachine(machine())}`;
const page = gpuPage({ where, peak, crossover, results, failures });
console.log(page);
if (flags.save) {
  const folder = `${root}bench/results`;
  mkdirSync(folder, { recursive: true });
  const figures = { where, peak, crossover, results, failures };
  writeFileSync(`${folder}/gpu.json`, `${JSON.stringify(figures, undefined, 2)}\n`);
  writeFileSync(`${folder}/gpu.md`, page);
}
if (failures.length > 0) process.exitCode = 1;

function texts(params: Readonly<Record<string, string | number>>): Record<string, string> {
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, String(value)]));
}

/** What one network leaves behind on the adapter slows no other, and a crash of a driver ends one line only. */
async function inProcess(order: Order): Promise<NetworkResult> {
  const program = fileURLToPath(new URL("network.ts", import.meta.url));
  const child = spawn(process.execPath, ["--max-old-space-size=8192", program, JSON.stringify(order)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let said = "";
  child.stdout.on("data", (text: Buffer) => (said += text.toString()));
  const code = await new Promise<number | null>((resolve) => child.on("close", resolve));
  if (code !== 0) throw new Error(`its process ended with ${code ?? "a signal"}`);
  return JSON.parse(said) as NetworkResult;
}
