// What a device allows, as WebGPU names it. Without more being asked for, every device allows the defaults.

import { suggest } from "../../base/did-you-mean.ts";

export interface WgslLimits {
  readonly maxStorageBuffersPerShaderStage: number;
  /** Bytes of one buffer that a kernel sees. */
  readonly maxStorageBufferBindingSize: number;
  /** Bytes. */
  readonly maxBufferSize: number;
  /** Bytes that the invocations of a workgroup share. */
  readonly maxComputeWorkgroupStorageSize: number;
  readonly maxComputeInvocationsPerWorkgroup: number;
  readonly maxComputeWorkgroupSizeX: number;
  readonly maxComputeWorkgroupsPerDimension: number;
}

export type LimitName = keyof WgslLimits;

/** Source: W3C, WebGPU, 3.6.2. */
export const defaultLimits: WgslLimits = {
  maxStorageBuffersPerShaderStage: 8,
  maxStorageBufferBindingSize: 134_217_728,
  maxBufferSize: 268_435_456,
  maxComputeWorkgroupStorageSize: 16_384,
  maxComputeInvocationsPerWorkgroup: 256,
  maxComputeWorkgroupSizeX: 256,
  maxComputeWorkgroupsPerDimension: 65_535,
};

/** What buffers are bound at multiples of: every device takes it. Bytes. */
export const OFFSET_ALIGNMENT = 256;

/** What a model needs of a device. */
export interface LimitNeed {
  readonly limit: LimitName;
  readonly needed: number;
  /** The layer that needs most. */
  readonly layer: string;
}

/** The defaults with some of them replaced; names that are no limits are left out. */
export function limitsWith(given: Readonly<Record<string, number>> = {}): WgslLimits {
  const limits = Object.entries(defaultLimits).map(([name, value]) => [name, given[name] ?? value] as const);
  return Object.fromEntries(limits) as unknown as WgslLimits;
}

const units: ReadonlyMap<string, number> = new Map([
  ["", 1],
  ["KiB", 2 ** 10],
  ["MiB", 2 ** 20],
  ["GiB", 2 ** 30],
]);

/** `maxBufferSize=1GiB,maxComputeInvocationsPerWorkgroup=1024`; a sentence where it is not that. */
export function readLimits(text: string): Readonly<Record<string, number>> | string {
  const found = new Map<string, number>();
  for (const part of text.split(",")) {
    const [, name = "", digits = "", unit = ""] = /^\s*(\w+)=(\d+)([KMG]iB)?\s*$/u.exec(part) ?? [];
    if (name === "") return "Write name=value, as in maxBufferSize=1GiB, several with commas between.";
    if (!Object.hasOwn(defaultLimits, name)) {
      const names = Object.keys(defaultLimits);
      const hint = suggest(name, names) ?? names.join(", ");
      return `${name} is no limit of WebGPU that shaders depend on; ${hint} ${names.includes(hint) ? "is" : "are"}.`;
    }
    if (found.has(name)) return `${name} is given twice.`;
    found.set(name, Number(digits) * (units.get(unit) ?? 1));
  }
  return Object.fromEntries(found);
}

/** The same the other way: those that are not the defaults. */
export function writeLimits(limits: WgslLimits): string {
  const names = Object.keys(defaultLimits) as LimitName[];
  const given = names.filter((name) => limits[name] !== defaultLimits[name]);
  return given.map((name) => `${name}=${limits[name]}`).join(",");
}
