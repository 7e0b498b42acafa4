// Every block laid out by itself, the inner ones first; to its parent it is then a box whose values enter and leave at known places.

import { invariant } from "../../base/invariant.ts";
import { type Block, type Box, boxesIn, isBlock } from "./boxes.ts";
import type { LevelEdge, LevelNode, Passage } from "./level.ts";
import { layLevel } from "./long-level.ts";
import { boxSize, MARGIN, NAME, TITLE } from "./measures.ts";

/** A value inside one block: from what makes it (or its entry) to one thing that reads it (or its exit). */
interface Wire {
  readonly value: string;
  /** Positions among the members; undefined at the border of the block. */
  readonly from: number | undefined;
  readonly to: number | undefined;
  /** Within the block. */
  readonly passages: readonly Passage[];
}

interface LaidBox {
  readonly box: Box;
  readonly width: number;
  readonly height: number;
}

/** Places count from the block's upper left corner. */
export interface LaidBlock {
  readonly path: string;
  readonly width: number;
  readonly height: number;
  readonly members: readonly { readonly laid: Laid; readonly x: number; readonly y: number }[];
  readonly wires: readonly Wire[];
  /** Where across each value enters and leaves. */
  readonly entries: ReadonlyMap<string, number>;
  readonly exits: ReadonlyMap<string, number>;
}

export type Laid = LaidBox | LaidBlock;

export function isLaidBlock(laid: Laid): laid is LaidBlock {
  return "members" in laid;
}

/** `readers`: how many boxes of the whole model read a value. */
export function layBlock(block: Block, readers: ReadonlyMap<string, number>): LaidBlock {
  const members = block.children.map((child): Laid => {
    return isBlock(child) ? layBlock(child, readers) : { box: child, ...boxSize(child, block.path) };
  });
  const plan = planOf(block, readers);
  const nodes: LevelNode[] = [
    ...members.map(({ width, height }, i) => ({ id: `m${i}`, width, height })),
    ...plan.entries.map((_, i) => ({ id: `i${i}`, width: 0, height: 0, border: "entry" as const })),
    ...plan.exits.map((_, i) => ({ id: `o${i}`, width: 0, height: 0, border: "exit" as const })),
  ];
  const edges = plan.wires.map(({ value, from, to }): LevelEdge => {
    return {
      from: from === undefined ? `i${plan.entries.indexOf(value)}` : `m${from}`,
      to: to === undefined ? `o${plan.exits.indexOf(value)}` : `m${to}`,
      fromX: from === undefined ? 0 : exitOf(members[from], value),
      toX: to === undefined ? 0 : entryOf(members[to], value),
    };
  });
  const level = layLevel(nodes, edges);
  const dy = plan.entries.length > 0 ? 0 : TITLE;
  const shifted = ({ x, top, bottom }: Passage): Passage => {
    return { x: x + MARGIN, top: top + dy, bottom: bottom + dy };
  };
  const acrossAt = (i: number): number => (level.nodes[i]?.x ?? 0) + MARGIN;
  const { entries, exits } = plan;
  return {
    path: block.path,
    width: level.width + 2 * MARGIN,
    height: level.height + dy + (exits.length > 0 ? 0 : MARGIN),
    members: members.map((laid, i) => {
      return { laid, x: acrossAt(i), y: (level.nodes[i]?.y ?? 0) + dy };
    }),
    wires: plan.wires.map((wire, i) => {
      const passages = (level.passages[i] ?? []).map(shifted);
      return { ...wire, passages: wire.from === undefined ? belowName(passages) : passages };
    }),
    entries: new Map(entries.map((value, i) => [value, acrossAt(members.length + i)])),
    exits: new Map(exits.map((value, i) => [value, acrossAt(members.length + entries.length + i)])),
  };
}

/** A value that enters a frame turns aside only below the frame's name. */
function belowName([entry, ...rest]: readonly Passage[]): readonly Passage[] {
  return entry ? [{ ...entry, bottom: entry.bottom + NAME }, ...rest] : [];
}

function exitOf(laid: Laid | undefined, value: string): number {
  invariant(laid, "a wire from nowhere");
  return (isLaidBlock(laid) ? laid.exits.get(value) : undefined) ?? laid.width / 2;
}

function entryOf(laid: Laid | undefined, value: string): number {
  invariant(laid, "a wire to nowhere");
  return (isLaidBlock(laid) ? laid.entries.get(value) : undefined) ?? laid.width / 2;
}

/** A value crosses the border of a block at one place, however many read it beyond. */
function planOf(block: Block, readers: ReadonlyMap<string, number>) {
  const makers = new Map<string, number>();
  const reads = block.children.map((child, i) => {
    const boxes = boxesIn(child);
    for (const { kind, lines } of boxes)
      if (kind !== "output") for (const { path } of lines) makers.set(path, i);
    return boxes.flatMap(({ inputs }) => inputs);
  });
  const inside = tally(reads.flat());
  const wires = reads.flatMap((values, to) =>
    [...new Set(values)]
      .filter((value) => makers.get(value) !== to)
      .map((value): Omit<Wire, "passages"> => ({ value, from: makers.get(value), to })),
  );
  const exits = [...makers].filter(([value]) => (readers.get(value) ?? 0) > (inside.get(value) ?? 0));
  return {
    entries: [...new Set(wires.flatMap(({ value, from }) => (from === undefined ? [value] : [])))],
    exits: exits.map(([value]) => value),
    wires: [...wires, ...exits.map(([value, from]) => ({ value, from, to: undefined }))],
  };
}

export function tally(values: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
