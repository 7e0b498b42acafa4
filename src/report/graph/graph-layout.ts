// The graph of a model as a picture's geometry: boxes, frames and edges in whole pixels, from the facts alone and the same on every
// machine. Nothing is drawn here.

import { invariant } from "../../base/invariant.ts";
import type { Facts } from "../facts.ts";
import { isLaidBlock, type Laid, type LaidBlock, layBlock, tally } from "./blocks-laid.ts";
import { type Box, boxesIn } from "./boxes.ts";
import type { Passage } from "./level.ts";
import { treeOf } from "./tree.ts";

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface GraphBox extends Rectangle, Box {
  /** Of the innermost frame around it; "" where there is none. */
  readonly frame: string;
}

export interface GraphFrame extends Rectangle {
  /** Of the block: `layer1.0`. */
  readonly path: string;
  /** Of the frame around it; "" where there is none. */
  readonly frame: string;
  /** Where across its upper side values enter, from left to right. */
  readonly entries: readonly number[];
}

/** From the box of a value to a box that reads it. */
export interface GraphEdge {
  readonly from: GraphBox;
  readonly to: GraphBox;
  /** The value's path. */
  readonly value: string;
  /** From the one box down to the other: straight within each, curved from one to the next. */
  readonly passages: readonly Passage[];
}

export interface GraphLayout {
  readonly width: number;
  readonly height: number;
  /** Every layer is a line of exactly one. */
  readonly boxes: readonly GraphBox[];
  /** Outer ones first. */
  readonly frames: readonly GraphFrame[];
  readonly edges: readonly GraphEdge[];
}

/** Deterministic. Time: per block what dagre takes for its members. */
export function layoutGraph(facts: Facts): GraphLayout {
  const tree = treeOf(facts);
  const readers = tally(boxesIn(tree).flatMap(({ inputs }) => inputs));
  const laid = layBlock(tree, readers);
  const parts: Parts = { boxes: [], frames: [], edges: [] };
  const top = placed(laid, { x: 0, y: 0 }, "");
  invariant("children" in top, "the root is a block");
  gather(top, parts);
  return { width: laid.width, height: laid.height, ...parts, edges: withEnds(parts.edges) };
}

interface Parts {
  readonly boxes: GraphBox[];
  readonly frames: GraphFrame[];
  readonly edges: GraphEdge[];
}

interface PlacedBlock {
  readonly frame: GraphFrame;
  readonly laid: LaidBlock;
  readonly children: readonly Placed[];
}

type Placed = PlacedBlock | GraphBox;

function placed(laid: Laid, { x, y }: { x: number; y: number }, frame: string): Placed {
  const { width, height } = laid;
  if (!isLaidBlock(laid)) return { ...laid.box, frame, x, y, width, height };
  return {
    frame: {
      path: laid.path,
      frame,
      x,
      y,
      width,
      height,
      entries: [...laid.entries.values()].map((at) => at + x).toSorted((a, b) => a - b),
    },
    laid,
    children: laid.members.map((member) =>
      placed(member.laid, { x: x + member.x, y: y + member.y }, laid.path),
    ),
  };
}

function gather(block: PlacedBlock, parts: Parts): void {
  const { frame, laid, children } = block;
  if (frame.path !== "") parts.frames.push(frame);
  for (const { value, from, to, passages } of laid.wires) {
    const source = children[from ?? -1];
    const target = children[to ?? -1];
    if (!source || !target) continue; // a stretch of an edge that an outer block gathers
    const start = leaving(source, value);
    for (const end of reaching(target, value))
      parts.edges.push({
        value,
        from: start.box,
        to: end.box,
        passages: [...start.passages, ...passages.map(shiftedBy(frame)), ...end.passages],
      });
  }
  for (const child of children) {
    if ("children" in child) gather(child, parts);
    else parts.boxes.push(child);
  }
}

interface Way {
  readonly box: GraphBox;
  readonly passages: readonly Passage[];
}

/** From the box of a value to the border of `part`. */
function leaving(part: Placed, value: string): Way {
  if (!("children" in part)) return { box: part, passages: [] };
  const { frame, laid, children } = part;
  const wire = laid.wires.find((one) => one.value === value && one.to === undefined);
  const source = children[wire?.from ?? -1];
  invariant(wire && source, () => `${value} does not leave ${frame.path}`);
  const { box, passages } = leaving(source, value);
  return { box, passages: [...passages, ...wire.passages.map(shiftedBy(frame))] };
}

/** From the border of `part` to every box in it that reads the value. */
function reaching(part: Placed, value: string): readonly Way[] {
  if (!("children" in part)) return [{ box: part, passages: [] }];
  const { frame, laid, children } = part;
  return laid.wires.flatMap((wire) => {
    const target = children[wire.to ?? -1];
    if (wire.value !== value || wire.from !== undefined || !target) return [];
    const before = wire.passages.map(shiftedBy(frame));
    return reaching(target, value).map(({ box, passages }) => ({ box, passages: [...before, ...passages] }));
  });
}

function shiftedBy({ x, y }: Rectangle): (passage: Passage) => Passage {
  return (at) => ({ x: at.x + x, top: at.top + y, bottom: at.bottom + y });
}

const BESIDE = 18;

/** Edges that end at one box end side by side, in the order they come from; the straightest one keeps the middle. */
function withEnds(edges: readonly GraphEdge[]): readonly GraphEdge[] {
  const ends = new Map<GraphEdge, number>();
  for (const [box, group] of Map.groupBy(edges, ({ to }) => to)) {
    const middle = box.x + box.width / 2;
    const comesFrom = ({ passages }: GraphEdge): number => passages.at(-2)?.x ?? middle;
    const sorted = group.toSorted((a, b) => comesFrom(a) - comesFrom(b));
    const offs = sorted.map((edge) => Math.abs(comesFrom(edge) - middle));
    const pivot = offs.indexOf(Math.min(...offs));
    const step = Math.min(BESIDE, Math.floor(box.width / (2 * sorted.length)));
    for (const [i, edge] of sorted.entries()) ends.set(edge, middle + (i - pivot) * step);
  }
  return edges.map((edge) => {
    const last = edge.passages.at(-1);
    const x = ends.get(edge);
    if (!last || x === undefined) return edge;
    return { ...edge, passages: [...edge.passages.slice(0, -1), { ...last, x }] };
  });
}
