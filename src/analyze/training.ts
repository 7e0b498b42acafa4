// What a training step costs beside the forward pass: multiply-adds of the gradients, and the activations that must be kept for them.
// Of one sample, on the nests as stated: batch-norm with its running statistics, values of nonlinear ops by their operands.

import { checkedProduct } from "../base/checked.ts";
import type { Graph, NodeId, OpNode } from "../ir/graph.ts";
import { backwardOf } from "../nests/backward.ts";
import { keepsMemory } from "../nests/keeps-memory.ts";
import type { BufferId } from "../nests/nest.ts";

export interface NodeTraining {
  /** Gradients of weights and of operands that depend on trained ones; none of the network's input. */
  readonly backwardMacs: number;
  /** Bytes of this node's value as float32, where a gradient needs it; else 0. */
  readonly keptBytes: number;
}

const FLOAT_BYTES = 4;

/** By node id; undefined past 2^53. */
export function analyzeTraining(graph: Graph): readonly NodeTraining[] | undefined {
  const trained = new Set<NodeId>();
  const kept = new Set<NodeId>();
  const original = new Map<NodeId, NodeId>();
  const macs: number[] = [];
  for (const node of graph.nodes) {
    const [copied] = node.kind === "op" && keepsMemory(node.nest) ? node.operands : [];
    original.set(node.id, copied === undefined ? node.id : (original.get(copied) ?? copied));
    macs.push(0);
    if (node.kind === "input") continue;
    const wanted = wantedOf(graph, node, trained);
    if (wanted.size === 0) continue;
    trained.add(node.id);
    const backward = backwardOf(node.nest, wanted);
    if (backward.macs === undefined) return undefined;
    macs[node.id] = backward.macs;
    for (const [i, id] of operandBuffers(node).entries()) {
      const operand = node.operands[i];
      if (operand !== undefined && backward.kept.has(id)) kept.add(original.get(operand) ?? operand);
    }
  }
  return graph.nodes.map(({ id, shape }) => ({
    backwardMacs: macs[id] ?? 0,
    keptBytes: kept.has(id) ? FLOAT_BYTES * (checkedProduct(shape) ?? 0) : 0,
  }));
}

/** Operands that depend on trained weights, and the node's own trained weights, as buffers of its nest. */
function wantedOf(graph: Graph, node: OpNode, trained: ReadonlySet<NodeId>): ReadonlySet<BufferId> {
  const operands = operandBuffers(node).filter((_, i) => trained.has(node.operands[i] ?? -1));
  const params = node.nest.buffers.filter(({ role }) => role === "param");
  const own = params.filter((_, i) => graph.weights[node.weights[i] ?? -1]?.role === "param");
  return new Set([...operands, ...own.map(({ id }) => id)]);
}

function operandBuffers({ nest }: OpNode): readonly BufferId[] {
  return nest.buffers.filter(({ role }) => role === "in").map(({ id }) => id);
}
