// Values to blocks of memory: a result takes the place of an operand that ends with it, operands lie where the concatenation of them will be.
// Which nests allow it: aliasing.ts. A block is placed as a whole; its pieces say which part of it is needed when.

import { type Flow, type FlowStep, lastReads, sizeIn, type ValueKey } from "./flow.ts";
import type { MemoryRecord, Piece } from "./record.ts";

export interface Layout {
  /** What is to be placed. */
  readonly blocks: readonly MemoryRecord[];
  /** Of every value. */
  readonly places: ReadonlyMap<ValueKey, Place>;
}

interface Place {
  /** Position in `blocks`. */
  readonly block: number;
  /** From the block's begin. */
  readonly at: number;
}

/** A block that grows. */
interface Growing {
  readonly size: number;
  readonly pieces: readonly Piece[];
  /** The last read of any of its values. */
  readonly last: number;
}

/** Where a value or a block that has become a part lies. */
interface Within {
  readonly in: Growing;
  readonly at: number;
}

/** More pieces are not laid together: each is compared with all that is placed. */
const MOST_PIECES = 512;

export function layOut(flow: Flow): Layout {
  const last = lastReads(flow);
  const homes = createHomes();
  const open = (value: ValueKey, first: number): void => {
    const [size, end] = [sizeIn(flow, value), Math.max(first, last.get(value) ?? first)];
    homes.set(value, { size, pieces: [{ at: 0, size, first, last: end }], last: end });
  };
  for (const value of flow.inputs) open(value, 0);
  for (const [at, step] of flow.steps.entries()) {
    const end = Math.max(at, last.get(step.result) ?? at);
    const size = sizeIn(flow, step.result);
    const block = together(step, size, homes) ?? taken(step, { at, size }, homes);
    if (block === undefined) open(step.result, at);
    else homes.set(step.result, prolonged(block, end, homes));
  }
  return homes.finished();
}

/** The operands' blocks as one, each at its place. Operands that are no whole blocks lie elsewhere already. */
function together({ parts }: FlowStep, size: number, homes: Homes): Growing | undefined {
  if (parts.length === 0) return undefined;
  const blocks = parts.map(({ value, at }) => ({ block: homes.whole(value), at }));
  const distinct = new Set(blocks.map(({ block }) => block));
  if (distinct.has(undefined) || distinct.size < blocks.length) return undefined;
  const pieces = blocks.flatMap(({ block, at }) =>
    (block?.pieces ?? []).map((piece) => ({ ...piece, at: piece.at + at })),
  );
  if (pieces.length > MOST_PIECES) return undefined;
  const whole: Growing = { size, pieces, last: Math.max(...blocks.map(({ block }) => block?.last ?? 0)) };
  for (const { block, at } of blocks) if (block !== undefined) homes.move(block, { in: whole, at });
  return whole;
}

/** The block of an operand that is as large as the result, of which nothing is read later, and nothing else now. */
function taken(
  { overwrites, operands }: FlowStep,
  { at, size }: { readonly at: number; readonly size: number },
  homes: Homes,
): Growing | undefined {
  const free = overwrites.filter((value) => {
    const block = homes.whole(value);
    const others = operands.filter((other) => other !== value);
    return block?.size === size && block.last <= at && others.every((other) => homes.block(other) !== block);
  });
  return free[0] === undefined ? undefined : homes.whole(free[0]);
}

/** All of it is needed until then. */
function prolonged(block: Growing, end: number, homes: Homes): Growing {
  const pieces = block.pieces.map((piece) => ({ ...piece, last: Math.max(piece.last, end) }));
  const longer = { ...block, pieces, last: Math.max(block.last, end) };
  homes.move(block, { in: longer, at: 0 });
  return longer;
}

interface Homes {
  set(value: ValueKey, block: Growing): void;
  block(value: ValueKey): Growing | undefined;
  /** The same, if the value fills it. */
  whole(value: ValueKey): Growing | undefined;
  move(block: Growing, within: Within): void;
  finished(): Layout;
}

function createHomes(): Homes {
  const homes = new Map<ValueKey, Growing>();
  const moved = new Map<Growing, Within>();
  const root = (block: Growing): Within => {
    const path: Growing[] = [];
    let [at, top] = [0, block];
    for (let step = moved.get(top); step !== undefined; step = moved.get(top)) {
      path.push(top);
      [at, top] = [at + step.at, step.in];
    }
    // Long chains of results in one place are walked once.
    let left = at;
    for (const one of path) {
      const step = moved.get(one);
      moved.set(one, { in: top, at: left });
      left -= step?.at ?? 0;
    }
    return { in: top, at };
  };
  return {
    set: (value, block) => void homes.set(value, block),
    block(value) {
      const home = homes.get(value);
      return home && root(home).in;
    },
    whole(value) {
      const home = homes.get(value);
      if (home === undefined) return undefined;
      const top = root(home);
      return top.in.size === home.size ? top.in : undefined;
    },
    move: (block, within) => void moved.set(block, within),
    finished() {
      const positions = new Map<Growing, number>();
      const places = new Map<ValueKey, Place>();
      for (const [value, home] of homes) {
        const { in: block, at } = root(home);
        if (!positions.has(block)) positions.set(block, positions.size);
        places.set(value, { block: positions.get(block) ?? 0, at });
      }
      return { blocks: [...positions.keys()].map(recordOf), places };
    },
  };
}

/** Neighbours that are needed at the same time are one piece. */
function recordOf({ size, pieces }: Growing): MemoryRecord {
  const merged: Piece[] = [];
  for (const piece of pieces.toSorted((a, b) => a.at - b.at)) {
    const before = merged.at(-1);
    const joins = before !== undefined && before.first === piece.first && before.last === piece.last;
    if (joins) merged[merged.length - 1] = { ...before, size: before.size + piece.size };
    else merged.push(piece);
  }
  const first = merged.reduce((so, piece) => Math.min(so, piece.first), Infinity);
  const last = merged.reduce((so, piece) => Math.max(so, piece.last), 0);
  return merged.length > 1 ? { size, first, last, pieces: merged } : { size, first, last };
}
