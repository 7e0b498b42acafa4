// Our layers one by one, by the adapter's own clock where it has one: what the time of a network goes to, and what share of the peak it gets.

import type { BuiltModel } from "../../src/compile/built-model.ts";
import { worksOf } from "../../src/compile/latency.ts";
import type { GpuArtefact } from "../../src/run/artefact.ts";
import type { Inputs } from "../ours.ts";
import type { LayerResult } from "./orders.ts";

const rounds = 5;

/** In order; none where the adapter cannot time what it does. Bytes are those of operands, results and weights, each once. */
export async function layersOf(
  artefact: GpuArtefact,
  { program, scheduled, analysis }: BuiltModel,
  inputs: Inputs,
): Promise<readonly LayerResult[]> {
  const times = await fastestCalls(artefact, inputs).catch(() => []);
  if (times.length === 0) return [];
  const works = worksOf(scheduled);
  const { samples } = scheduled.module;
  let at = 0;
  return program.steps.map(({ paths, nodes }, i) => {
    const kernels = scheduled.layers[i]?.kernels ?? [];
    const [from, to] = [at, (at += kernels.length)];
    const ms = sum(times.slice(from, to));
    const bytes = sum(works.slice(from, to).map((work) => work.weightBytes + work.activationBytes));
    const macs = sum(nodes.map((node) => analysis.layers[node]?.macs ?? 0));
    const recipes = kernels.flatMap(({ decisions }) => decisions.map(({ recipe }) => recipe));
    return {
      label: paths.join(" + "),
      algorithm: [...new Set(recipes)].join(" + "),
      ms,
      gigaflops: ms === 0 ? 0 : (2 * macs * samples) / ms / 1e6,
      gigabytes: ms === 0 ? 0 : bytes / ms / 1e6,
    };
  });
}

async function fastestCalls(artefact: GpuArtefact, inputs: Inputs): Promise<readonly number[]> {
  const feeds = Object.fromEntries(inputs);
  let best: readonly number[] = [];
  for (let round = 0; round < rounds; round++) {
    const times = (await artefact.profile(feeds)).map(({ milliseconds }) => milliseconds);
    best = round === 0 ? times : best.map((time, i) => Math.min(time, times[i] ?? time));
  }
  return best;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
