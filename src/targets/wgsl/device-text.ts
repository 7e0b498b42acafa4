// The text of what a module uses of WebGPU (so that no library of types is asked for), how it opens a device, and what it says when one is
// missing, too small or lost.

import { tsString } from "../../base/escape.ts";
import type { Part } from "../structures.ts";
import { defaultLimits } from "./limits.ts";
import type { GridProgram } from "./program.ts";

/** What callers hand over and are given: real GPUDevices and GPUBuffers are all of these. */
export const publicTypes = `
/** A GPUDevice. */
export interface GpuDevice {
  readonly limits: object;
  readonly features: { has(name: string): boolean };
  readonly lost: Promise<object>;
  readonly queue: object;
  createBuffer(wanted: never): object;
}

/** A GPUBuffer. */
export interface GpuBuffer {
  readonly size: number;
  destroy(): void;
}

/** A GPUCommandEncoder. */
export interface GpuEncoder {
  beginComputePass(): object;
  copyBufferToBuffer(from: never, begin: number, to: never, at: number, size: number): void;
}

export interface LoadOptions {
  /** A device of the caller's, which \`destroy\` leaves alone. Without it the module asks the browser for one of its own. */
  readonly device?: GpuDevice;
  /** Calls of \`run\` that may be under way at once: 4 without it. */
  readonly overlap?: number;
  /** Inputs and outputs of \`run\` that are NaN or infinite are errors; without it they pass, and what kernels make of them differs between devices. */
  readonly checkFinite?: boolean;
}`;

/** The interfaces behind them, as far as they are used. */
export const deviceTypes = `interface Device extends GpuDevice {
  readonly lost: Promise<{ readonly message: string }>;
  readonly queue: {
    writeBuffer(to: Buffer, at: number, from: ArrayBufferView): void;
    writeTexture(to: object, from: ArrayBufferView, layout: object, size: readonly number[]): void;
    copyExternalImageToTexture?(from: object, to: object, size: readonly number[]): void;
    submit(commands: readonly object[]): void;
  };
  createBuffer(wanted: { label?: string; size: number; usage: number; mappedAtCreation?: boolean }): Buffer;
  createTexture(wanted: object): Texture;
  createQuerySet(wanted: object): { destroy(): void };
  createShaderModule(wanted: object): object;
  createBindGroupLayout(wanted: object): object;
  createPipelineLayout(wanted: object): object;
  createComputePipelineAsync(wanted: object): Promise<object>;
  createBindGroup(wanted: object): object;
  createCommandEncoder(): Encoder;
  pushErrorScope(filter: string): void;
  popErrorScope(): Promise<{ readonly message: string } | null>;
  destroy(): void;
}
interface Buffer extends GpuBuffer {
  readonly usage: number;
  mapAsync(mode: number): Promise<unknown>;
  getMappedRange(): ArrayBuffer;
  unmap(): void;
}
interface Texture {
  createView(): object;
  destroy(): void;
}
interface Encoder {
  beginComputePass(wanted?: object): Pass;
  copyBufferToBuffer(from: Buffer, begin: number, to: Buffer, at: number, size: number): void;
  resolveQuerySet(from: object, first: number, count: number, to: Buffer, at: number): void;
  finish(): object;
}
interface Pass {
  setPipeline(pipeline: object): void;
  setBindGroup(at: number, group: object): void;
  dispatchWorkgroups(x: number, y: number, z: number): void;
  end(): void;
}
interface Adapter {
  readonly features: { has(name: string): boolean };
  requestDevice(wanted: object): Promise<Device>;
}
interface Platform {
  readonly navigator?: { readonly gpu?: { requestAdapter(wanted: object): Promise<Adapter | null> } };
}

/** GPUBufferUsage and GPUMapMode. */
const MAP_READ = 0x1;
const COPY_SRC = 0x4;
const COPY_DST = 0x8;
const STORAGE = 0x80;
const QUERY_RESOLVE = 0x200;`;

