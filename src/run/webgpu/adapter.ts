// WebGPU in Node: a GPU of this machine, else one in software. The package `webgpu` (Dawn) is optional, and so is what brings the software.

import process from "node:process";
import { swiftShader } from "./swiftshader.ts";
import { findDrivers, loadVulkan, screenlessDriver, withDriver } from "./vulkan.ts";

/** Handed on to modules and never looked into. */
export interface GpuDevice {
  destroy(): void;
}

export interface GpuAdapter {
  readonly kind: AdapterKind;
  /** For people: whose, which, and the driver. */
  readonly name: string;
  readonly features: ReadonlySet<string>;
  readonly limits: Readonly<Record<string, number>>;
  /** With every limit as high as the adapter has it, and the features that our modules know what to do with. */
  openDevice(): Promise<GpuDevice>;
}

export type AdapterKind = "hardware" | "software";

/** The package `webgpu` is missing, or it found no adapter. */
export type NoAdapter = "no-package" | "no-adapter";

/** What we use of Dawn's objects. */
interface Gpu {
  requestAdapter(options: { readonly powerPreference: "high-performance" }): Promise<DawnAdapter | null>;
}

interface DawnAdapter {
  readonly info: Readonly<Record<"vendor" | "architecture" | "device" | "description", string>> & {
    readonly isFallbackAdapter: boolean;
  };
  readonly features: Iterable<string>;
  readonly limits: Readonly<Record<string, number>>;
  requestDevice(wanted: {
    readonly requiredFeatures: readonly string[];
    readonly requiredLimits: Readonly<Record<string, number>>;
  }): Promise<GpuDevice>;
}

/** Dawn aborts the process where one of these is collected before its devices. */
const alive: Gpu[] = [];

/**
 * WebGPU wants a workgroup's memory to be zero at first, and SwiftShader writes out a store for every number of it: of 16.7 s for the pipelines
 * of SqueezeNet 14.5. Our kernels read there what they have written: in the interpreter of loops it is NaN at first.
 */
const softwareFlags: readonly string[] = ["enable-dawn-features=disable_workgroup_init"];

const usefulFeatures: ReadonlySet<string> = new Set(["shader-f16", "subgroups", "timestamp-query"]);

/** As WebGPU names them: those that shaders depend on. */
export const usefulLimits: readonly string[] = [
  "maxBufferSize",
  "maxComputeInvocationsPerWorkgroup",
  "maxComputeWorkgroupSizeX",
  "maxComputeWorkgroupSizeY",
  "maxComputeWorkgroupSizeZ",
  "maxComputeWorkgroupStorageSize",
  "maxComputeWorkgroupsPerDimension",
  "maxStorageBufferBindingSize",
  "maxStorageBuffersPerShaderStage",
];

/** The first that this machine has, in the order given. */
export async function findAdapter(
  order: readonly AdapterKind[] = ["hardware", "software"],
): Promise<GpuAdapter | NoAdapter> {
  const create = await dawn();
  if (!create) return "no-package";
  for (const kind of order) {
    const found = await (kind === "hardware" ? systemAdapter(create, kind) : softwareAdapter(create));
    if (found) return described(found);
  }
  return "no-adapter";
}

type Create = (flags: readonly string[]) => Gpu;

/** The name is a value, so that nothing that bundles or checks this file insists on the package. */
async function dawn(): Promise<Create | undefined> {
  const name = "webgpu";
  try {
    return ((await import(name)) as { readonly create: Create }).create;
  } catch {
    return undefined;
  }
}

/** As the system is set up: a GPU, or software that the user chose (VK_DRIVER_FILES on Linux, WARP on Windows). */
async function systemAdapter(create: Create, wanted: AdapterKind): Promise<DawnAdapter | undefined> {
  if (process.platform === "linux" && !systemVulkan()) return undefined; // Dawn would complain on stderr
  const found = await request(create);
  if (found && kindOf(found) === wanted) return found;
  const driver = wanted === "hardware" && process.platform === "linux" ? screenlessDriver() : undefined;
  if (driver === undefined) return undefined;
  const other = await withDriver(driver, async () => request(create));
  if (!other || kindOf(other) !== wanted) return undefined;
  process.env["VK_DRIVER_FILES"] = driver; // for whoever else looks for adapters in this process
  return other;
}

/** The system's loader; else, where there are drivers to load, that of the package with the software. */
function systemVulkan(): boolean {
  const hasDrivers = findDrivers();
  if (loadVulkan("libvulkan.so.1")) return true;
  const loader = hasDrivers ? swiftShader()?.loader : undefined;
  return loader !== undefined && loadVulkan(loader);
}

async function softwareAdapter(create: Create): Promise<DawnAdapter | undefined> {
  const { loader, driver } = swiftShader() ?? {};
  if (loader === undefined || driver === undefined) return systemAdapter(create, "software");
  if (!loadVulkan("libvulkan.so.1") && !loadVulkan(loader)) return undefined;
  return withDriver(driver, async () => request(create, softwareFlags));
}

async function request(create: Create, flags: readonly string[] = []): Promise<DawnAdapter | undefined> {
  // Dawn blurs its clock to 65 us, lest pages spy on each other; a kernel takes less.
  const gpu = create(["disable-dawn-features=timestamp_quantization", ...flags]);
  alive.push(gpu);
  return (await gpu.requestAdapter({ powerPreference: "high-performance" })) ?? undefined;
}

function kindOf({ info }: DawnAdapter): AdapterKind {
  return info.isFallbackAdapter ? "software" : "hardware";
}

function described(adapter: DawnAdapter): GpuAdapter {
  const { vendor, architecture, device, description } = adapter.info;
  const kind = kindOf(adapter);
  const parts = kind === "hardware" ? [device, description] : [description];
  const known = parts.filter((part) => part !== "").join(", ");
  const features = new Set(adapter.features);
  return {
    kind,
    name: `${[vendor, architecture].filter((part) => part !== "").join(" ")}${known === "" ? "" : ` (${known})`}`,
    features,
    limits: adapter.limits,
    openDevice: async () =>
      adapter.requestDevice({
        requiredFeatures: [...usefulFeatures].filter((feature) => features.has(feature)),
        requiredLimits: Object.fromEntries(usefulLimits.map((name) => [name, adapter.limits[name] ?? 0])),
      }),
  };
}
