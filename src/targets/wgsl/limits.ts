// What a device allows, as WebGPU names it. Without more being asked for, every device allows the defaults.

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

/** A limit that a model does not keep. */
export interface LimitBreach extends LimitNeed {
  readonly allowed: number;
}
