// A level of any length: cut where all values pass through one node, laid out piece by piece. What dagre needs grows faster than the
// level, in time and in depth of recursion; pieces keep it linear, and thousands of layers in one chain possible.

import { invariant } from "../../base/invariant.ts";
import { type Level, type LevelEdge, type LevelNode, layRows } from "./level.ts";

/** Nodes: shorter levels are one piece. */
const LONG = 120;
const PIECE = 12;

export function layLevel(nodes: readonly LevelNode[], edges: readonly LevelEdge[]): Level {
  const pieces = nodes.length > LONG ? piecesOf(nodes, edges) : [];
  if (pieces.length < 2) return layRows(nodes, edges);
  const places = nodes.map(() => ({ x: 0, y: 0 }));
  const passages: Level["passages"][number][] = edges.map(() => []);
  const spans: { left: number; right: number; bottom: number }[] = [];
  for (const [i, piece] of pieces.entries()) {
    const level = layRows(pick(nodes, piece.nodes), pick(edges, piece.edges));
    const { dx, dy } = i === 0 ? { dx: 0, dy: 0 } : step(level.nodes[0], places[piece.nodes[0] ?? -1]);
    for (const [k, { x, y }] of level.nodes.entries())
      places[piece.nodes[k] ?? -1] = { x: x + dx, y: y + dy };
    for (const [k, way] of level.passages.entries())
      passages[piece.edges[k] ?? -1] = way.map(({ x, top, bottom }) => {
        return { x: x + dx, top: top + dy, bottom: bottom + dy };
      });
    spans.push({ left: dx, right: dx + level.width, bottom: dy + level.height });
  }
  const left = Math.min(...spans.map((span) => span.left));
  return {
    nodes: places.map(({ x, y }) => ({ x: x - left, y })),
    passages: passages.map((way) => way.map((at) => ({ ...at, x: at.x - left }))),
    width: Math.max(...spans.map((span) => span.right)) - left,
    height: Math.max(...spans.map((span) => span.bottom)),
  };
}

/** From where a piece has its first node to where that node stands already. */
function step(own: Level["nodes"][number] | undefined, joint: typeof own): { dx: number; dy: number } {
  invariant(own && joint, "a piece that joins nothing");
  return { dx: joint.x - own.x, dy: joint.y - own.y };
}

function pick<T>(all: readonly T[], positions: readonly number[]): readonly T[] {
  return positions.flatMap((at) => all[at] ?? []);
}

/** Positions of nodes and edges. The first node of a piece is the last one of the piece before. */
interface Piece {
  readonly nodes: readonly number[];
  readonly edges: readonly number[];
}

function piecesOf(nodes: readonly LevelNode[], edges: readonly LevelEdge[]): readonly Piece[] {
  const at = (border: LevelNode["border"]): readonly number[] =>
    [...nodes.keys()].filter((i) => nodes[i]?.border === border);
  const order = [...at("entry"), ...at(undefined), ...at("exit")];
  const stepOf = new Map(order.map((i, step) => [nodes[i]?.id ?? "", step]));
  const steps = edges.map(({ from, to }) => ({ from: stepOf.get(from) ?? 0, to: stepOf.get(to) ?? 0 }));
  if (steps.some(({ from, to }) => from >= to)) return [];
  const cuts = [0, ...waistsOf(nodes.length, steps), nodes.length - 1];
  const leaving = Map.groupBy(edges.keys(), (edge) => steps[edge]?.from ?? 0);
  return cuts.slice(1).map((end, i): Piece => {
    const start = cuts[i] ?? 0;
    const inside = Array.from({ length: end - start }, (_, k) => leaving.get(start + k) ?? []);
    return { nodes: order.slice(start, end + 1), edges: inside.flat() };
  });
}

/** Steps that no edge jumps over, with no beginnings after them and no ends before, at least a piece apart. */
function waistsOf(
  length: number,
  steps: readonly { readonly from: number; readonly to: number }[],
): number[] {
  const farthest = Array.from({ length }, () => -1);
  const fed = new Set<number>();
  for (const { from, to } of steps) {
    farthest[from] = Math.max(farthest[from] ?? -1, to);
    fed.add(to);
  }
  const lastBeginning = farthest.findLastIndex((_, step) => !fed.has(step));
  const firstEnd = farthest.indexOf(-1);
  const waists: number[] = [];
  let reach = 0;
  for (let step = 1; step < length - 1; step++) {
    reach = Math.max(reach, farthest[step - 1] ?? -1);
    const alone = reach <= step && step >= lastBeginning && step <= firstEnd;
    if (alone && step - (waists.at(-1) ?? 0) >= PIECE) waists.push(step);
  }
  return waists;
}