/** `requirements`, for callers that open a device themselves. */
export function requirementsText({ needs, isHalf }: GridProgram): string {
  const raised = needs.filter(({ limit, needed }) => needed > defaultLimits[limit]);
  const limits = raised.map(({ limit, needed }) => `${limit}: ${needed}`);
  return `/** What the model asks of a device: \`adapter.requestDevice(requirements)\`. */
export const requirements: {
  readonly requiredLimits: Readonly<Record<string, number>>;
  /** Of WebGPU's names the one that kernels may need: its types take no others, nor a readonly array. */
  readonly requiredFeatures: "shader-f16"[];
} = {
  requiredLimits: ${limits.length === 0 ? "{}" : `{ ${limits.join(", ")} }`},
  requiredFeatures: [${isHalf ? '"shader-f16"' : ""}],
};`;
}

export function deviceParts({ needs }: GridProgram): readonly Part[] {
  const raised = needs.filter(({ limit, needed }) => needed > defaultLimits[limit]);
  const rows = raised.map(({ limit, layer }) => `${limit}: ${tsString(layer)}`);
  return [
    `/** The layer that needs most, of each limit above the defaults. */
const greediest: Readonly<Record<string, string>> = ${rows.length === 0 ? "{}" : `{\n${rows.map((row) => `  ${row},\n`).join("")}}`};`,
    openText,
  ];
}

const openText = `
/** The caller's device, or one of our own. */
async function openDevice(given: GpuDevice | undefined): Promise<Device> {
  if (given !== undefined) {
    if (typeof given?.createBuffer !== "function") throw new Error(\`\${stem}: device must be a GPUDevice.\`);
    const device = given as unknown as Device;
    const lost = await Promise.race([device.lost, Promise.resolve(undefined)]);
    if (lost) throw new Error(\`\${stem}: the GPU device is lost (\${lost.message}): load with a new one.\`);
    return device;
  }
  const gpu = (globalThis as unknown as Platform).navigator?.gpu;
  if (!gpu) throw new Error(\`\${stem}: there is no WebGPU here: pass a GPUDevice, load(bytes, { device }).\`);
  const adapter = await gpu.requestAdapter({ powerPreference: "high-performance" });
  if (!adapter) throw new Error(\`\${stem}: WebGPU found no adapter: this machine has no GPU that it may use.\`);
  const useful = ["timestamp-query", "subgroups"].filter((feature) => adapter.features.has(feature));
  const { requiredLimits, requiredFeatures } = requirements;
  try {
    return await adapter.requestDevice({
      requiredLimits,
      requiredFeatures: [...requiredFeatures, ...useful],
    });
  } catch (error) {
    throw new Error(\`\${stem}: this GPU does not meet the model's requirements: \${messageOf(error)}\`);
  }
}

/** Refuses a device that lacks what the model needs. */
function checkDevice({ features, limits }: Device): void {
  for (const feature of requirements.requiredFeatures) {
    if (!features.has(feature))
      throw new Error(\`\${stem}: the device lacks the feature \${feature}: request it with requirements.\`);
  }
  const allowed = limits as Readonly<Record<string, number>>;
  for (const [limit, needed] of Object.entries(requirements.requiredLimits)) {
    const most = allowed[limit] ?? 0;
    if (most >= needed) continue;
    const advice = "Request the device with requirements, or compile a smaller model";
    const layer = greediest[limit] ?? "";
    throw new Error(\`\${stem}: \${layer} needs \${limit} \${needed}, and the device allows \${most}. \${advice}.\`);
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Runs \`body\` and throws what the device finds wrong with it. */
async function scoped<Made>(device: Device, what: string, body: () => Made): Promise<Made> {
  const filters = ["out-of-memory", "validation", "internal"];
  for (const filter of filters) device.pushErrorScope(filter);
  let made: Made | undefined;
  let thrown: unknown;
  try {
    made = body();
  } catch (error) {
    thrown = error;
  }
  const [internal, invalid, memory] = await Promise.all(filters.map(() => device.popErrorScope()));
  if (memory) throw new Error(\`\${stem}: \${what}: the GPU is out of memory. \${memory.message}\`);
  const problem = thrown ?? invalid ?? internal;
  if (problem) throw new Error(\`\${stem}: \${what}: \${(problem as { message?: string }).message ?? ""}\`);
  return made as Made;
}`;
