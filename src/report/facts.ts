// Everything a report can say about a model, as one plain value. Formats print it and compute nothing; the JSON format is this value.

import type { Analysis, LayerField } from "../analyze/analysis.ts";
import type { LatencyEstimate } from "../analyze/latency.ts";
import { aliveBytes } from "../analyze/alive.ts";
import type { MemoryAnalysis } from "../analyze/memory.ts";
import type { UtilisationPicture } from "../analyze/utilisation/picture.ts";
import { invariant } from "../base/invariant.ts";
import type { ContractResult } from "../ir/contract.ts";
import type { Graph, GraphNode } from "../ir/graph.ts";

const reportSchemaVersion = 1;

export interface Facts {
  readonly schemaVersion: number;
  readonly model: string;
  readonly doc: string;
  readonly parameters: readonly { readonly name: string; readonly value: string }[];
  readonly inputs: readonly PortFacts[];
  /** `path` is the layer that gives it. */
  readonly outputs: readonly (PortFacts & { readonly path: string })[];
  readonly totals: Totals;
  /** One per value of the source graph, in execution order. */
  readonly layers: readonly LayerFacts[];
  /** What a checkpoint holds for this model, by first use: PyTorch's names and shapes. Constant weights stand in the source instead. */
  readonly weights: readonly WeightFacts[];
  readonly contracts: readonly ContractFacts[];
  /** The plan of the arena that `totals.peakBytes` is the size of. */
  readonly memory: MemoryAnalysis;
  /** Estimated for one machine and target; null without a profile of the machine. */
  readonly latency: LatencyFacts | null;
  /** What `compile` writes; null where it was not asked for. */
  readonly artefact: ArtefactFacts | null;
  /** Of the outputs and of values asked for; empty where it was not. */
  readonly utilisation: readonly UtilisationFacts[];
}

interface PortFacts {
  readonly name: string;
  /** [C, H, W], batch apart. */
  readonly shape: readonly number[];
}

export interface WeightFacts {
  readonly path: string;
  readonly shape: readonly number[];
  readonly role: "param" | "buffer";
}

export interface Totals {
  readonly params: number;
  /** Values kept beside the trained ones: running statistics, constant weights. */
  readonly buffers: number;
  /** Multiply-adds of convolutions and dense layers, bias excluded, padded taps included. */
  readonly macs: number;
  /** 2 x macs and all other arithmetic. */
  readonly flops: number;
  readonly flopsByKind: Readonly<Record<string, number>>;
  /** If nothing is fused: each operand and weight read once, each result written once, as float32. */
  readonly bytesRead: number;
  readonly bytesWritten: number;
  /** Training, one sample: multiply-adds of all gradients, and the activations that they need kept. */
  readonly backwardMacs: number;
  readonly keptBytes: number;
  /** Bytes of params and buffers as float32. */
  readonly weightBytes: number;
  /** Bytes of the activation arena of the fused float32 graph, batch 1; no plan is smaller than the lower bound. */
  readonly peakBytes: number;
  readonly lowerBoundBytes: number;
}

/** What follows from the figures of a row. */
interface Ratios {
  /** FLOPs per byte moved; null where none is. */
  readonly intensity: number | null;
  /** Of the total, 0 to 1. */
  readonly share: { readonly params: number; readonly macs: number; readonly flops: number };
}

export interface LayerFacts extends Ratios {
  readonly path: string;
  readonly op: string;
  readonly shape: readonly number[];
  readonly params: number;
  readonly buffers: number;
  readonly macs: number;
  readonly flops: number;
  readonly flopsByKind: Readonly<Record<string, number>>;
  readonly bytesRead: number;
  readonly bytesWritten: number;
  readonly backwardMacs: number;
  /** Of its own value, where a gradient needs it. */
  readonly keptBytes: number;
  /** Of activations, while it is computed; null where that happens in the loops of another value. */
  readonly aliveBytes: number | null;
  /** Of the first input; null where the value does not depend on it. */
  readonly rf: LayerField | null;
  /** ms is 0 for a value that is computed inside the loops of another one. */
  readonly latency: LatencyEstimate | null;
  readonly labels: readonly string[];
  readonly inputs: readonly string[];
  /** Folded rows only (`--depth`): how many values the row sums up. */
  readonly folded?: number;
}

