// What a target's module must be loaded with on this machine: nothing on a processor, a device on a GPU.

import type { Reporter } from "../../diag/diagnostic.ts";
import { targets } from "../../targets/index.ts";
import type { Host } from "../artefact.ts";
import { findAdapter, type GpuAdapter } from "./adapter.ts";

export interface FoundHost extends Host {
  readonly adapter?: GpuAdapter;
}

/** A target's device, opened; `say` is told on what. Reports and returns undefined where there is none. */
export async function hostOf(
  target: string,
  say: (what: string) => void,
  reporter: Reporter,
): Promise<FoundHost | undefined> {
  if (!runsOnGpu(target)) return {};
  const adapter = await findAdapter();
  if (typeof adapter === "string") {
    reporter.report(adapter === "no-package" ? "no-webgpu-package" : "no-gpu", undefined, { target });
    return undefined;
  }
  say(`${target} on ${adapter.name}${adapter.kind === "software" ? ", a GPU in software: slow" : ""}`);
  return { adapter, device: await adapter.openDevice() };
}

/** False for a target that is not known. */
export function runsOnGpu(target: string): boolean {
  return targets.some(({ name, device }) => name === target && device === "webgpu");
}
