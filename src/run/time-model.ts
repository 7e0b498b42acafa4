// Times a compiled model in this process: whole runs, and every call of a kernel inside them.

import type { BuiltModel } from "../compile/built-model.ts";
import { pack } from "../compile/pack.ts";
import type { Sink } from "../diag/diagnostic.ts";
import { generator, randomWeights } from "../weights/random-weights.ts";
import type { Weights } from "../weights/weights.ts";
import { type Artefact, loadArtefact } from "./artefact.ts";
import { median } from "./rounds.ts";

export interface TimingPlan {
  /** Milliseconds before the first run that counts, and of the runs that count; at least 2 and 5 runs, whatever they take. */
  readonly warmUp: number;
  readonly measure: number;
}

export interface ModelTiming {
  readonly runs: number;
  /** Milliseconds of one call of `run`. */
  readonly median: number;
  readonly fastest: number;
  readonly slowest: number;
  /** By position in the module's calls, of one sample. */
  readonly calls: readonly { readonly median: number; readonly fastest: number }[];
}

/** What a run takes when nothing else runs: every call at its fastest. Whole runs are long enough to be disturbed each time. */
export function undisturbed({ calls, fastest }: ModelTiming): number {
  return calls.length === 0 ? fastest : calls.reduce((sum, call) => sum + call.fastest, 0);
}

/** `built` must have been compiled to JavaScript; the calls are timed where it was compiled with `timed`. Undefined after a report. */
export async function timeModel(
  built: BuiltModel,
  plan: TimingPlan,
  sink: Sink,
  weights: Weights = randomWeights(built.graph, 1),
): Promise<ModelTiming | undefined> {
  const packed = pack(built, weights, sink);
  if (packed === undefined) return undefined;
  const artefact: Artefact & { readonly times?: Float64Array } = await loadArtefact(built.files, packed);
  const inputs = randomInputs(artefact);
  const runOnce = (): void => void artefact.run(inputs);
  repeat(runOnce, plan.warmUp, 2);
  const times = artefact.times ?? new Float64Array();
  const calls: number[][] = Array.from(times, () => []);
  const whole = repeat(
    () => {
      times.fill(0);
      runOnce();
      for (const [i, list] of calls.entries()) list.push((times[i] ?? 0) / artefact.meta.batch);
    },
    plan.measure,
    5,
  );
  return {
    runs: whole.length,
    median: median(whole),
    fastest: Math.min(...whole),
    slowest: Math.max(...whole),
    calls: calls.map((list) => ({ median: median(list), fastest: Math.min(...list) })),
  };
}

/** Milliseconds of each run. */
function repeat(run: () => void, milliseconds: number, least: number): readonly number[] {
  const times: number[] = [];
  const start = performance.now();
  for (let now = start; now - start < milliseconds || times.length < least;) {
    run();
    const after = performance.now();
    times.push(after - now);
    now = after;
  }
  return times;
}

/** Uniform in [-1, 1): real images are not all of one sign once they are normalised. */
function randomInputs({ meta: { inputs } }: Artefact): Readonly<Record<string, Float32Array>> {
  const next = generator("inputs");
  return Object.fromEntries(
    inputs.map(({ name, shape }) => {
      const wanted = shape.reduce((size, extent) => size * extent, 1);
      return [name, Float32Array.from({ length: wanted }, () => 2 * next() - 1)];
    }),
  );
}
