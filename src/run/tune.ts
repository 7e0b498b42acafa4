// Measures the ways to compute one step against each other, on this machine. Every contestant must first give the results of the first.

import { invariant } from "../base/invariant.ts";
import type { Candidate } from "../compile/build-step.ts";
import { packWeights } from "../weights/pack-weights.ts";
import { generator } from "../weights/random-weights.ts";
import type { Weights } from "../weights/weights.ts";
import { type AnyArtefact, type GpuArtefact, type Host, loadOn } from "./artefact.ts";
import type { Dtype } from "./layer-reference.ts";
import { type Contestant, timeInTurns, type Timing } from "./rounds.ts";
import { networkTolerance } from "./verify.ts";

export interface StepTimings {
  /** The first candidate, then the others that were worth measuring; milliseconds per call. */
  readonly timings: readonly CandidateTiming[];
  /** Not the first only where it was faster by more than `leastGain`, twice. */
  readonly best: CandidateTiming;
}

interface CandidateTiming {
  readonly variant: string | undefined;
  /** Of the fastest sample. */
  readonly ms: number;
  /** How much longer the middle one took, as a part of it: what the machine was busy with otherwise. */
  readonly spread: number;
  readonly samples: number;
}

/** What a measured gain must be to count: below it, noise decides. */
const leastGain = 0.04;
/** Whose best sample is so many times slower than another's middle one, before V8 has optimised either, is out of the race. */
const hopeless = 2;
/** The same after some rounds: it needs no more of them. */
const clearlySlower = 1.25;
/** Milliseconds that V8 is given to optimise a contestant, and that its samples take. */
const warmupMs = 250;
const measureMs = 400;
/** Of a sample on several threads: threads that have nothing to do spin for 0.2 milliseconds before they sleep. */
const settleMs = 0.4;
const sampleMs = 1;

/** Throws where a candidate's results differ by more than is promised of `dtype`: a bug of ours. */
export async function tuneStep(
  candidates: readonly Candidate[],
  weights: Weights,
  host: Host = {},
  dtype: Dtype = "f32",
): Promise<StepTimings> {
  const contestants = await entrantsOf(candidates, weights, host);
  try {
    return await compared(contestants, networkTolerance[dtype]);
  } finally {
    for (const each of contestants) each.release();
  }
}

async function compared(contestants: readonly Entrant[], tolerance: number): Promise<StepTimings> {
  const [first] = contestants;
  invariant(first, "the table itself is a candidate");
  for (const other of contestants) await expectSame(first, other, tolerance);
  const timings = await race(await promising(contestants));
  const [own] = timings;
  const [fastest] = timings.toSorted((a, b) => a.ms - b.ms);
  invariant(own && fastest, "every contestant is timed");
  const best = fastest === own ? own : await duel(contestants, own, fastest);
  return { timings, best };
}

/** The first, and all that a short trial does not show to be far slower than the fastest. */
async function promising(contestants: readonly Entrant[]): Promise<readonly Entrant[]> {
  const trial = await timeInTurns(contestants, { warmup: 3, rounds: 6, repeat: 1 });
  const usual = Math.min(...trial.map((timing) => timing.median));
  return contestants.filter((_, i) => i === 0 || (trial[i]?.fastest ?? 0) <= hopeless * usual);
}

/** Noise picks winners among many: the winner must win again against the table's own choice alone. */
async function duel(
  contestants: readonly Entrant[],
  own: CandidateTiming,
  fastest: CandidateTiming,
): Promise<CandidateTiming> {
  const pair = contestants.filter(({ variant }) => variant === own.variant || variant === fastest.variant);
  const [again, winner] = await race(pair);
  return again && winner && winner.ms < again.ms * (1 - leastGain) ? winner : own;
}

interface Entrant extends Contestant {
  readonly variant: string | undefined;
  result(): Promise<Float32Array>;
  /** A GPU's memory is not collected, nor are threads. */
  release(): void;
}

