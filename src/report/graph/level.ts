// One level of the block tree laid out: dagre says which row each thing stands in and in which order, columns.ts where across. Nested
// levels are laid out by themselves (the inner one first, then it is a box): dagre's own compound layout lets frames of one row
// push each other apart, and its time grows faster.

import { invariant } from "../../base/invariant.ts";
import { type Item, type Link, settle } from "./columns.ts";
import { type DagreGraph, Graph, layout, type Point } from "./dagre.ts";

export interface LevelNode {
  readonly id: string;
  readonly width: number;
  readonly height: number;
  /** Above or below all others: where values enter and leave the frame. */
  readonly border?: "entry" | "exit";
}

/** `fromX` and `toX` count from the left of the node it leaves and of the one it reaches. */
export interface LevelEdge {
  readonly from: string;
  readonly to: string;
  readonly fromX: number;
  readonly toX: number;
}

/** Where an edge runs straight down from `top` to `bottom`: through a row, or in the rows of its ends between the row's border and the node. */
export interface Passage {
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
}

/** Upper left corners and passages, in the order of nodes and edges; everything from (0, 0) to (width, height). */
export interface Level {
  readonly nodes: readonly Point[];
  readonly passages: readonly (readonly Passage[])[];
  readonly width: number;
  readonly height: number;
}

const ROW_GAP = 38;
const NODE_GAP = 28;
const EDGE_GAP = 14;
const FIRMNESS = 1e5;

/** Heavy enough to keep entries in the first row and exits in the last, whatever they are tied to. */
const BORDER_WEIGHT = 1000;

export function layRows(nodes: readonly LevelNode[], edges: readonly LevelEdge[]): Level {
  const placed = byDagre(nodes, edges);
  const rows = rowsOf(nodes, placed);
  const across = acrossOf(nodes, edges, placed);
  const xs = settle(across.items, across.links);
  const left = Math.min(...across.items.map(({ width }, i) => (xs[i] ?? 0) - width / 2));
  const right = Math.max(...across.items.map(({ width }, i) => (xs[i] ?? 0) + width / 2));
  const x = (item: number, width = 0): number => Math.round((xs[item] ?? 0) - width / 2 - left);
  return {
    nodes: nodes.map(({ id, width }, i) => ({ x: x(i, width), y: rows.nodeTop(id) })),
    passages: edges.map(({ from, to, fromX, toX }, i) => {
      const through = (across.bends[i] ?? []).flatMap(({ item, y }) => {
        const row = rows.at(y);
        return row ? [{ x: x(item), ...row }] : [];
      });
      const start = across.at(from);
      const end = across.at(to);
      return [
        { x: x(start, nodes[start]?.width) + fromX, ...rows.below(from) },
        ...through,
        { x: x(end, nodes[end]?.width) + toX, ...rows.above(to) },
      ];
    }),
    width: Math.round(right - left),
    height: rows.height,
  };
}

type Laid = ReturnType<typeof byDagre>;

function byDagre(nodes: readonly LevelNode[], edges: readonly LevelEdge[]) {
  const graph = new Graph({ directed: true, multigraph: true });
  graph.setGraph({ rankdir: "TB", nodesep: NODE_GAP, edgesep: EDGE_GAP, ranksep: ROW_GAP });
  // Backwards: where order is free, dagre puts what it was told of first to the right, and people read from the left.
  for (const { id, width, height } of nodes.toReversed()) graph.setNode(id, { width, height });
  for (const [i, { from, to }] of [...edges.entries()].toReversed()) graph.setEdge(from, to, {}, `e${i}`);
  holdBorders(graph, nodes, edges);
  layout(graph);
  const centre = (id: string): Point => {
    const { x, y } = graph.node(id);
    invariant(x !== undefined && y !== undefined, () => `${id} has no place`);
    return { x, y };
  };
  return {
    centre,
    /** Its bends, without the ends. */
    bends: ({ from, to }: LevelEdge, i: number): readonly Point[] => {
      return graph.edge(from, to, `e${i}`).points?.slice(1, -1) ?? [];
    },
  };
}

