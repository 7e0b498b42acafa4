// What is placed already, found by the steps in which it lives: most tensors live for a few, and a network may have thousands.

import { type MemoryRecord, type Piece, piecesOf } from "./record.ts";

/** A piece at its offset in the arena. */
export interface Placed {
  readonly offset: number;
  readonly size: number;
  readonly first: number;
  readonly last: number;
}

export interface Occupied {
  /** Placed pieces that live in a step of this span, in no order. */
  meeting(span: { readonly first: number; readonly last: number }): readonly Placed[];
  add(record: MemoryRecord, offset: number): void;
}

/** Where tensors live longer than this on average, they are compared one by one. */
const LONG_LIFE = 64;

export function createOccupied(records: readonly MemoryRecord[]): Occupied {
  const lives = records.flatMap(piecesOf).map(({ first, last }) => last - first + 1);
  const life = lives.reduce((sum, each) => sum + each, 0);
  return life > LONG_LIFE * lives.length ? createList() : createCalendar();
}

function createList(): Occupied {
  const all: Placed[] = [];
  return {
    meeting: ({ first, last }) => all.filter((other) => other.first <= last && other.last >= first),
    add: (record, offset) => void all.push(...placedPieces(record, offset)),
  };
}

/** By step: what lives then, and what begins then. */
function createCalendar(): Occupied {
  const living = new Map<number, Placed[]>();
  const beginning = new Map<number, Placed[]>();
  return {
    meeting({ first, last }) {
      const found = [...(living.get(first) ?? [])];
      for (let step = first + 1; step <= last; step++) found.push(...(beginning.get(step) ?? []));
      return found;
    },
    add(record, offset) {
      for (const placed of placedPieces(record, offset)) {
        push(beginning, placed.first, placed);
        for (let step = placed.first; step <= placed.last; step++) push(living, step, placed);
      }
    },
  };
}

function push(calendar: Map<number, Placed[]>, step: number, placed: Placed): void {
  const day = calendar.get(step);
  if (day === undefined) calendar.set(step, [placed]);
  else day.push(placed);
}

function placedPieces(record: MemoryRecord, offset: number): readonly Placed[] {
  return piecesOf(record).map(({ at, size, first, last }) => ({ offset: offset + at, size, first, last }));
}

/** The lowest offset at which no piece of the record meets a placed one. */
export function lowestPlace(record: MemoryRecord, occupied: Occupied): number {
  const taken = piecesOf(record)
    .flatMap((piece) => occupied.meeting(piece).map((other) => forbidden(piece, other)))
    .toSorted(([a], [b]) => a - b);
  let offset = 0;
  for (const [from, to] of taken) {
    if (from >= offset) return offset;
    offset = Math.max(offset, to);
  }
  return offset;
}

/** The offsets of a record between which, ends not included, one of its pieces would meet a placed one. */
function forbidden(piece: Piece, other: Placed): readonly [from: number, to: number] {
  return [other.offset - piece.at - piece.size, other.offset + other.size - piece.at];
}
