// Parameters and operations per node and in total, on the source graph, before any rewrite. Figures come from the nests.

import { checkedMul, checkedProduct, checkedSum } from "../base/checked.ts";
import type { Graph, GraphNode, Weight } from "../ir/graph.ts";
import { type Cost, FLOP_KINDS, type FlopKind, nestCost } from "../nests/cost.ts";

interface NodeCost {
  /** Weights that this node is the first to use: shared ones count once. */
  readonly params: number;
  readonly buffers: number;
  readonly macs: number;
  readonly flops: number;
}

export interface CostAnalysis {
  /** By node id. */
  readonly nodes: readonly NodeCost[];
  readonly totals: NodeCost & {
    readonly byKind: Readonly<Record<FlopKind, number>>;
    readonly weightBytes: number;
  };
}

const FLOAT_BYTES = 4;

/** What is too large to count exactly, as the plural that a message needs. */
export type TooLarge = { readonly tooMany: string };

export function analyzeCost(graph: Graph): CostAnalysis | TooLarge {
  const seen = new Set<number>();
  const nodes: NodeCost[] = [];
  const costs: Cost[] = [];
  for (const node of graph.nodes) {
    const cost = node.kind === "op" ? nestCost(node.nest) : free;
    if (cost === undefined) return { tooMany: "operations" };
    const own = ownWeights(graph, node, seen);
    const [params, buffers] = [countOf(own, "param"), countOf(own, "buffer", "constant")];
    if (params === undefined || buffers === undefined) return { tooMany: "weights" };
    costs.push(cost);
    nodes.push({ params, buffers, macs: cost.macs, flops: cost.flops });
  }
  return totalled(nodes, costs);
}

const free: Cost = {
  macs: 0,
  flops: 0,
  byKind: { madd: 0, add: 0, mul: 0, compare: 0, div: 0, sqrt: 0, exp: 0 },
};

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

function totalled(nodes: readonly NodeCost[], costs: readonly Cost[]): CostAnalysis | TooLarge {
  const params = checkedSum(nodes.map((node) => node.params));
  const buffers = checkedSum(nodes.map((node) => node.buffers));
  const macs = checkedSum(costs.map((cost) => cost.macs));
  const flops = checkedSum(costs.map((cost) => cost.flops));
  const weightBytes = checkedMul(FLOAT_BYTES, (params ?? NaN) + (buffers ?? NaN));
  if (params === undefined || buffers === undefined || weightBytes === undefined)
    return { tooMany: "weights" };
  if (macs === undefined || flops === undefined) return { tooMany: "operations" };
  const byKind: Record<FlopKind, number> = { ...free.byKind };
  for (const kind of FLOP_KINDS) byKind[kind] = costs.reduce((sum, cost) => sum + cost.byKind[kind], 0);
  return { nodes, totals: { params, buffers, macs, flops, byKind, weightBytes } };
}
