// Parameters and operations per node and in total, on the source graph, before any rewrite. Figures come from the nests.

import { checkedMul, checkedProduct, checkedSum } from "../base/checked.ts";
import type { Graph, GraphNode, Weight } from "../ir/graph.ts";
import { type Cost, FLOP_KINDS, type FlopKind, nestCost } from "../nests/cost.ts";
import type { Nest } from "../nests/nest.ts";
import { type Traffic, trafficOf } from "./traffic.ts";
import { analyzeTraining, type NodeTraining } from "./training.ts";

interface Figures extends Traffic, NodeTraining {
  /** Weights that this node is the first to use: shared ones count once. */
  readonly params: number;
  readonly buffers: number;
  readonly macs: number;
  readonly flops: number;
}

interface NodeCost extends Figures {
  readonly flopsByKind: Readonly<Record<FlopKind, number>>;
}

export interface CostAnalysis {
  /** By node id. */
  readonly nodes: readonly NodeCost[];
  readonly totals: NodeCost & { readonly weightBytes: number };
}

const FLOAT_BYTES = 4;

/** What is too large to count exactly, as the plural that a message needs. */
export type TooLarge = { readonly tooMany: string };

export function analyzeCost(graph: Graph): CostAnalysis | TooLarge {
  const seen = new Set<number>();
  const nodes: NodeCost[] = [];
  const training = analyzeTraining(graph);
  const costOf = nestCosts();
  for (const node of graph.nodes) {
    const cost = node.kind === "op" ? costOf(node.nest) : free;
    const traffic = trafficOf(graph, node);
    const trained = training?.[node.id];
    if (cost === undefined || trained === undefined) return { tooMany: "operations" };
    if (traffic === undefined) return { tooMany: "bytes of activations" };
    const own = ownWeights(graph, node, seen);
    const [params, buffers] = [countOf(own, "param"), countOf(own, "buffer", "constant")];
    if (params === undefined || buffers === undefined) return { tooMany: "weights" };
    const { macs, flops, byKind } = cost;
    nodes.push({ params, buffers, macs, flops, flopsByKind: byKind, ...traffic, ...trained });
  }
  return totalled(nodes);
}

const free: Cost = {
  macs: 0,
  flops: 0,
  byKind: { madd: 0, add: 0, mul: 0, compare: 0, div: 0, sqrt: 0, exp: 0 },
};

/** Equal layers share one nest: each is counted once. */
function nestCosts(): (nest: Nest) => Cost | undefined {
  const known = new Map<Nest, Cost | undefined>();
  return (nest) => {
    if (!known.has(nest)) known.set(nest, nestCost(nest));
    return known.get(nest);
  };
}

function ownWeights(graph: Graph, node: GraphNode, seen: Set<number>): readonly Weight[] {
  if (node.kind === "input") return [];
  const own = node.weights.filter((index) => !seen.has(index));
  for (const index of own) seen.add(index);
  return own.map((index) => graph.weights[index]).filter((weight) => weight !== undefined);
}

function countOf(weights: readonly Weight[], ...roles: readonly Weight["role"][]): number | undefined {
  const sizes = weights.filter(({ role }) => roles.includes(role)).map(({ shape }) => checkedProduct(shape));
  return sizes.every((size) => size !== undefined) ? checkedSum(sizes) : undefined;
}

function totalled(nodes: readonly NodeCost[]): CostAnalysis | TooLarge {
  const total = (pick: (figures: Figures) => number): number | undefined => checkedSum(nodes.map(pick));
  const [params, buffers] = [total((one) => one.params), total((one) => one.buffers)];
  const weightBytes = checkedMul(FLOAT_BYTES, (params ?? NaN) + (buffers ?? NaN));
  if (params === undefined || buffers === undefined || weightBytes === undefined)
    return { tooMany: "weights" };
  const [macs, flops, backwardMacs] = [
    total((one) => one.macs),
    total((one) => one.flops),
    total((one) => one.backwardMacs),
  ];
  if (macs === undefined || flops === undefined || backwardMacs === undefined)
    return { tooMany: "operations" };
  const [bytesRead, bytesWritten] = [total((one) => one.bytesRead), total((one) => one.bytesWritten)];
  const keptBytes = total((one) => one.keptBytes);
  if (bytesRead === undefined || bytesWritten === undefined || keptBytes === undefined)
    return { tooMany: "bytes of activations" };
  const flopsByKind: Record<FlopKind, number> = { ...free.byKind };
  for (const kind of FLOP_KINDS)
    flopsByKind[kind] = nodes.reduce((sum, one) => sum + one.flopsByKind[kind], 0);
  const moved = { bytesRead, bytesWritten, backwardMacs, keptBytes };
  return { nodes, totals: { params, buffers, macs, flops, flopsByKind, ...moved, weightBytes } };
}
