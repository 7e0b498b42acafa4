// Times a compiled model in this process: whole runs, and every call of a kernel inside them.

import process from "node:process";
import type { BuiltModel } from "../compile/built-model.ts";
import { pack } from "../compile/pack.ts";
import type { Sink } from "../diag/diagnostic.ts";
import { generator, randomWeights } from "../weights/random-weights.ts";
import type { Weights } from "../weights/weights.ts";
import { type AnyArtefact, type GpuArtefact, type Host, loadOn } from "./artefact.ts";
import { median } from "./rounds.ts";

export interface TimingPlan {
  /** Milliseconds of processor before the first run that counts, and of the runs that count; at least 2 and 5 runs, whatever they take. */
  readonly warmUp: number;
  readonly measure: number;
}

export interface TimingSetting {
  /** Drawn without it. */
  readonly weights?: Weights;
  readonly host?: Host;
  /** Also time every call; a processor's module must have been compiled with `timed`. */
  readonly calls?: boolean;
}

export interface ModelTiming {
  readonly runs: number;
  /** Of a module for several threads: how many ran. */
  readonly threads?: number;
  /** Milliseconds of one call of `run`. */
  readonly median: number;
  readonly fastest: number;
  readonly slowest: number;
  /** Milliseconds of processor that the leanest run took: what others run in between is not in it. */
  readonly processor: number;
  /** By position in the module's calls, of one sample; of long runs the processor's time. */
  readonly calls: readonly { readonly median: number; readonly fastest: number }[];
}

/**
 * What a run takes when nothing else runs: every call at its fastest, or the processor's time of a whole run. Whole runs are long enough to
 * be interrupted each time, long calls too; of short ones the processor's clock knows nothing. On a GPU the fastest run: its calls are not
 * all that it takes.
 */
export function undisturbed({ calls, fastest, processor }: ModelTiming, { device }: Host = {}): number {
  if (device !== undefined) return fastest;
  const sum = calls.length === 0 ? fastest : calls.reduce((all, call) => all + call.fastest, 0);
  return Math.min(sum, fastest > LONG ? processor : fastest);
}

/** As it is where it was compiled with `timed`. */
interface TimedArtefact extends AnyArtefact {
  readonly times?: Float64Array;
  readonly clock?: { now(): number };
}

/** Milliseconds. Longer runs are timed by the processor's clock, call by call: it takes a microsecond, and leaves out what interrupts. */
const LONG = 5;

/** `built` must have been compiled to JavaScript; the calls are timed where it was compiled with `timed`. Undefined after a report. */
export async function timeModel(
  built: BuiltModel,
  plan: TimingPlan,
  sink: Sink,
  { weights = randomWeights(built.graph, 1), host = {}, calls: wanted = true }: TimingSetting = {},
): Promise<ModelTiming | undefined> {
  const packed = pack(built, weights, sink);
  if (packed === undefined) return undefined;
  const artefact: TimedArtefact = await loadOn(host, built.files, packed);
  const inputs = randomInputs(artefact);
  const runOnce = (): unknown => artefact.run(inputs);
  const threads = artefact.threads?.();
  const clock = clockOf(host, threads);
  const warm = await repeat(runOnce, { milliseconds: plan.warmUp, least: 2, clock });
  if (artefact.clock && least(warm) > LONG) artefact.clock.now = clock;
  const times = artefact.times ?? new Float64Array();
  const calls: number[][] = Array.from(times, () => []);
  let processor = Infinity;
  const measured = async (): Promise<void> => {
    times.fill(0);
    const before = clock();
    const answer = runOnce();
    if (answer instanceof Promise) await answer;
    processor = Math.min(processor, clock() - before);
    for (const [i, list] of calls.entries()) list.push((times[i] ?? 0) / artefact.meta.batch);
  };
  const whole = await repeat(measured, { milliseconds: plan.measure, least: 5, clock });
  if (wanted && host.device) calls.push(...(await callsOnGpu(artefact as GpuArtefact, built, inputs)));
  if (threads !== undefined) artefact.destroy?.();
  return {
    runs: whole.length,
    ...(threads !== undefined && { threads }),
    median: median(whole),
    fastest: least(whole),
    slowest: whole.reduce((most, time) => Math.max(most, time), 0),
    processor,
    calls: calls.map((list) => ({ median: median(list), fastest: least(list) })),
  };
}

/** While a GPU computes, the processor's time stands still; that of several threads is their sum. */
function clockOf({ device }: Host, threads = 1): () => number {
  return device === undefined && threads === 1 ? processorTime : now;
}

/** Of more runs than a call takes arguments. */
function least(times: readonly number[]): number {
  return times.reduce((low, time) => Math.min(low, time), Infinity);
}

/** Milliseconds, to the microsecond. Of all threads: the engine's own rest once the code is hot. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

const PROFILES = 9;

/** By position in the module's calls, by the clock of the GPU; the module may do more, at its borders. None where it has no clock. */
export async function callsOnGpu(
  artefact: GpuArtefact,
  { scheduled: { module } }: BuiltModel,
  inputs: Readonly<Record<string, Float32Array>>,
): Promise<number[][]> {
  const times = module.calls.map((): number[] => []);
  for (let round = 0; round < PROFILES; round++) {
    const layers = await artefact.profile(inputs).catch(() => undefined);
    if (layers === undefined) return [];
    let at = 0;
    for (const { layer, milliseconds } of layers)
      if (layer === module.calls[at]?.label) times[at++]?.push(milliseconds / module.samples);
  }
  return times;
}

function now(): number {
  return performance.now();
}

interface Repetition {
  readonly milliseconds: number;
  readonly least: number;
  readonly clock: () => number;
}

/** Milliseconds of each run, until the processor has spent that long: a busy machine takes longer, and measures as much. */
async function repeat(run: () => unknown, { milliseconds, least, clock }: Repetition): Promise<number[]> {
  const times: number[] = [];
  const end = clock() + milliseconds;
  while (times.length < least || clock() < end) {
    const before = now();
    const answer = run();
    if (answer instanceof Promise) await answer;
    times.push(now() - before);
  }
  return times;
}

/** Uniform in [-1, 1): real images are not all of one sign once they are normalised. */
function randomInputs({ meta: { inputs } }: AnyArtefact): Readonly<Record<string, Float32Array>> {
  const next = generator("inputs");
  return Object.fromEntries(
    inputs.map(({ name, shape }) => {
      const wanted = shape.reduce((size, extent) => size * extent, 1);
      return [name, Float32Array.from({ length: wanted }, () => 2 * next() - 1)];
    }),
  );
}
