// How long a step takes on a machine, by a roofline: what its loops execute at the speed of their kind, or the bytes they touch at the speed
// of memory, whichever is longer. Pure: the machine is a profile, what runs is counted beforehand.

import type { LoopOperations } from "../loops/operations.ts";

/** What `cnnc bench --profile` measures. Further targets are further entries. */
export interface MachineProfile {
  readonly schemaVersion: number;
  readonly machine: string;
  readonly targets: ReadonlyMap<string, TargetProfile>;
}

export interface TargetProfile {
  /** Arithmetic and comparisons, by kind of kernel as the schedule names them; 1 multiply-add is 2. In 10^9 per second. */
  readonly gigaflops: ReadonlyMap<string, number>;
  /** Of what is dearer, or comes beside it; `call` is that of a kernel, whatever it does. */
  readonly nanoseconds: Readonly<Record<TimedOperation | "call", number>>;
  /** Reading, by the size of what is read again and again: ascending, at least one. */
  readonly bandwidth: readonly { readonly bytes: number; readonly gigabytesPerSecond: number }[];
  /** Whole networks, as estimated and as measured on that machine. */
  readonly checks: readonly LatencyCheck[];
  /** Where a GPU computes. */
  readonly adapter?: AdapterProfile;
}

/** What a GPU has beside speed; there `bandwidth` is of copying, and `call` of a dispatch among others. */
export interface AdapterProfile {
  /** How many invocations must run at once for full speed: fewer take as long. */
  readonly invocations: number;
  /** Nanoseconds from submitting next to nothing to having its result. */
  readonly run: number;
  /** Of inputs to the GPU and of outputs from it. */
  readonly copyGigabytesPerSecond: number;
}

export interface LatencyCheck {
  readonly network: string;
  readonly estimateMs: number;
  readonly measuredMs: number;
}

export const timedOperations = ["divide", "exp", "store"] as const;
type TimedOperation = (typeof timedOperations)[number];

/** One call of a kernel. */
export interface CallWork {
  /** A key of `TargetProfile.gigaflops`; the slowest stands in where the profile lacks it. */
  readonly kind: string;
  readonly operations: LoopOperations;
  readonly weightBytes: number;
  readonly activationBytes: number;
  /** Of all workgroups; where a GPU computes. */
  readonly invocations?: number;
}

export interface LatencyEstimate {
  readonly ms: number;
  readonly bound: "compute" | "memory";
}

/** `weightBytes`: those of the whole network, which come round once per sample and so find the caches full of each other. */
export function estimateCall(work: CallWork, profile: TargetProfile, weightBytes: number): LatencyEstimate {
  const compute = computeNanoseconds(work, profile);
  const memory =
    work.weightBytes / bandwidthAt(profile, weightBytes) +
    work.activationBytes / bandwidthAt(profile, work.activationBytes);
  return {
    ms: (Math.max(compute, memory) + profile.nanoseconds.call) / 1e6,
    bound: memory > compute ? "memory" : "compute",
  };
}

/** How many times longer arithmetic takes than at full speed, because too few share it; 1 on a processor. */
export function idleness({ invocations }: CallWork, adapter: AdapterProfile | undefined): number {
  return adapter === undefined || invocations === undefined
    ? 1
    : Math.max(1, adapter.invocations / invocations);
}

/** Of a run beside its calls: that it is submitted and waited for, and what goes in and out. */
export function runNanoseconds({ adapter }: TargetProfile, bytes: number): number {
  return adapter === undefined ? 0 : adapter.run + bytes / adapter.copyGigabytesPerSecond;
}

/** What the speed of a kind of kernel is measured in. */
export function hotOperations({ arithmetic, compare }: LoopOperations): number {
  return arithmetic + compare;
}

/** Of a step of several calls; the bound is that of the longer part. */
export function sumOf(estimates: readonly LatencyEstimate[]): LatencyEstimate {
  const ms = (bound: LatencyEstimate["bound"]): number =>
    estimates.reduce((sum, one) => (one.bound === bound ? sum + one.ms : sum), 0);
  const [compute, memory] = [ms("compute"), ms("memory")];
  return { ms: compute + memory, bound: memory >= compute ? "memory" : "compute" };
}

function computeNanoseconds(work: CallWork, { gigaflops, nanoseconds, adapter }: TargetProfile): number {
  const { kind, operations } = work;
  const speed = gigaflops.get(kind) ?? Math.min(...gigaflops.values());
  const time = timedOperations.reduce(
    (sum, operation) => sum + operations[operation] * nanoseconds[operation],
    hotOperations(operations) / speed,
  );
  return time * idleness(work, adapter);
}

/** Bytes per nanosecond. Between two sizes that were measured, in proportion to the logarithm of the size. */
function bandwidthAt({ bandwidth }: TargetProfile, bytes: number): number {
  const after = bandwidth.findIndex((point) => point.bytes >= bytes);
  const high = bandwidth[after] ?? bandwidth.at(-1);
  const low = bandwidth[after - 1] ?? high;
  if (high === undefined || low === undefined) return Infinity;
  if (low === high || after <= 0) return high.gigabytesPerSecond;
  const share = Math.log(bytes / low.bytes) / Math.log(high.bytes / low.bytes);
  return low.gigabytesPerSecond + share * (high.gigabytesPerSecond - low.gigabytesPerSecond);
}

/** Median of |estimate / measured - 1| in percent; null where nothing was checked. */
export function errorPercent(checks: readonly LatencyCheck[]): number | null {
  const errors = checks
    .map(({ estimateMs, measuredMs }) => 100 * Math.abs(estimateMs / measuredMs - 1))
    .toSorted((a, b) => a - b);
  const [low, high] = [errors[(errors.length - 1) >> 1], errors[errors.length >> 1]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
