// Times several contestants in one run, turn by turn, so that whatever else the machine does falls on all of them alike.

export interface Contestant {
  readonly name: string;
  /** One sample: runs the work once and waits for its result, which may be a promise. */
  run(): unknown;
  /** Milliseconds of one run by a clock of its own, instead of this process's. */
  time?(): Promise<number>;
}

export interface Timing {
  readonly name: string;
  /** Milliseconds. */
  readonly median: number;
  readonly fastest: number;
  readonly samples: number;
}

export interface Effort {
  /** Untimed turns before the first sample: the engine compiles hot code meanwhile. */
  readonly warmup: number;
  readonly rounds: number;
  /** Calls of `run` per sample, for work shorter than the clock is sure of. */
  readonly repeat: number;
}

/**
 * `behind`: whoever's best sample, from the fourth round on, is slower than the middle one of another by more than this factor is out; one alone
 * is timed no further. On a busy machine middle samples are slow, so that nobody is out early.
 */
export async function timeInTurns(
  contestants: readonly Contestant[],
  effort: Effort,
  behind = Infinity,
): Promise<readonly Timing[]> {
  const runs = contestants.map((contestant) => ({ contestant, times: [] as number[], fastest: Infinity }));
  let left = runs;
  for (let round = -effort.warmup; round < effort.rounds; round++) {
    for (const run of left) {
      const time = await sample(run.contestant, effort.repeat);
      if (round < 0) continue;
      run.times.push(time);
      run.fastest = Math.min(run.fastest, time);
    }
    if (behind === Infinity || round + 1 < CLEAR_FROM) continue;
    const most = behind * Math.min(...left.map(({ times }) => median(times)));
    left = left.filter(({ fastest }) => fastest <= most);
    if (left.length === 1 && contestants.length > 1) break;
  }
  return runs.map(({ contestant: { name }, times, fastest }) => ({
    name,
    median: median(times),
    fastest,
    samples: times.length,
  }));
}

/** Rounds that a contestant has in any case. */
const CLEAR_FROM = 4;

async function sample(contestant: Contestant, repeat: number): Promise<number> {
  if (contestant.time) {
    let sum = 0;
    for (let i = 0; i < repeat; i++) sum += await contestant.time();
    return sum / repeat;
  }
  const start = performance.now();
  for (let i = 0; i < repeat; i++) {
    const answer = contestant.run();
    if (answer instanceof Promise) await answer; // else the wait itself would be measured
  }
  return (performance.now() - start) / repeat;
}

/** The middle value; of an even number of values the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  return ((low ?? Number.NaN) + (high ?? Number.NaN)) / 2;
}
