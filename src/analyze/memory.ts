// Activation memory, target-free: the arena of the fused float32 graph, batch 1, network input and outputs included, scratch apart. A
// node that only rearranges or works element by element joins the node that gives its operand, where nobody else reads that.

import { checkedMul } from "../base/checked.ts";
import type { Graph, GraphNode, NodeId, OpNode } from "../ir/graph.ts";
import { keepsMemory } from "../nests/keeps-memory.ts";
import { isElementwise, isView } from "./fusible.ts";
import { planMemory } from "./memory/plan.ts";
import type { MemoryRecord } from "./memory/record.ts";

export interface MemoryAnalysis {
  readonly peakBytes: number;
  /** The most bytes alive at once: no arena is smaller. */
  readonly lowerBoundBytes: number;
}

const FLOAT_BYTES = 4;

/** Undefined where a size passes 2^53. */
export function analyzeMemory(graph: Graph): MemoryAnalysis | undefined {
  const records = lifetimes(graph);
  if (records === undefined) return undefined;
  const { total, lowerBound } = planMemory(records);
  return { peakBytes: total, lowerBoundBytes: lowerBound };
}

/** One record per stored value; steps are node ids. Inputs live from the first step, outputs to the last. */
export function lifetimes(graph: Graph): readonly MemoryRecord[] | undefined {
  const home = homes(graph);
  const last = graph.nodes.length;
  const records = new Map<NodeId, { first: number; last: number; size: number }>();
  for (const node of graph.nodes) {
    const at = home.get(node.id) ?? node.id;
    const size = checkedBytes(node.shape);
    if (size === undefined) return undefined;
    // The group's last member is what is stored; it is computed where its first member stands.
    records.set(at, { first: node.kind === "input" ? 0 : at, last: at, size });
  }
  for (const node of graph.nodes) {
    if (node.kind === "input") continue;
    const reader = home.get(node.id) ?? node.id;
    for (const operand of node.operands) {
      const record = records.get(home.get(operand) ?? operand);
      if (record) record.last = Math.max(record.last, reader);
    }
  }
  for (const { node } of graph.outputs) {
    const record = records.get(home.get(node) ?? node);
    if (record) record.last = last;
  }
  return [...records.values()];
}

/** Node -> the node whose group it belongs to: whose memory it is in, or in whose loops it is computed. */
export function homes(graph: Graph): ReadonlyMap<NodeId, NodeId> {
  const original = originals(graph);
  const readers = readerCounts(graph, original);
  const home = new Map<NodeId, NodeId>();
  for (const node of graph.nodes) {
    const copied = original.get(node.id) ?? node.id;
    const joined =
      copied === node.id && node.kind === "op"
        ? producerToJoin(graph, node, { original, home, readers })
        : copied;
    home.set(node.id, joined === undefined || joined === node.id ? node.id : (home.get(joined) ?? joined));
  }
  return home;
}

/** Copies -> the value whose memory they are. */
function originals(graph: Graph): ReadonlyMap<NodeId, NodeId> {
  const original = new Map<NodeId, NodeId>();
  for (const node of graph.nodes) {
    const [operand] = node.kind === "op" && keepsMemory(node.nest) ? node.operands : [];
    if (operand !== undefined) original.set(node.id, original.get(operand) ?? operand);
  }
  return original;
}

interface Known {
  readonly original: ReadonlyMap<NodeId, NodeId>;
  readonly home: ReadonlyMap<NodeId, NodeId>;
  readonly readers: ReadonlyMap<NodeId, number>;
}

/** The operand computed last, so that all others exist by then; it must be read by this node alone. */
function producerToJoin(graph: Graph, node: OpNode, { original, home, readers }: Known): NodeId | undefined {
  const operands = node.operands.map((id) => original.get(id) ?? id);
  const time = (id: NodeId): number => home.get(id) ?? id;
  const latest = operands.toSorted((a, b) => time(b) - time(a) || b - a)[0];
  const producer: GraphNode | undefined = latest === undefined ? undefined : graph.nodes[latest];
  if (producer?.kind !== "op" || readers.get(producer.id) !== 1) return undefined;
  const joins = isView(node) || isElementwise(node, operands.indexOf(producer.id));
  return joins ? producer.id : undefined;
}

/** How many nodes and outputs read each value; readers of a copy read the original. */
function readerCounts(graph: Graph, original: ReadonlyMap<NodeId, NodeId>): ReadonlyMap<NodeId, number> {
  const counts = new Map<NodeId, number>();
  const read = (id: NodeId): void => void counts.set(id, (counts.get(id) ?? 0) + 1);
  for (const node of graph.nodes) {
    if (node.kind === "input" || original.has(node.id)) continue;
    new Set(node.operands.map((id) => original.get(id) ?? id)).forEach(read);
  }
  for (const { node } of graph.outputs) read(original.get(node) ?? node);
  return counts;
}

function checkedBytes(shape: readonly number[]): number | undefined {
  return shape.reduce<number | undefined>(
    (bytes, size) => (bytes === undefined ? undefined : checkedMul(bytes, size)),
    FLOAT_BYTES,
  );
}
