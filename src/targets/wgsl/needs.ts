// What a model needs of a device, counted from its kernels, its calls and what stands at its border.

import { wgslIdentifier } from "../../base/escape.ts";
import { invariant } from "../../base/invariant.ts";
import { gridFrame } from "../../loops/grid.ts";
import { allCalls, type Call, type Kernel, type LoopModule } from "../../loops/loop.ts";
import { createNames } from "../names.ts";
import type { LimitBreach, TargetOptions } from "../target.ts";
import { type Binding, bindingsOf } from "./bindings.ts";
import { INVOCATIONS } from "./border-wgsl.ts";
import { type LimitName, type LimitNeed, type WgslLimits, writeLimits } from "./limits.ts";
import { type MemoryMap, mapMemory } from "./memory-map.ts";
import { planPorts, type PortPlan } from "./port-plan.ts";
import { bytesOf } from "./slot-place.ts";

type BorderOptions = Pick<TargetOptions, "batch" | "layout">;

type Need = readonly [limit: LimitName, needed: number];

/** What each of `allCalls` binds. */
export function boundCalls(
  module: LoopModule,
  memory: MemoryMap,
  limits: WgslLimits,
): readonly (readonly Binding[])[] {
  return allCalls(module).map((call) => bindingsOf(kernelOf(module, call), call, memory, limits));
}

/** The most that any layer, input or output needs of each limit. */
export function needsOf(
  module: LoopModule,
  memory: MemoryMap,
  bound: readonly (readonly Binding[])[],
  ports: PortPlan,
  { batch }: Pick<TargetOptions, "batch">,
): readonly LimitNeed[] {
  const all = [
    ...allCalls(module).map(
      (call, at) => [call.label, callNeeds(kernelOf(module, call), bound[at] ?? [], memory)] as const,
    ),
    ...ports.borders.map((border) => [border.label, borderNeeds(border, memory, ports)] as const),
    ["the buffer of outputs", [["maxBufferSize", answerBytes(ports) * (batch / module.samples)]]] as const,
  ];
  const found = new Map<LimitName, LimitNeed>();
  for (const [layer, needs] of all) {
    for (const [limit, needed] of needs)
      if (needed > (found.get(limit)?.needed ?? 0)) found.set(limit, { limit, needed, layer });
  }
  return [...found.values()];
}

/** The needs that the limits do not allow. */
export function breachesOf(
  module: LoopModule,
  limits: WgslLimits,
  options: BorderOptions,
): readonly LimitBreach[] {
  const memory = mapMemory(module, limits.maxBufferSize);
  const ports = planPorts(module, memory, options, createNames([], wgslIdentifier));
  const breaches = needsOf(module, memory, boundCalls(module, memory, limits), ports, options).filter(
    ({ limit, needed }) => needed > limits[limit],
  );
  const raised = { ...limits, ...Object.fromEntries(breaches.map(({ limit, needed }) => [limit, needed])) };
  return breaches.map((need) => ({ ...need, allowed: limits[need.limit], limits: writeLimits(raised) }));
}

function kernelOf(module: LoopModule, call: Call): Kernel {
  const kernel = module.kernels[call.kernel];
  invariant(kernel, () => `no kernel ${call.kernel}`);
  return kernel;
}

function callNeeds(kernel: Kernel, bound: readonly Binding[], { buffers }: MemoryMap): readonly Need[] {
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
    ...bound.flatMap(({ buffer, begin, end }): readonly Need[] => {
      const { bytesPerElement = 4, bytes = 0 } = buffers[buffer] ?? {};
      return [
        ["maxStorageBufferBindingSize", (end - begin) * bytesPerElement],
        ["maxBufferSize", bytes],
      ];
    }),
  ];
}

/** Of the kernel between the caller's numbers and the arena; its buffer of float32 may be twice what the arena holds. */
function borderNeeds(
  { bound, workgroups }: PortPlan["borders"][number],
  { buffers }: MemoryMap,
  ports: PortPlan,
): readonly Need[] {
  const all = [...buffers, ...ports.buffers];
  return [
    ["maxComputeInvocationsPerWorkgroup", INVOCATIONS],
    ["maxComputeWorkgroupSizeX", INVOCATIONS],
    ["maxComputeWorkgroupsPerDimension", Math.max(...workgroups)],
    ...bound.flatMap(([buffer, , size]): readonly Need[] => [
      ["maxStorageBufferBindingSize", size],
      ["maxBufferSize", all[buffer]?.bytes ?? 0],
    ]),
  ];
}

/** Of the buffer in which the outputs of a pass come back. */
function answerBytes({ outputs }: PortPlan): number {
  return outputs.reduce((bytes, { size }) => bytes + size, 0);
}

/** Of the memory that a workgroup shares. */
function sharedBytes({ slots }: Kernel): number {
  return slots
    .filter(({ space }) => space === "workgroup")
    .reduce((bytes, { size, dtype }) => bytes + Math.ceil((size * bytesOf(dtype)) / 16) * 16, 0);
}
