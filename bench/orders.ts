// What main.ts asks of network.ts, and what comes back.

import type { LayerClass } from "./layer-classes.ts";
import type { Samples } from "./turns.ts";

export interface Order {
  readonly path: string;
  readonly model: string;
  /** Milliseconds for each contestant. */
  readonly budget: number;
  /** Whether TensorFlow.js takes part, and whether our layers are timed one by one. */
  readonly tfjs: boolean;
  readonly layers: boolean;
}

export interface NetworkResult {
  readonly path: string;
  readonly model: string;
  readonly macs: number;
  readonly params: number;
  readonly ours: Samples;
  /** GFLOP/s of the 2x3 loop meanwhile. */
  readonly ceiling: number;
  /** What ONNX Runtime said where it does not run the network. */
  readonly onnx: PeerResult | { readonly failed: string };
  readonly tfjs?: PeerResult;
  /** By share of the time, largest first. */
  readonly layers?: readonly LayerClass[];
}

export interface PeerResult extends Samples {
  /** max |ours - peer| / max |peer| */
  readonly difference: number;
  /** The peer's median over ours. */
  readonly ratio: number;
}
