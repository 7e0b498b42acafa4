// Times contestants of very different speed in one process, turn by turn, so that whatever else the machine does falls on all of them
// alike. Unlike src/run/rounds.ts it counts this thread's processor time, so that other programs do not count at all, waits for answers
// that come as promises, and finds out by itself how often to call whom.

import process from "node:process";
import { median } from "../src/run/rounds.ts";

export interface Runner {
  readonly name: string;
  /** Computes once, on this thread; a promise is waited for. */
  run(): unknown;
  /** Milliseconds this one may take in all; it is warmed up and sampled a few times whatever that takes. */
  readonly budget: number;
  /** What its time is counted by; this thread's processor time unless it computes elsewhere. */
  readonly clock?: Clock;
  /** Milliseconds that a sample takes at least. By the wall's clock, which is exact, short ones fall between what else the machine does. */
  readonly sampleMs?: number;
  /** All of its code was compiled by the call that gave its results: a single sample will do where calls are long. */
  readonly hot?: boolean;
}

/** thread: this thread's processor time. process: that of all threads, for one that computes on another. wall: for several at once. */
type Clock = "thread" | "process" | "wall";

export interface Samples {
  readonly name: string;
  /** Milliseconds of one call. */
  readonly median: number;
  readonly fastest: number;
  readonly samples: number;
}

/** A sample takes at least this long unless told otherwise: the system counts processor time in steps of up to 4 ms. */
const usualSampleMs = 120;
const leastSamples = 3;
const mostSamples = 101;
/** The share of its budget that a runner gets to warm up, and the least number of calls: V8 compiles what it has seen a few times. */
const warmup = 0.25;
const warmupCalls = 4;

/** Every runner has been called before, for its results: what one call takes now says how many fit. */
export async function race(runners: readonly Runner[]): Promise<readonly Samples[]> {
  const entrants: Entrant[] = [];
  for (const runner of runners) entrants.push(await warmUp(runner));
  for (let round = 0; round < mostSamples; round++) {
    for (const { runner, repeat, rounds, times } of entrants) {
      if (round < rounds) times.push(await sample(runner, repeat));
    }
  }
  return entrants.map(({ runner: { name }, times }) => {
    return { name, median: median(times), fastest: Math.min(...times), samples: times.length };
  });
}

interface Entrant {
  readonly runner: Runner;
  /** Calls per sample. */
  readonly repeat: number;
  readonly rounds: number;
  readonly times: number[];
}

async function warmUp(runner: Runner): Promise<Entrant> {
  const now = clockOf(runner);
  const start = now();
  const least = runner.hot === true ? 1 : warmupCalls;
  let calls = 0;
  for (let spent = 0; calls < least || spent < runner.budget * warmup; spent = now() - start) {
    await runner.run();
    calls++;
  }
  const once = Math.max((now() - start) / calls, 1e-4);
  const repeat = Math.ceil((runner.sampleMs ?? usualSampleMs) / once);
  // One long call that needed no warming is a sample already.
  const times = calls === 1 ? [once] : [];
  const fitting = Math.floor((runner.budget * (1 - warmup)) / (once * repeat));
  const rounds = Math.min(mostSamples, Math.max(calls === 1 ? 0 : leastSamples, fitting));
  return { runner, repeat, rounds, times };
}

async function sample(runner: Runner, repeat: number): Promise<number> {
  const now = clockOf(runner);
  const start = now();
  for (let i = 0; i < repeat; i++) {
    const answer = runner.run();
    if (answer instanceof Promise) await answer;
  }
  return (now() - start) / repeat;
}

function clockOf({ clock = "thread" }: Runner): () => number {
  return clock === "wall" ? () => performance.now() : clock === "thread" ? processorTime : allThreadsTime;
}

function allThreadsTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Milliseconds that this thread has computed. */
export function processorTime(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}
