// The GPU that tests run on: the one in software from npm, so that every machine of CI has the same; elsewhere any that is there. One device
// per process, shared by its tests: a device and its pipelines are slow to make.

import process from "node:process";
import { findAdapter, type GpuAdapter, type NoAdapter } from "../../src/run/webgpu/adapter.ts";
import { sharingPipelines } from "./shared-pipelines.ts";

const found: GpuAdapter | NoAdapter = await findAdapter(["software", "hardware"]);

// Where the software must work, a test that is skipped would be a hole: CI is Linux on x64, and `npm ci` installs the package there.
if (typeof found === "string" && process.platform === "linux" && process.arch === "x64" && isInstalled())
  throw new Error(`no WebGPU adapter, although @sparticuz/chromium brings one: ${found}`);

/** What tests say where they cannot run: undefined where they can. */
export const notRun: string | undefined =
  typeof found === "string"
    ? `not run: no WebGPU adapter on ${process.platform} ${process.arch} (${found})`
    : undefined;
if (notRun !== undefined) process.stderr.write(`tests on a GPU are ${notRun}\n`);

function isInstalled(): boolean {
  try {
    return import.meta.resolve("@sparticuz/chromium") !== "";
  } catch {
    return false;
  }
}

let device: Promise<GPUDevice> | undefined;

export async function testDevice(): Promise<GPUDevice> {
  if (typeof found === "string") throw new Error(notRun);
  device ??= found.openDevice().then((opened) => sharingPipelines(opened as GPUDevice));
  return device;
}

export function testAdapter(): GpuAdapter {
  if (typeof found === "string") throw new Error(notRun);
  return found;
}
