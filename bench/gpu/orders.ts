// What main.ts asks of network.ts, and what comes back.

export interface Order {
  readonly path: string;
  readonly model: string;
  /** Parameters of the model, as text of the language. */
  readonly params: Readonly<Record<string, string>>;
  readonly batch: number;
  /** Milliseconds for each contestant. */
  readonly budget: number;
}

export interface NetworkResult {
  readonly model: string;
  readonly batch: number;
  readonly macs: number;
  readonly adapter: string;
  readonly ours: Figures & { readonly layers: readonly LayerResult[] };
  readonly onnx: PeerResult | Failure;
  readonly tfjs: PeerResult | Failure;
}

export interface Figures {
  /** Milliseconds of a call, from arrays to arrays. */
  readonly median: number;
  readonly fastest: number;
  readonly samples: number;
  /** Milliseconds from the file of weights to a module that is ready: shaders compiled, weights on the device. */
  readonly load: number;
  /** Milliseconds from there to the first result. */
  readonly first: number;
}

export interface PeerResult extends Figures {
  /** max |ours - peer| / max |peer| */
  readonly difference: number;
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
}
