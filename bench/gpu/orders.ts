// What main.ts asks of measure.ts, and what comes back.

import type { Samples } from "../turns.ts";
import type { Crossover } from "./crossover.ts";

export type Order = MachineOrder | NetworkOrder;

/** The adapter's peak, and from which size on it beats the processor. `model` is a name for messages. */
interface MachineOrder {
  readonly kind: "machine";
  readonly model: string;
  readonly quick: boolean;
}

export interface NetworkOrder {
  readonly kind: "network";
  readonly path: string;
  readonly model: string;
  /** Parameters of the model, as text of the language. */
  readonly params: Readonly<Record<string, string>>;
  readonly batch: number;
  /** Ours; the peers compute in float32. */
  readonly dtype: Dtype;
  /** Milliseconds for each contestant. */
  readonly budget: number;
  /** Peers that do not take part, and why. */
  readonly without: Readonly<Partial<Record<Peer, string>>>;
}

export type Dtype = "f16" | "f32";

export type Peer = "onnx" | "tfjs";

/** A line of JSON on stdout. Stages are said as they begin: a driver's crash ends the process, and this says who was computing. */
export type Answer =
  { readonly stage: Stage } | { readonly machine: MachineResult } | { readonly network: NetworkResult };

export type Stage = Peer | "cnnc" | "turns" | "layers";

export interface MachineResult {
  readonly adapter: string;
  readonly isSoftware: boolean;
  readonly peak: Peak;
  /** Absent where there was no time for it. */
  readonly crossover?: Crossover;
}

/** By shaders of our own. */
export interface Peak {
  /** Multiply-adds in float32, 2 per one. In 10^9 per second. */
  readonly gigaflops: number;
  /** Read and written, of a buffer that no cache holds. In 10^9 bytes per second. */
  readonly gigabytes: number;
}

export interface NetworkResult {
  readonly model: string;
  readonly batch: number;
  readonly macs: number;
  readonly ours: Figures & Shipped & Compared & { readonly layers: readonly LayerResult[] };
  readonly onnx: PeerResult | Failure;
  readonly tfjs: PeerResult | Failure;
}

export interface Figures extends Samples {
  /** Milliseconds from weights in memory to a module that is ready. */
  readonly load: number;
  /** Milliseconds from there to the first result. */
  readonly first: number;
  /** Milliseconds during which pipelines were being created, in either; absent where nothing tells. */
  readonly pipelines?: number;
}

/** Bytes without weights. */
export interface Shipped {
  readonly bytes: number;
  readonly gzipBytes: number;
}

interface Compared {
  /** Of ours from WebAssembly's, of a peer's from ours: max |ours - theirs| / max |theirs|; null where one is not a number or is missing. */
  readonly difference: number | null;
}

export interface PeerResult extends Figures, Compared {
  /** The peer's median over ours. */
  readonly ratio: number;
}

/** What a peer said where it does not run the network. */
export interface Failure {
  readonly failed: string;
}

export interface LayerResult {
  readonly label: string;
  readonly algorithm: string;
  readonly ms: number;
  readonly gigaflops: number;
  readonly gigabytes: number;
  /** Of a convolution the fewer of those that go in and come out; 0 of anything else. */
  readonly channels: number;
}
