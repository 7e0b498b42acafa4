// What a target's module must be loaded with on this machine: nothing on a processor, a device on a GPU.

import type { CompileOptions } from "../../compile/options.ts";
import type { Reporter } from "../../diag/diagnostic.ts";
import { targets } from "../../targets/index.ts";
import type { Host } from "../artefact.ts";
import { findAdapter, type GpuAdapter, type NoAdapter, usefulLimits } from "./adapter.ts";

export interface FoundHost extends Host {
  readonly adapter?: GpuAdapter;
}

/** Found by `limitsOf` and not opened yet. */
let waiting: Promise<GpuAdapter | NoAdapter> | undefined;

/** What a model may be compiled for that runs here and nowhere else: all that this machine's GPU allows. */
export async function limitsOf(target: string): Promise<Pick<CompileOptions, "limits" | "gpu">> {
  if (!runsOnGpu(target)) return {};
  waiting ??= findAdapter();
  const adapter = await waiting;
  if (typeof adapter === "string") return {};
  const limits = Object.fromEntries(usefulLimits.map((name) => [name, adapter.limits[name] ?? 0]));
  return { limits, gpu: adapter.name };
}

/** What a module runs on. */
export interface Wanted {
  readonly target: string;
  readonly dtype?: "f16" | "f32";
}

/** A target's device, opened; `say` is told on what. Reports and returns undefined where there is none, or none that computes in that type. */
export async function hostOf(
  { target, dtype }: Wanted,
  say: (what: string) => void,
  reporter: Reporter,
  find: typeof findAdapter = findAdapter,
): Promise<FoundHost | undefined> {
  if (!runsOnGpu(target)) return {};
  const adapter = await (waiting ?? find());
  waiting = undefined;
  if (typeof adapter === "string") {
    reporter.report(adapter === "no-package" ? "no-webgpu-package" : "no-gpu", undefined, { target });
    return undefined;
  }
  if (dtype === "f16" && !adapter.features.has("shader-f16")) {
    reporter.report("no-shader-f16", undefined, { adapter: adapter.name });
    return undefined;
  }
  say(`${target} on ${adapter.name}${adapter.kind === "software" ? ", a GPU in software: slow" : ""}`);
  return { adapter, device: await adapter.openDevice() };
}

/** False for a target that is not known. */
function runsOnGpu(target: string): boolean {
  return targets.some(({ name, device }) => name === target && device === "webgpu");
}
