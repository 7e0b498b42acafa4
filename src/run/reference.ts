// The reference: every node of the source graph by its own nest, in float64, in execution order. What every engine is judged by.

import { invariant } from "../base/invariant.ts";
import { checkedSum } from "../base/checked.ts";
import type { Graph, NodeId, OpNode } from "../ir/graph.ts";
import { compileNest } from "../nests/evaluate.ts";
import type { BufferId } from "../nests/nest.ts";
import { elementCount } from "../weights/tensor.ts";
import type { Weights } from "../weights/weights.ts";

/** One sample's inputs by name -> the values of all nodes that `keep` wants, row-major, in float64. */
export type Reference = (inputs: ReadonlyMap<string, ArrayLike<number>>) => ReadonlyMap<NodeId, Float64Array>;

/** Up to this many weights are held in float64 between samples. */
const CACHED_WEIGHTS = 2 ** 24;

/**
 * Compiles the nodes that the kept ones depend on; values nobody needs any more are let go.
 */
export function compileReference(graph: Graph, weights: Weights, keep: (node: NodeId) => boolean): Reference {
  const needed = neededNodes(graph, keep);
  const steps = graph.nodes.filter((node) => node.kind === "op" && needed.has(node.id)) as readonly OpNode[];
  const runs = steps.map(({ nest }) => compileNest(nest));
  const lastUse = lastUses(steps);
  const weightArray = weightReader(graph, weights);
  return (inputs) => {
    const values = new Map<NodeId, Float64Array>();
    for (const node of graph.nodes) {
      if (node.kind === "input" && needed.has(node.id)) values.set(node.id, inputArray(node, inputs));
    }
    steps.forEach((node, i) => {
      values.set(node.id, runNode(node, runs[i], values, weightArray));
      for (const id of new Set(node.operands))
        if (lastUse.get(id) === node.id && !keep(id)) values.delete(id);
    });
    for (const id of values.keys()) if (!keep(id)) values.delete(id);
    return values;
  };
}

/** Every value of the graph for one sample. */
export function evaluateGraph(
  graph: Graph,
  weights: Weights,
  inputs: ReadonlyMap<string, ArrayLike<number>>,
): ReadonlyMap<NodeId, Float64Array> {
  return compileReference(graph, weights, () => true)(inputs);
}

/** The buffers of a node's nest: operands and weights by role and order, and a fresh array for the result. */
export function nodeBuffers(
  node: OpNode,
  operand: (index: number) => Float64Array,
  weight: (index: number) => Float64Array,
): { readonly buffers: ReadonlyMap<BufferId, Float64Array>; readonly out: Float64Array } {
  const buffers = new Map<BufferId, Float64Array>();
  const out = new Float64Array(elementCount(node.shape) ?? 0);
  let operands = 0;
  let params = 0;
  for (const { id, role } of node.nest.buffers) {
    if (role === "in") buffers.set(id, operand(operands++));
    if (role === "param") buffers.set(id, weight(params++));
    if (role === "out") buffers.set(id, out);
  }
  return { buffers, out };
}

function runNode(
  node: OpNode,
  run: ((buffers: ReadonlyMap<BufferId, Float64Array>) => void) | undefined,
  values: ReadonlyMap<NodeId, Float64Array>,
  weightArray: (index: number) => Float64Array,
): Float64Array {
  const operand = (i: number): Float64Array => {
    const value = values.get(node.operands[i] ?? -1);
    invariant(value, () => `${node.path} runs before its operand ${i}`);
    return value;
  };
  const { buffers, out } = nodeBuffers(node, operand, (i) => weightArray(node.weights[i] ?? -1));
  run?.(buffers);
  return out;
}

function inputArray(
  node: { name: string; shape: readonly number[] },
  inputs: ReadonlyMap<string, ArrayLike<number>>,
): Float64Array {
  const given = inputs.get(node.name);
  invariant(
    given && given.length === elementCount(node.shape),
    () => `input ${node.name} is not given in its size`,
  );
  return Float64Array.from(given);
}

export function weightReader(graph: Graph, weights: Weights): (index: number) => Float64Array {
  const total = checkedSum(graph.weights.map(({ shape }) => elementCount(shape) ?? 0)) ?? Infinity;
  const cache = new Map<number, Float64Array>();
  return (index) => {
    const known = cache.get(index);
    if (known) return known;
    const tensor = weights.get(graph.weights[index]?.path ?? "");
    invariant(tensor, () => `no values for weight ${index} of ${graph.name}`);
    const array = Float64Array.from(tensor.data);
    if (total <= CACHED_WEIGHTS) cache.set(index, array);
    return array;
  };
}

function neededNodes(graph: Graph, keep: (node: NodeId) => boolean): ReadonlySet<NodeId> {
  const needed = new Set<NodeId>();
  for (const node of graph.nodes.toReversed()) {
    if (keep(node.id)) needed.add(node.id);
    if (node.kind === "op" && needed.has(node.id)) for (const id of node.operands) needed.add(id);
  }
  return needed;
}

function lastUses(steps: readonly OpNode[]): ReadonlyMap<NodeId, NodeId> {
  const last = new Map<NodeId, NodeId>();
  for (const { id, operands } of steps) for (const operand of operands) last.set(operand, id);
  return last;
}
