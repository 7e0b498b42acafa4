// What a scheduled program executes, call by call, and how long a machine of a given profile takes for it.

import {
  type CallWork,
  estimateCall,
  type LatencyEstimate,
  runNanoseconds,
  sumOf,
  type TargetProfile,
} from "../analyze/latency.ts";
import { invariant } from "../base/invariant.ts";
import type { Graph, NodeId } from "../ir/graph.ts";
import { gridFrame } from "../loops/grid.ts";
import type { Kernel, Slot } from "../loops/loop.ts";
import { operationsOf } from "../loops/operations.ts";
import type { Program, Step } from "../passes/program.ts";
import type { Scheduled } from "../schedule/schedule.ts";

/** The module's calls, in order. Kernels that are called twice are counted once. */
export function worksOf({ module, layers }: Scheduled): readonly CallWork[] {
  const works = new Map<number, CallWork>();
  return layers.flatMap(({ kernels }) =>
    kernels.map(({ kernel: at, decisions }) => {
      const kernel = module.kernels[at];
      invariant(kernel, () => `no kernel ${at}`);
      const [main] = decisions.toSorted((a, b) => b.points * b.terms - a.points * a.terms);
      const work = works.get(at) ?? workOf(kernel, main?.recipe ?? "");
      works.set(at, work);
      return work;
    }),
  );
}

const bytesOf: Readonly<Record<Slot["dtype"], number>> = { f16: 2, f32: 4, f64: 8 };

/** Engines make jumps of maxima: kernels of little else are a kind of their own. */
function workOf({ body, slots }: Kernel, kind: string): CallWork {
  const bytesIn = (...spaces: readonly Slot["space"][]): number =>
    slots
      .filter(({ space }) => spaces.includes(space))
      .reduce((sum, { size, dtype }) => sum + size * bytesOf[dtype], 0);
  const operations = operationsOf(body);
  const jumps = operations.compare > operations.arithmetic;
  const frame = gridFrame({ body });
  const loops = frame && [...frame.workgroups, frame.local];
  return {
    kind: jumps ? `${kind}, max` : kind,
    operations,
    weightBytes: bytesIn("weights", "panel"),
    activationBytes: bytesIn("arena"),
    ...(loops && { invocations: loops.reduce((product, { extent }) => product * extent, 1) }),
  };
}

export interface ModelLatency {
  /** On a GPU more than the sum of its layers: a run is submitted, and its values are copied. */
  readonly totalMs: number;
  /** By node id. A step's time stands with the node that costs most of it; values computed in its loops beside that have none. */
  readonly layers: readonly LatencyEstimate[];
}

const none: LatencyEstimate = { ms: 0, bound: "memory" };

/** Of one sample. `flops` by node id. */
export function latencyOf(
  { graph, program, scheduled }: { graph: Graph; program: Program; scheduled: Scheduled },
  flops: (node: NodeId) => number,
  profile: TargetProfile,
): ModelLatency {
  const estimates = callEstimates(scheduled, profile);
  const times = new Map<NodeId, LatencyEstimate>();
  let call = 0;
  for (const [at, step] of program.steps.entries()) {
    const calls = scheduled.layers[at]?.kernels.length ?? 0;
    times.set(dearest(step, flops), sumOf(estimates.slice(call, (call += calls))));
  }
  const layers = graph.nodes.map(({ id }) => times.get(id) ?? none);
  const around = runNanoseconds(profile, borderBytes(graph)) / 1e6;
  return { totalMs: layers.reduce((sum, { ms }) => sum + ms, around), layers };
}

/** Of inputs and outputs. */
function borderBytes({ nodes, outputs }: Graph): number {
  const borders = [
    ...nodes.filter(({ kind }) => kind === "input"),
    ...outputs.flatMap(({ node }) => nodes[node] ?? []),
  ];
  return borders.reduce((sum, { shape }) => sum + shape.reduce((bytes, extent) => bytes * extent, 4), 0);
}

/** In the order of the module's calls. */
export function callEstimates(scheduled: Scheduled, profile: TargetProfile): readonly LatencyEstimate[] {
  const works = worksOf(scheduled);
  const weightBytes = works.reduce((sum, work) => sum + work.weightBytes, 0);
  return works.map((work) => estimateCall(work, profile, weightBytes));
}

function dearest({ nodes, result }: Step, flops: (node: NodeId) => number): NodeId {
  return nodes.reduce((best, node) => (flops(node) > flops(best) ? node : best), nodes[0] ?? result);
}
