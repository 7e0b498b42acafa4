// What a model needs of a device, counted from its kernels and calls; no text is made for it.

import { invariant } from "../../base/invariant.ts";
import { gridFrame } from "../../loops/grid.ts";
import { allCalls, type Call, type Kernel, type LoopModule } from "../../loops/loop.ts";
import type { LimitBreach } from "../target.ts";
import { type Binding, bindingsOf } from "./bindings.ts";
import type { LimitName, LimitNeed, WgslLimits } from "./limits.ts";
import { type MemoryMap, mapMemory } from "./memory-map.ts";
import { bytesOf } from "./slot-place.ts";

/** What each of `allCalls` binds. */
export function boundCalls(
  module: LoopModule,
  memory: MemoryMap,
  limits: WgslLimits,
): readonly (readonly Binding[])[] {
  return allCalls(module).map((call) => bindingsOf(kernelOf(module, call), call, memory, limits));
}

/** The most that any layer needs of each limit. */
export function needsOf(
  module: LoopModule,
  memory: MemoryMap,
  bound: readonly (readonly Binding[])[],
): readonly LimitNeed[] {
  const found = new Map<LimitName, LimitNeed>();
  for (const [at, call] of allCalls(module).entries()) {
    for (const [limit, needed] of callNeeds(kernelOf(module, call), bound[at] ?? [], memory))
      if (needed > (found.get(limit)?.needed ?? 0)) found.set(limit, { limit, needed, layer: call.label });
  }
  return [...found.values()];
}

/** The needs that the limits do not allow. */
export function breachesOf(module: LoopModule, limits: WgslLimits): readonly LimitBreach[] {
  const memory = mapMemory(module, limits.maxBufferSize);
  return needsOf(module, memory, boundCalls(module, memory, limits))
    .filter(({ limit, needed }) => needed > limits[limit])
    .map((need) => ({ ...need, allowed: limits[need.limit] }));
}

function kernelOf(module: LoopModule, call: Call): Kernel {
  const kernel = module.kernels[call.kernel];
  invariant(kernel, () => `no kernel ${call.kernel}`);
  return kernel;
}

function callNeeds(
  kernel: Kernel,
  bound: readonly Binding[],
  { buffers }: MemoryMap,
): readonly (readonly [LimitName, number])[] {
  const frame = gridFrame(kernel);
  const invocations = frame?.local.extent ?? 1;
  return [
    ["maxComputeWorkgroupStorageSize", sharedBytes(kernel)],
    ["maxComputeInvocationsPerWorkgroup", invocations],
    ["maxComputeWorkgroupSizeX", invocations],
    [
      "maxComputeWorkgroupsPerDimension",
      Math.max(1, ...(frame?.workgroups ?? []).map(({ extent }) => extent)),
    ],
    ["maxStorageBuffersPerShaderStage", bound.length],
    ...bound.flatMap(({ buffer, begin, end }): readonly (readonly [LimitName, number])[] => {
      const { bytesPerElement = 4, bytes = 0 } = buffers[buffer] ?? {};
      return [
        ["maxStorageBufferBindingSize", (end - begin) * bytesPerElement],
        ["maxBufferSize", bytes],
      ];
    }),
  ];
}

/** Of the memory that a workgroup shares. */
function sharedBytes({ slots }: Kernel): number {
  return slots
    .filter(({ space }) => space === "workgroup")
    .reduce((bytes, { size, dtype }) => bytes + Math.ceil((size * bytesOf(dtype)) / 16) * 16, 0);
}
