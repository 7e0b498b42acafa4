// The block tree folded (`report --depth N`): values whose paths begin with the same N parts become one row, the sum of what it folds.

import type { LatencyEstimate } from "../analyze/latency.ts";
import { invariant } from "../base/invariant.ts";
import { type Facts, type LayerFacts, ratiosOf } from "./facts.ts";

/**
 * Facts with one row per block at `depth` (from 1), where its first value stood. Figures are sums; shape and field
 * are those of the block's last value; `inputs` are the rows outside that it reads. Rows of one value stay as they are.
 */
export function foldFacts(facts: Facts, depth: number): Facts {
  const rowOf = (path: string): string => path.split(".").slice(0, depth).join(".");
  const groups = new Map<string, LayerFacts[]>();
  for (const layer of facts.layers) {
    const row = rowOf(layer.path);
    groups.set(row, [...(groups.get(row) ?? []), layer]);
  }
  const inputsOf = (row: string, layers: readonly LayerFacts[]): readonly string[] => {
    const read = layers.flatMap(({ inputs }) => inputs.map(rowOf));
    return [...new Set(read)].filter((path) => path !== row);
  };
  const layers = [...groups].map(([row, folded]) => {
    const [only] = folded;
    if (folded.length === 1 && only?.path === row) return { ...only, inputs: only.inputs.map(rowOf) };
    return { ...foldedRow(row, folded, facts.totals), inputs: inputsOf(row, folded) };
  });
  const outputs = facts.outputs.map((output) => ({ ...output, path: rowOf(output.path) }));
  return { ...facts, outputs, layers };
}

function foldedRow(path: string, layers: readonly LayerFacts[], totals: Facts["totals"]): LayerFacts {
  const last = layers.at(-1);
  invariant(last, "a block of no values");
  const sum = (pick: (layer: LayerFacts) => number): number => layers.reduce((n, one) => n + pick(one), 0);
  const figures = {
    params: sum(({ params }) => params),
    buffers: sum(({ buffers }) => buffers),
    macs: sum(({ macs }) => macs),
    flops: sum(({ flops }) => flops),
    bytesRead: sum(({ bytesRead }) => bytesRead),
    bytesWritten: sum(({ bytesWritten }) => bytesWritten),
    backwardMacs: sum(({ backwardMacs }) => backwardMacs),
    keptBytes: sum(({ keptBytes }) => keptBytes),
  };
  const kinds = Object.keys(last.flopsByKind);
  return {
    ...last,
    path,
    op: layers.length === 1 ? last.op : "block",
    folded: layers.length,
    ...figures,
    ...ratiosOf(figures, totals),
    aliveBytes: mostAlive(layers),
    latency: foldedLatency(layers),
    flopsByKind: Object.fromEntries(kinds.map((kind) => [kind, sum((one) => one.flopsByKind[kind] ?? 0)])),
    labels: [],
  };
}

/** The bound that takes most of the time. */
function foldedLatency(layers: readonly LayerFacts[]): LatencyEstimate | null {
  const times = layers.flatMap(({ latency }) => latency ?? []);
  if (times.length === 0) return null;
  const ms = (bound?: LatencyEstimate["bound"]): number =>
    times.reduce((sum, one) => (bound === undefined || one.bound === bound ? sum + one.ms : sum), 0);
  return { ms: ms(), bound: ms("memory") > ms("compute") ? "memory" : "compute" };
}

function mostAlive(layers: readonly LayerFacts[]): number | null {
  const figures = layers.flatMap(({ aliveBytes }) => aliveBytes ?? []);
  return figures.length === 0 ? null : Math.max(...figures);
}
