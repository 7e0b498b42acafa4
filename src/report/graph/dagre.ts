// The layered layout of dagre, as far as it is used: its published declarations do not resolve for modules of Node.

import * as dagre from "@dagrejs/dagre";

export interface Point {
  readonly x: number;
  readonly y: number;
}

interface EdgeLabel {
  readonly weight?: number;
  /** Rows between its ends. */
  readonly minlen?: number;
}

/** Lengths in pixels. After `layout`, nodes know their middles and edges their bends, both ends included. */
interface DagreGraph {
  setGraph(label: { rankdir: "TB"; nodesep: number; edgesep: number; ranksep: number }): unknown;
  setNode(id: string, label: { width: number; height: number }): unknown;
  setEdge(from: string, to: string, label: EdgeLabel, name?: string): unknown;
  node(id: string): Partial<Point>;
  edge(from: string, to: string, name: string): { points?: readonly Point[] };
}

interface Dagre {
  readonly Graph: new (options: { directed: boolean; multigraph: boolean }) => DagreGraph;
  readonly layout: (graph: DagreGraph) => unknown;
}

const { Graph, layout } = dagre as unknown as Dagre;

export type { DagreGraph };
export { Graph, layout };
