// What bench/wasm measures: orders, results, and the goals they are held against.

import type { LayerClass } from "../layer-classes.ts";
import type { PeerResult } from "../orders.ts";
import type { Samples } from "../turns.ts";

export interface WasmOrder {
  readonly path: string;
  readonly model: string;
  /** Milliseconds for each contestant. */
  readonly budget: number;
  /** Whether layers are timed one by one, and whether two threads are held against one. */
  readonly layers: boolean;
}

export interface WasmResult {
  readonly path: string;
  readonly model: string;
  readonly macs: number;
  readonly ours: Samples;
  /** Without fused multiply-adds; none where the module has one variant. */
  readonly plain?: Samples;
  /** GFLOP/s of fused multiply-adds on registers meanwhile. */
  readonly ceiling: number;
  readonly web: PeerResult | { readonly failed: string };
  readonly native: PeerResult | { readonly failed: string };
  readonly layers?: readonly LayerClass[];
  /** By the wall's clock, in turns. */
  readonly threads?: { readonly one: Samples; readonly two: Samples };
}

interface WasmGoal {
  /** Times as fast as onnxruntime-web. */
  readonly web: number;
  /** Times as fast as onnxruntime-node. */
  readonly native?: number;
}

export const wasmGoals: ReadonlyMap<string, WasmGoal> = new Map([
  ["LeNetModern", { web: 4, native: 1 }],
  ["ResNet18", { web: 2.3 }],
  ["VGG11", { web: 2.3 }],
  ["ResNet50", { web: 1.6 }],
  ["ResNeXt50_32x4d", { web: 1.6 }],
  ["NiN", { web: 1.6 }],
  ["GoogLeNet", { web: 1.6 }],
  ["DenseNet121", { web: 1.6 }],
  ["MobileNetV2", { web: 2 }],
  ["SqueezeNet1_1", { web: 1.6 }],
]);

/** Networks of so many multiply-adds gain this by a second thread. */
export const threadGoal = { macs: 300e6, times: 1.7 };
/** How many times slower plain SIMD may be: where Winograd takes most of the time, and elsewhere. */
const plainGoal = { winograd: 1.4, elsewhere: 1.6 };

export function ratioOf(peer: WasmResult["web"]): number | undefined {
  return "failed" in peer ? undefined : peer.ratio;
}

export function threadRatio({ threads }: WasmResult): number | undefined {
  return threads && threads.one.fastest / threads.two.fastest;
}

export function plainRatio({ plain, ours }: WasmResult): number | undefined {
  return plain && plain.median / ours.median;
}

function plainLimit({ layers = [] }: WasmResult): number {
  const winograd = layers.filter(({ algorithm }) => algorithm.startsWith("winograd"));
  const share = winograd.reduce((sum, each) => sum + each.share, 0);
  return share > 0.5 ? plainGoal.winograd : plainGoal.elsewhere;
}

/** What is missed, as clauses; nothing where all goals are reached. */
export function missed(result: WasmResult): readonly string[] {
  const goal = wasmGoals.get(result.model);
  const clauses: string[] = [];
  const check = (what: string, got: number | undefined, wanted: number | undefined): void => {
    if (wanted === undefined || got === undefined || got >= wanted) return;
    clauses.push(
      `${what} ${got.toFixed(2)} x of ${wanted.toFixed(1)} x, missed by ${(100 * (1 - got / wanted)).toFixed(0)} %`,
    );
  };
  check("onnxruntime-web", ratioOf(result.web), goal?.web);
  check("onnxruntime-node", ratioOf(result.native), goal?.native);
  if (result.macs >= threadGoal.macs) check("two threads", threadRatio(result), threadGoal.times);
  const [plain, most] = [plainRatio(result), plainLimit(result)];
  if (goal && plain !== undefined && plain > most)
    clauses.push(`plain SIMD ${plain.toFixed(2)} x slower, ${most.toFixed(1)} x allowed`);
  return clauses;
}
