// Which nodes are computed in one go: work element by element joins the node that gives its operand, where nobody else reads that. The rule of
// the passes, on the source graph, so that what is counted here is what an artefact stores.

import type { Graph, NodeId, OpNode } from "../ir/graph.ts";
import { bufferOf, outOf, sizeOf } from "../nests/buffers.ts";
import { keepsMemory } from "../nests/keeps-memory.ts";
import type { Nest } from "../nests/nest.ts";
import { placeAxes, pointwiseOut, readsOwnPlace } from "../nests/own-place.ts";
import { readsOf } from "../nests/scalars.ts";
import { overwritable, sideBySide } from "./aliasing.ts";

/** Computed where its last node stands. */
export interface Group {
  /** Its last node: what is stored. */
  readonly result: OpNode;
  /** All of them, producers first; copies are in none. */
  readonly nodes: readonly OpNode[];
  /** Stored values that it reads, each once. */
  readonly operands: readonly NodeId[];
  /** Operands whose memory its result may take. */
  readonly overwrites: readonly NodeId[];
}

export interface Grouping {
  /** In the order of the graph. */
  readonly groups: readonly Group[];
  /** Of a copy the value whose memory it is, of any other node itself. */
  readonly original: (node: NodeId) => NodeId;
}

export function groupNodes(graph: Graph, traitsOf = nestTraits()): Grouping {
  const originals = originalsOf(graph, traitsOf);
  const original = (node: NodeId): NodeId => originals.get(node) ?? node;
  const readers = readerCounts(graph, originals);
  const groups = new Map<NodeId, Group>();
  for (const node of graph.nodes) {
    if (node.kind === "input" || originals.has(node.id)) continue;
    const alone = groupOf(node, node.operands.map(original), traitsOf(node.nest));
    const producer = producerToJoin(alone, groups, readers, traitsOf);
    groups.set(node.id, producer === undefined ? alone : joined(producer, alone));
    if (producer !== undefined) groups.delete(producer.result.id);
  }
  return { groups: [...groups.values()], original };
}

function groupOf(node: OpNode, operands: readonly NodeId[], { overwrites }: NestTraits): Group {
  const blocked = new Set(operands.filter((_, i) => !overwrites.includes(i)));
  const distinct = [...new Set(operands)];
  return {
    result: node,
    nodes: [node],
    operands: distinct,
    overwrites: distinct.filter((operand) => !blocked.has(operand)),
  };
}

/** What several of them read may be overwritten only if each of them allows it. */
function joined(producer: Group, consumer: Group): Group {
  const between = producer.result.id;
  const operands = [...new Set([...producer.operands, ...consumer.operands])].filter((id) => id !== between);
  const allowed = (group: Group, id: NodeId): boolean =>
    !group.operands.includes(id) || group.overwrites.includes(id);
  return {
    result: consumer.result,
    nodes: [...producer.nodes, consumer.result],
    operands,
    overwrites: operands.filter((id) => allowed(producer, id) && allowed(consumer, id)),
  };
}

/** Of several that it may join the heaviest, of equals the latest: as the passes choose. */
function producerToJoin(
  { result: { nest, operands: nodes }, operands }: Group,
  groups: ReadonlyMap<NodeId, Group>,
  readers: ReadonlyMap<NodeId, number>,
  traitsOf: (nest: Nest) => NestTraits,
): Group | undefined {
  const { pointwise } = traitsOf(nest);
  if (pointwise.length === 0) return undefined;
  const weight = ({ nodes: members }: Group): number =>
    members.reduce((most, member) => Math.max(most, traitsOf(member.nest).weight), 0);
  const able = operands.flatMap((operand) => {
    const group = groups.get(operand);
    const bound = nodes.flatMap((id, i) => (id === operand ? [i] : []));
    const joins = bound.length > 0 && bound.every((i) => pointwise.includes(i));
    const givesAtOnce = group !== undefined && traitsOf(group.result.nest).isSetInPlace;
    return joins && givesAtOnce && readers.get(operand) === 1 ? [group] : [];
  });
  return able.toSorted((a, b) => weight(b) - weight(a) || b.result.id - a.result.id)[0];
}

function originalsOf(graph: Graph, traitsOf: (nest: Nest) => NestTraits): ReadonlyMap<NodeId, NodeId> {
  const original = new Map<NodeId, NodeId>();
  for (const node of graph.nodes) {
    const [operand] = node.kind === "op" && traitsOf(node.nest).isCopy ? node.operands : [];
    if (operand !== undefined) original.set(node.id, original.get(operand) ?? operand);
  }
  return original;
}

/** How many nodes and outputs read each value; readers of a copy read the original. */
function readerCounts(graph: Graph, originals: ReadonlyMap<NodeId, NodeId>): ReadonlyMap<NodeId, number> {
  const counts = new Map<NodeId, number>();
  const read = (id: NodeId): void => {
    const original = originals.get(id) ?? id;
    counts.set(original, (counts.get(original) ?? 0) + 1);
  };
  for (const node of graph.nodes) {
    if (node.kind === "input" || originals.has(node.id)) continue;
    new Set(node.operands.map((id) => originals.get(id) ?? id)).forEach(read);
  }
  for (const { node } of graph.outputs) read(node);
  return counts;
}

/** What grouping and layout ask of a nest. Operands by position. */
export interface NestTraits {
  readonly isCopy: boolean;
  /** Operands that it works on element by element, if it does nothing else. */
  readonly pointwise: readonly number[];
  /** Whether one stage gives the result, each element at its own place: another may be computed there in its stead. */
  readonly isSetInPlace: boolean;
  /** Iterations per element of its heaviest stage. */
  readonly weight: number;
  readonly overwrites: readonly number[];
  readonly parts: readonly number[] | undefined;
}

/** Equal layers share a nest: each is looked at once. */
export function nestTraits(): (nest: Nest) => NestTraits {
  const known = new Map<Nest, NestTraits>();
  return (nest) => {
    const traits = known.get(nest) ?? read(nest);
    known.set(nest, traits);
    return traits;
  };
}

function read(nest: Nest): NestTraits {
  return {
    isCopy: keepsMemory(nest),
    pointwise: pointwiseOperands(nest),
    isSetInPlace: isSetInPlace(nest),
    weight: weightOf(nest),
    overwrites: overwritable(nest),
    parts: sideBySide(nest),
  };
}

function pointwiseOperands(nest: Nest): readonly number[] {
  const stage = pointwiseOut(nest);
  if (stage === undefined) return [];
  const reads = readsOf(stage.value);
  const operands = nest.buffers.filter(({ role }) => role === "in");
  return operands.flatMap(({ id }, i) => {
    const own = reads.filter(({ buffer }) => buffer === id);
    return own.length > 0 && own.every((each) => readsOwnPlace(nest, stage, each)) ? [i] : [];
  });
}

function isSetInPlace(nest: Nest): boolean {
  const out = outOf(nest);
  const [writer, ...more] = nest.stages.filter(({ buffer }) => buffer === out.id);
  if (writer === undefined || more.length > 0) return false;
  return writer.update.kind !== "set" || placeAxes(nest, writer) !== undefined;
}

function weightOf(nest: Nest): number {
  return nest.stages.reduce((most, { axes, buffer }) => {
    const points = axes.reduce((size, { extent }) => size * extent, 1);
    return Math.max(most, points / Math.max(1, sizeOf(bufferOf(nest, buffer))));
  }, 0);
}