interface LatencyFacts {
  readonly target: string;
  /** What the profile calls its machine. */
  readonly profile: string;
  /** Of one sample, after warm-up; the sum of the layers. */
  readonly totalMs: number;
  /** Median of |estimate / measured - 1| over the networks that the profile was checked on; null where it was not. */
  readonly errorPercent: number | null;
}

export interface ArtefactFacts {
  readonly target: string;
  /** Of all generated files, as they are and gzipped. */
  readonly bytes: number;
  readonly gzipBytes: number;
  /** Of the packed weights file. */
  readonly packedBytes: number;
  readonly kernels: readonly KernelFacts[];
}

interface KernelFacts {
  readonly name: string;
  /** Paths of the values that it computes; layers of equal loops share a kernel. */
  readonly layers: readonly string[];
  /** Of its body, beside what the target allows one function. */
  readonly size: number;
  readonly limit: number;
  readonly unit: string;
}

/** On how many paths each pixel of the input reaches the value of this path: all its positions together. */
export interface UtilisationFacts extends UtilisationPicture {
  readonly path: string;
  /** The same of its unit in the middle: the effective field of a network whose weights are all equal. null where it cannot be counted. */
  readonly middle: UtilisationPicture | null;
}

interface ContractFacts {
  readonly text: string;
  readonly holds: boolean;
  readonly measured: string | null;
  readonly bound: string | null;
}

/** What does not follow from the graph alone, where it was asked for. */
export interface MoreFacts {
  readonly latency?: LatencyFacts | undefined;
  /** By node id. */
  readonly layerLatency?: readonly LatencyEstimate[] | undefined;
  readonly artefact?: ArtefactFacts | undefined;
  readonly utilisation?: readonly UtilisationFacts[] | undefined;
}

export function factsOf(
  graph: Graph,
  analysis: Analysis,
  contracts: readonly ContractResult[],
  more: MoreFacts = {},
): Facts {
  const alive = aliveBytes(analysis.memory);
  return {
    schemaVersion: reportSchemaVersion,
    model: graph.name,
    doc: graph.doc,
    parameters: graph.parameters,
    inputs: graph.nodes.filter((node) => node.kind === "input").map(({ name, shape }) => ({ name, shape })),
    outputs: graph.outputs.map(({ name, node }) => {
      const { shape, path } = nodeAt(graph, node);
      return { name, shape, path };
    }),
    totals: analysis.totals,
    layers: graph.nodes.map((node) => ({
      ...layerFacts(graph, analysis, node),
      aliveBytes: alive.get(node.path) ?? null,
      latency: more.layerLatency?.[node.id] ?? null,
    })),
    weights: graph.weights.flatMap(({ path, shape, role }) => {
      return role === "constant" ? [] : [{ path, shape, role }];
    }),
    contracts: contracts.map(({ text, holds, measured, bound }) => {
      return { text, holds, measured: measured ?? null, bound: bound ?? null };
    }),
    memory: analysis.memory,
    latency: more.latency ?? null,
    artefact: more.artefact ?? null,
    utilisation: more.utilisation ?? [],
  };
}

function layerFacts(
  graph: Graph,
  analysis: Analysis,
  node: GraphNode,
): Omit<LayerFacts, "aliveBytes" | "latency"> {
  const layer = analysis.layers[node.id];
  invariant(layer, () => `no analysis of ${node.path}`);
  const { field, ...figures } = layer;
  return {
    path: node.path,
    op: node.kind === "input" ? "input" : node.op.name,
    shape: node.shape,
    ...figures,
    ...ratiosOf(figures, analysis.totals),
    rf: field ?? null,
    labels: node.labels,
    inputs: node.kind === "input" ? [] : node.operands.map((id) => nodeAt(graph, id).path),
  };
}

type Figures = Pick<LayerFacts, "params" | "macs" | "flops" | "bytesRead" | "bytesWritten">;

export function ratiosOf(figures: Figures, totals: Pick<Totals, "params" | "macs" | "flops">): Ratios {
  const { params, macs, flops, bytesRead, bytesWritten } = figures;
  const moved = bytesRead + bytesWritten;
  const part = (of: number, total: number): number => (total === 0 ? 0 : of / total);
  return {
    intensity: moved === 0 ? null : flops / moved,
    share: {
      params: part(params, totals.params),
      macs: part(macs, totals.macs),
      flops: part(flops, totals.flops),
    },
  };
}

function nodeAt(graph: Graph, id: number): GraphNode {
  const node = graph.nodes[id];
  invariant(node, () => `no node ${id} in ${graph.name}`);
  return node;
}
