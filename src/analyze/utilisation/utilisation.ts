// Pixel utilisation: on how many paths each pixel of the input reaches a value. A path goes from a position of the value through the network,
// at every layer to one of the positions that the layer uses there; channels are not told apart, padding is no pixel. Exact.

import type { Graph, InputNode, NodeId, OpNode } from "../../ir/graph.ts";
import { nestPaths } from "../../nests/nest-paths.ts";
import type { BufferId, Nest } from "../../nests/nest.ts";
import type { Relation } from "../../nests/relation.ts";
import { addGrids, denseCounts, type Grid, onesGrid, pulledBack, unitGrid } from "./grid.ts";
import { spent, type Work } from "./work.ts";

export interface PathCounts {
  /** The first input that the value depends on. */
  readonly input: InputNode;
  /** Its spatial sizes. */
  readonly sizes: readonly number[];
  /** One per position of the input, row-major. */
  readonly counts: readonly bigint[];
  /** Of all. */
  readonly total: bigint;
}

/**
 * From all positions of a value. An op that comes to an operand in several different ways (a norm: by the mean, the variance and the value
 * itself) counts each position once. Undefined where the value depends on no input, or the counts are too many or too long to be had.
 */
export function utilisationOf(graph: Graph, node: NodeId): PathCounts | undefined {
  const sizes = spatialSizes(graph, node);
  return pathCounts(graph, node, onesGrid(sizes));
}

/**
 * From the value's unit in the middle (position floor(size / 2) of each axis): in shares of the total, that is the unit's effective
 * receptive field if the network is linear and all its weights are equal, the case with which W. Luo, Y. Li, R. Urtasun and R. Zemel begin
 * (Understanding the Effective Receptive Field in Deep CNNs, 2016, section 2): the gradient of the unit with respect to every pixel.
 */
export function effectiveFieldOf(graph: Graph, node: NodeId): PathCounts | undefined {
  const sizes = spatialSizes(graph, node);
  return pathCounts(
    graph,
    node,
    unitGrid(
      sizes,
      sizes.map((size) => Math.floor(size / 2)),
    ),
  );
}

function spatialSizes(graph: Graph, node: NodeId): readonly number[] {
  return graph.nodes[node]?.shape.slice(1) ?? [];
}

/** Backwards from the value: what reaches a node is complete when its turn comes. */
function pathCounts(graph: Graph, from: NodeId, start: Grid): PathCounts | undefined {
  const grids = new Map<NodeId, Grid>([[from, start]]);
  const work = spent();
  for (const node of graph.nodes.slice(0, from + 1).toReversed()) {
    const grid = grids.get(node.id);
    if (grid === undefined || node.kind === "input") continue;
    grids.delete(node.id);
    if (!pull(graph, node, grid, { grids, work })) return undefined;
  }
  const input = graph.nodes.find((node) => node.kind === "input" && grids.has(node.id));
  const grid = input && grids.get(input.id);
  if (input?.kind !== "input" || grid === undefined || !work.affordsWritingOut(grid)) return undefined;
  const counts = denseCounts(grid);
  return { input, sizes: grid.sizes, counts, total: counts.reduce((sum, count) => sum + count, 0n) };
}

/** What reaches a node reaches its operands; false where that is too much. */
function pull(
  graph: Graph,
  { nest, operands }: OpNode,
  grid: Grid,
  { grids, work }: { readonly grids: Map<NodeId, Grid>; readonly work: Work },
): boolean {
  const relations = pathsOf(nest);
  if (relations === undefined) return false;
  const buffers = nest.buffers.filter(({ role }) => role === "in");
  for (const [i, { id }] of buffers.entries()) {
    const [relation, operand] = [relations.get(id), operands[i]];
    if (relation === undefined || operand === undefined) continue;
    if (!work.affordsPulling(grid, relation)) return false;
    const back = pulledBack(grid, relation, spatialSizes(graph, operand));
    const before = grids.get(operand);
    if (before !== undefined && !work.affordsAdding(before, back)) return false;
    grids.set(operand, before === undefined ? back : addGrids(before, back));
  }
  return true;
}

/** Equal layers share one nest, and several values of a graph are asked for: each nest is read once. */
const known = new WeakMap<Nest, { readonly paths: ReadonlyMap<BufferId, Relation> | undefined }>();

function pathsOf(nest: Nest): ReadonlyMap<BufferId, Relation> | undefined {
  const found = known.get(nest) ?? { paths: nestPaths(nest) };
  known.set(nest, found);
  return found.paths;
}
