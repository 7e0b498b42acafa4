// N samples over an artefact of a fixed batch; the last run is filled up with zeros that nobody sees.

import { invariant } from "../base/invariant.ts";
import type { Samples } from "./read-inputs.ts";

export interface SampleRunner {
  /** Samples per call. */
  readonly batch: number;
  /** Batched values by name, [batch, ...shape]. */
  run(inputs: ReadonlyMap<string, Float32Array>): Results | Promise<Results>;
  /** `2 threads`, of a module for several; `end` ends them. */
  readonly threads?: string;
  end?(): void;
}

type Results = ReadonlyMap<string, Float32Array>;

/** Outputs by name, [count, ...shape]. `done` is told after each run. */
export async function runSamples(
  runner: SampleRunner,
  samples: Samples,
  done: (samples: number) => void = () => {},
): Promise<Results> {
  const outputs = new Map<string, Float32Array>();
  for (let from = 0; from < samples.count; from += runner.batch) {
    const some = Math.min(runner.batch, samples.count - from);
    const results = await runner.run(batchInputs(samples, from, some, runner.batch));
    for (const [name, values] of results) {
      const size = values.length / runner.batch;
      const all = outputs.get(name) ?? new Float32Array(size * samples.count);
      all.set(values.subarray(0, size * some), from * size);
      outputs.set(name, all);
    }
    done(from + some);
  }
  return outputs;
}

function batchInputs(
  samples: Samples,
  from: number,
  some: number,
  batch: number,
): ReadonlyMap<string, Float32Array> {
  const inputs = new Map<string, Float32Array>();
  for (const [name, values] of samples.values) {
    const size = values.length / samples.count;
    invariant(Number.isInteger(size), `input ${name} is not ${samples.count} samples`);
    const part = values.subarray(from * size, (from + some) * size);
    const full = some === batch ? part : new Float32Array(batch * size);
    if (some !== batch) full.set(part);
    inputs.set(name, full);
  }
  return inputs;
}
