// A process of its own for one order: what one network leaves behind on the adapter slows no other, and a driver's crash ends one line only.
// Takes a list of one order as JSON in the first argument, prints lines of JSON; see orders.ts.

import process from "node:process";
import { measureAdapter } from "../../src/run/profile/adapter-speed.ts";
import { type GpuAdapter, findAdapter } from "../../src/run/webgpu/adapter.ts";
import { swiftShader } from "../../src/run/webgpu/swiftshader.ts";
import { measureSizes, predictSizes } from "./crossover.ts";
import { measureNetwork } from "./network.ts";
import type { Answer, MachineResult, Order } from "./orders.ts";

const [order] = JSON.parse(process.argv[2] ?? "[]") as readonly Order[];
if (!order) throw new Error("no order");
const adapter = await findAdapter();
if (typeof adapter === "string") throw new Error(`no WebGPU adapter: ${adapter}`);
const { driver } = (adapter.kind === "software" ? swiftShader() : undefined) ?? {};
if (driver !== undefined) process.env["VK_DRIVER_FILES"] ??= driver; // the peers look for adapters themselves
if (order.kind === "machine") await measureMachine(adapter, order.quick);
else await measureNetwork(order, adapter, answer);
process.exit(0); // TensorFlow.js holds its device, which holds the process

/** Says what there is whenever there is more: what comes last takes longest. */
async function measureMachine(on: GpuAdapter, quick: boolean): Promise<void> {
  console.error(`${on.name}, ${on.kind}`);
  const device = await on.openDevice();
  const { gigaflops, bandwidth } = await measureAdapter(device);
  const gigabytes = bandwidth.at(-1)?.gigabytesPerSecond ?? Number.NaN;
  console.error(`${gigaflops.toFixed(1)} GFLOP/s, ${gigabytes.toFixed(1)} GB/s`);
  const machine: MachineResult = {
    adapter: on.name,
    isSoftware: on.kind === "software",
    peak: { gigaflops, gigabytes },
  };
  answer({ machine });
  const host = { adapter: on, device };
  console.error("from which size on it beats the processor");
  const crossover = await measureSizes(host, quick);
  answer({ machine: { ...machine, crossover } });
  const predicted = await predictSizes(host);
  answer({ machine: { ...machine, crossover: { ...crossover, predicted } } });
}

function answer(line: Answer): void {
  console.log(JSON.stringify(line));
}