/** Two nodes without size: all entries hang closely below the one, all exits closely above the other. */
function holdBorders(graph: DagreGraph, nodes: readonly LevelNode[], edges: readonly LevelEdge[]): void {
  const fed = new Set(edges.map(({ to }) => to));
  const read = new Set(edges.map(({ from }) => from));
  const border = (name: string): unknown => graph.setNode(name, { width: 0, height: 0 });
  if (nodes.some((node) => node.border === "entry")) {
    border("above");
    for (const node of nodes.toReversed()) {
      if (node.border === "entry") graph.setEdge("above", node.id, { weight: BORDER_WEIGHT });
      else if (!fed.has(node.id)) graph.setEdge("above", node.id, { weight: 0, minlen: 2 });
    }
  }
  if (nodes.some((node) => node.border === "exit")) {
    border("below");
    for (const node of nodes.toReversed()) {
      if (node.border === "exit") graph.setEdge(node.id, "below", { weight: BORDER_WEIGHT });
      else if (!read.has(node.id)) graph.setEdge(node.id, "below", { weight: 0, minlen: 2 });
    }
  }
}

/** Rows as dagre made them, moved up to begin at 0; rows are told apart by the height of their middle. */
function rowsOf(nodes: readonly LevelNode[], laid: Laid) {
  const heights = new Map<number, number>();
  for (const { id, height } of nodes) {
    const { y } = laid.centre(id);
    heights.set(y, Math.max(height, heights.get(y) ?? 0));
  }
  const tops = [...heights].map(([y, height]) => y - height / 2);
  const bottoms = [...heights].map(([y, height]) => y + height / 2);
  const top = Math.min(...tops);
  const heightOf = new Map(nodes.map(({ id, height }) => [id, height]));
  const nodeTop = (id: string): number => Math.round(laid.centre(id).y - (heightOf.get(id) ?? 0) / 2 - top);
  /** Undefined between rows. */
  const at = (y: number): Omit<Passage, "x"> | undefined => {
    const height = heights.get(y);
    if (height === undefined) return undefined;
    return { top: Math.round(y - height / 2 - top), bottom: Math.round(y + height / 2 - top) };
  };
  return {
    height: Math.round(Math.max(...bottoms) - top),
    nodeTop,
    at,
    above: (id: string): Omit<Passage, "x"> => {
      const bottom = nodeTop(id);
      return { top: Math.min(bottom, at(laid.centre(id).y)?.top ?? bottom), bottom };
    },
    below: (id: string): Omit<Passage, "x"> => {
      const nodeBottom = nodeTop(id) + (heightOf.get(id) ?? 0);
      return { top: nodeBottom, bottom: Math.max(nodeBottom, at(laid.centre(id).y)?.bottom ?? nodeBottom) };
    },
  };
}

interface Bend {
  readonly item: number;
  readonly y: number;
}

/** Nodes and bends as items of rows, and what should stand straight below what. Items begin with the nodes, in order. */
function acrossOf(nodes: readonly LevelNode[], edges: readonly LevelEdge[], laid: Laid) {
  const items: Item[] = nodes.map(({ id, width }) => {
    const { x, y } = laid.centre(id);
    return { row: y, order: x, width, gap: width > 0 ? NODE_GAP : EDGE_GAP, firmness: FIRMNESS };
  });
  const position = new Map(nodes.map(({ id }, i) => [id, i]));
  const widths = new Map(nodes.map(({ id, width }) => [id, width]));
  const at = (id: string): number => {
    const found = position.get(id);
    invariant(found !== undefined, () => `no node ${id}`);
    return found;
  };
  const links: Link[] = [];
  const bends = edges.map((edge, i): readonly Bend[] => {
    const bent = laid.bends(edge, i);
    const firmness = bent.length > 1 ? 1 : FIRMNESS;
    const through = bent.map(({ x, y }): Bend => {
      items.push({ row: y, order: x, width: 0, gap: EDGE_GAP, firmness });
      return { item: items.length - 1, y };
    });
    const ends = [
      { item: at(edge.from), offset: edge.fromX - (widths.get(edge.from) ?? 0) / 2 },
      ...through.map(({ item }) => ({ item, offset: 0 })),
      { item: at(edge.to), offset: edge.toX - (widths.get(edge.to) ?? 0) / 2 },
    ];
    links.push(...linksAlong(ends));
    return through;
  });
  return { items, links, bends, at };
}

/** A direct edge is worth most, the inside of a long one a little less; where a long one meets its ends it may bend. */
function linksAlong(ends: readonly Link["a"][]): readonly Link[] {
  const direct = ends.length === 3;
  return ends.slice(1).flatMap((b, i) => {
    const a = ends[i];
    const inner = i > 0 && i < ends.length - 2;
    const weight = direct ? 8 : inner ? 6 : 1;
    return a ? [{ a, b, weight }] : [];
  });
}
