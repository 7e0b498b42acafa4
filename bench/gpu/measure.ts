// A process of its own for one order: what one network leaves behind on the adapter slows no other, and a driver's crash ends one line only.
// Takes a list of one order as JSON in the first argument, prints lines of JSON; see orders.ts.

import process from "node:process";
import { type GpuAdapter, findAdapter } from "../../src/run/webgpu/adapter.ts";
import { swiftShader } from "../../src/run/webgpu/swiftshader.ts";
import { measureCrossover } from "./crossover.ts";
import { measureNetwork } from "./network.ts";
import type { Answer, MachineResult, Order } from "./orders.ts";
import { measurePeak } from "./peak.ts";

const [order] = JSON.parse(process.argv[2] ?? "[]") as readonly Order[];
if (!order) throw new Error("no order");
const adapter = await findAdapter();
if (typeof adapter === "string") throw new Error(`no WebGPU adapter: ${adapter}`);
const { driver } = (adapter.kind === "software" ? swiftShader() : undefined) ?? {};
if (driver !== undefined) process.env["VK_DRIVER_FILES"] ??= driver; // the peers look for adapters themselves
if (order.kind === "machine") answer({ machine: await measureMachine(adapter, order.quick) });
else await measureNetwork(order, adapter, answer);
process.exit(0); // TensorFlow.js holds its device, which holds the process

async function measureMachine(on: GpuAdapter, quick: boolean): Promise<MachineResult> {
  console.error(`${on.name}, ${on.kind}`);
  const device = (await on.openDevice()) as GPUDevice;
  const peak = await measurePeak(device);
  console.error(`${peak.gigaflops.toFixed(1)} GFLOP/s, ${peak.gigabytes.toFixed(1)} GB/s`);
  const crossover = await measureCrossover(device, quick);
  return { adapter: on.name, isSoftware: on.kind === "software", peak, crossover };
}

function answer(line: Answer): void {
  console.log(JSON.stringify(line));
}