/** In order. A GPU may refuse a shader that another takes: then that is no way to compute it here, unless it is the table's. */
async function entrantsOf(
  candidates: readonly Candidate[],
  weights: Weights,
  host: Host,
): Promise<readonly Entrant[]> {
  const tried = await Promise.allSettled(candidates.map(async (each) => contestantOf(each, weights, host)));
  return tried.flatMap((attempt, i) => {
    if (attempt.status === "fulfilled") return [attempt.value];
    if (i === 0 || host.device === undefined) throw attempt.reason;
    return [];
  });
}

async function contestantOf(candidate: Candidate, weights: Weights, host: Host): Promise<Entrant> {
  const artefact = await loadOn(host, candidate.emit(), packWeights(candidate.packing, weights));
  const inputs = inputsOf(artefact);
  const runOnce = (): unknown => artefact.run(inputs);
  const time = host.device
    ? await ownClock(artefact as GpuArtefact, inputs)
    : artefact.threads && awakeClock(runOnce);
  return {
    ...(time && { time }),
    variant: candidate.variant,
    name: candidate.variant ?? "table",
    run: runOnce,
    release: () => artefact.destroy?.(),
    result: async () => (await artefact.run(inputs))["out"] ?? new Float32Array(0),
  };
}

/** Threads that sleep wake up, and those of the one before come to sleep, in runs that do not count. */
function awakeClock(run: () => unknown): () => Promise<number> {
  const mean = (least: number): number => {
    const begun = performance.now();
    for (let calls = 1; ; calls++) {
      run();
      const passed = performance.now() - begun;
      if (passed >= least) return passed / calls;
    }
  };
  return async () => {
    mean(settleMs);
    return Promise.resolve(mean(sampleMs));
  };
}

/** The GPU's, which leaves out submission and copies; undefined where it has none. */
async function ownClock(
  artefact: GpuArtefact,
  inputs: Readonly<Record<string, Float32Array>>,
): Promise<(() => Promise<number>) | undefined> {
  const time = async (): Promise<number> => {
    const calls = await artefact.profile(inputs);
    return calls.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
  };
  const works = await time().catch(() => undefined);
  return works === undefined ? undefined : time;
}

/** The same numbers for every contestant, from [0, 1): activations behind a rectifier. */
function inputsOf({ meta }: AnyArtefact): Readonly<Record<string, Float32Array>> {
  return Object.fromEntries(
    meta.inputs.map(({ name, shape }) => {
      const next = generator(`tune ${name}`);
      const size = shape.reduce((product, extent) => product * extent, 1);
      return [name, Float32Array.from({ length: size }, next)];
    }),
  );
}

async function expectSame(first: Entrant, other: Entrant, tolerance: number): Promise<void> {
  const [wanted, got] = [await first.result(), await other.result()];
  const largest = wanted.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const off = wanted.reduce((most, value, i) => Math.max(most, Math.abs(value - (got[i] ?? Number.NaN))), 0);
  invariant(
    off <= tolerance * Math.max(largest, 1e-30),
    () => `${other.name} gives other results, off by ${off}`,
  );
}

async function race(contestants: readonly Entrant[]): Promise<readonly CandidateTiming[]> {
  const begun = performance.now();
  const once = await timeInTurns(contestants, { warmup: 1, rounds: 1, repeat: 1 });
  // Clocks of their own leave out most of what a sample takes, and are sure of short runs.
  const hasOwn = contestants.some((each) => "time" in each);
  const slowest = hasOwn
    ? (performance.now() - begun) / (2 * contestants.length)
    : Math.max(...once.map(({ fastest }) => fastest), 1e-3);
  const repeat = hasOwn ? 1 : Math.max(1, Math.round(1 / slowest));
  const rounds = (ms: number): number => Math.ceil(Math.max(3, Math.min(200, ms / (slowest * repeat))));
  const effort = { warmup: rounds(warmupMs), rounds: rounds(measureMs), repeat };
  const timings = await timeInTurns(contestants, effort, clearlySlower);
  // The fastest of each: what else the machine does only adds.
  return timings.map(({ fastest, median, samples }: Timing, i) => ({
    variant: contestants[i]?.variant,
    ms: fastest,
    spread: median / fastest - 1,
    samples,
  }));
}
