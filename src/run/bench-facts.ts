// What a benchmark of one model found, as plain data: whole runs, and the layers where they were timed.

import type { BuiltModel } from "../compile/built-model.ts";
import type { ModelTiming } from "./time-model.ts";

export interface BenchFacts {
  readonly model: string;
  readonly target: string;
  readonly float: string;
  readonly batch: number;
  /** Of activations and weights, where it is not float32. */
  readonly dtype?: "f16";
  readonly machine: string;
  /** Of a module for several threads: how many ran. */
  readonly threads?: number;
  readonly runs: number;
  /** Milliseconds of one call of `run`, which computes `batch` samples. */
  readonly median: number;
  readonly fastest: number;
  readonly slowest: number;
  /** Multiply-adds as the model states them, 2 FLOPs each, in the median run. */
  readonly gigaflops: number;
  /** By step, where calls were timed; of one sample. */
  readonly layers: readonly BenchLayer[];
}

export interface BenchLayer {
  /** What is computed together. */
  readonly paths: readonly string[];
  readonly shape: readonly number[];
  readonly algorithm: string;
  readonly median: number;
  readonly fastest: number;
  /** Of the layers' medians together, 0 to 1. */
  readonly share: number;
  readonly gigaflops: number;
}

export interface Setting {
  readonly target: string;
  readonly float: string;
  readonly batch: number;
  readonly dtype?: "f16";
  readonly machine: string;
}

export function benchFacts(built: BuiltModel, timing: ModelTiming, setting: Setting): BenchFacts {
  const { runs, median, fastest, slowest, threads } = timing;
  const macs = built.analysis.totals.macs * setting.batch;
  return {
    model: built.graph.name,
    ...setting,
    ...(threads !== undefined && { threads }),
    runs,
    median,
    fastest,
    slowest,
    gigaflops: gigaflops(macs, median),
    layers: timing.calls.length === 0 ? [] : layersOf(built, timing),
  };
}

function layersOf(
  { program, scheduled, analysis }: BuiltModel,
  { calls }: ModelTiming,
): readonly BenchLayer[] {
  const total = calls.reduce((sum, call) => sum + call.median, 0);
  let at = 0;
  return program.steps.map(({ paths, nodes, result }, i) => {
    const kernels = scheduled.layers[i]?.kernels ?? [];
    const own = calls.slice(at, (at += kernels.length));
    const [median, fastest] = [sumOf(own, "median"), sumOf(own, "fastest")];
    const macs = nodes.reduce((sum, node) => sum + (analysis.layers[node]?.macs ?? 0), 0);
    return {
      paths,
      shape: program.values[result]?.shape ?? [],
      algorithm: [...new Set(kernels.flatMap(({ decisions }) => decisions.map(({ recipe }) => recipe)))].join(
        " + ",
      ),
      median,
      fastest,
      share: total === 0 ? 0 : median / total,
      gigaflops: gigaflops(macs, median),
    };
  });
}

function sumOf(calls: ModelTiming["calls"], key: "median" | "fastest"): number {
  return calls.reduce((sum, call) => sum + call[key], 0);
}

function gigaflops(macs: number, milliseconds: number): number {
  return milliseconds === 0 ? 0 : (2 * macs) / milliseconds / 1e6;
}
