// Activation memory, target-free: the arena of the fused float32 graph, batch 1, network input and outputs included, scratch apart. A
// node that only rearranges or works element by element joins the node that gives its operand, where nobody else reads that.

import { checkedMul } from "../base/checked.ts";
import type { Graph, GraphNode, NodeId, OpNode } from "../ir/graph.ts";
import { keepsMemory } from "../nests/keeps-memory.ts";
import { isElementwise, isView } from "./fusible.ts";
import { planMemory } from "./memory/plan.ts";
import type { MemoryRecord } from "./memory/record.ts";

/** The plan of the fused float32 graph, batch 1. Bytes throughout. */
export interface MemoryAnalysis {
  readonly arenaBytes: number;
  /** The most bytes alive at once: no arena is smaller. */
  readonly lowerBoundBytes: number;
  /** What runs, in order: the path of the value that each step stores. */
  readonly steps: readonly string[];
  /** Inputs first, then the steps' values in their order. */
  readonly buffers: readonly PlannedBuffer[];
}

/** A stored value in the arena, alive in the steps first..last, both included. */
export interface PlannedBuffer {
  readonly path: string;
  readonly bytes: number;
  readonly offset: number;
  /** Positions in `steps`. Inputs live from the first step, outputs to the last. */
  readonly first: number;
  readonly last: number;
}

const FLOAT_BYTES = 4;

/** Undefined where a size passes 2^53. */
export function analyzeMemory(graph: Graph): MemoryAnalysis | undefined {
  const records = lifetimes(graph);
  if (records === undefined) return undefined;
  const { offsets, total, lowerBound } = planMemory(records);
  return {
    arenaBytes: total,
    lowerBoundBytes: lowerBound,
    steps: records.filter(({ isInput }) => !isInput).map(({ path }) => path),
    buffers: records.map(({ path, size, first, last }, i) => {
      return { path, bytes: size, offset: offsets[i] ?? 0, first, last };
    }),
  };
}

/** A value that is stored: that of a group's last member, under its path. */
interface StoredValue extends MemoryRecord {
  readonly path: string;
  readonly isInput: boolean;
}

/** One record per stored value, inputs first; steps count the groups in their order. */
export function lifetimes(graph: Graph): readonly StoredValue[] | undefined {
  const home = homes(graph);
  const groups = groupsOf(graph, home);
  const at = new Map<NodeId, number>();
  for (const node of graph.nodes) if (node.kind === "op" && groups.has(node.id)) at.set(node.id, at.size);
  const end = Math.max(0, at.size - 1);
  const lastRead = new Map<NodeId, number>();
  for (const node of graph.nodes) {
    if (node.kind === "input") continue;
    const reader = at.get(home.get(node.id) ?? node.id) ?? 0;
    for (const operand of node.operands) {
      const read = home.get(operand) ?? operand;
      lastRead.set(read, Math.max(lastRead.get(read) ?? 0, reader));
    }
  }
  for (const { node } of graph.outputs) lastRead.set(home.get(node) ?? node, end);
  const records: StoredValue[] = [];
  for (const [first, stored] of groups) {
    const size = checkedBytes(stored.shape);
    if (size === undefined) return undefined;
    const step = at.get(first) ?? 0;
    const last = Math.max(step, lastRead.get(first) ?? 0);
    records.push({ path: stored.path, isInput: !at.has(first), size, first: step, last });
  }
  return records.toSorted((a, b) => Number(b.isInput) - Number(a.isInput) || a.first - b.first);
}

/** The first node of each group -> the last that computes, whose value is what is stored; it is computed where the first one stands. */
function groupsOf(graph: Graph, home: ReadonlyMap<NodeId, NodeId>): ReadonlyMap<NodeId, GraphNode> {
  const groups = new Map<NodeId, GraphNode>();
  for (const node of graph.nodes) {
    const first = home.get(node.id) ?? node.id;
    const copies = node.kind === "op" && keepsMemory(node.nest);
    if (!copies || !groups.has(first)) groups.set(first, node);
  }
  return groups;
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
