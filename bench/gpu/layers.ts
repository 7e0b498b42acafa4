// Our layers one by one, by the adapter's own clock where it has one: what the time of a network goes to, and what share of the peak it gets.

import type { BuiltModel } from "../../src/compile/built-model.ts";
import { worksOf } from "../../src/compile/latency.ts";
import type { Graph, NodeId } from "../../src/ir/graph.ts";
import type { GpuArtefact } from "../../src/run/artefact.ts";
import { callsOnGpu } from "../../src/run/time-model.ts";
import type { Inputs } from "../ours.ts";
import type { LayerResult } from "./orders.ts";

/** In order; none where the adapter cannot time what it does. Bytes are those of operands, results and weights, each once. */
export async function layersOf(
  artefact: GpuArtefact,
  built: BuiltModel,
  inputs: Inputs,
): Promise<readonly LayerResult[]> {
  const { program, scheduled, analysis, graph } = built;
  const { samples } = scheduled.module;
  const calls = await callsOnGpu(artefact, built, Object.fromEntries(inputs));
  if (calls.length === 0) return [];
  const times = calls.map((list) => Math.min(...list) * samples);
  const works = worksOf(scheduled);
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
      channels: Math.max(0, ...nodes.map((node) => channelsOf(graph, node))),
    };
  });
}

/** Of a convolution the fewer of those that go in and come out. */
function channelsOf(graph: Graph, at: NodeId): number {
  const node = graph.nodes[at];
  if (node?.kind !== "op" || node.op.name !== "conv") return 0;
  const [image = -1] = node.operands;
  return Math.min(node.shape[0] ?? 0, graph.nodes[image]?.shape[0] ?? 0);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
