// What the search over skylines knows: time cut into sections where the same tensors live, the height reached in each, what is still
// to come. Stacking and taking back.

import { invariant } from "../../base/invariant.ts";
import type { MemoryRecord } from "./record.ts";

/** A record in sections from..to-1; `id` is its place in the list of records. */
export interface Block {
  readonly id: number;
  readonly size: number;
  readonly from: number;
  readonly to: number;
  /** Lifetime in steps. */
  readonly steps: number;
}

export interface Sections {
  readonly count: number;
  readonly records: number;
  readonly blocks: readonly Block[];
  /** Bytes alive in each section. */
  readonly alive: readonly number[];
}

export interface Skyline {
  readonly capacity: number;
  readonly height: Float64Array;
  /** Bytes that are yet to be stacked, per section. */
  readonly rest: Float64Array;
  readonly placed: Uint8Array;
  readonly offsets: Float64Array;
  /** Blocks by their first section, and by the one after their last. */
  readonly starting: readonly (readonly Block[])[];
  readonly ending: readonly (readonly Block[])[];
  /** By id; larger first. */
  readonly preference: Float64Array;
  readonly spanBonus: number;
  /** Scratch: bytes that could fill each section of a valley. */
  readonly available: Float64Array;
  /** Sections looked at so far: what a search costs, on any machine. */
  visits: number;
}

export function sectionsOf(records: readonly MemoryRecord[]): Sections {
  const cuts = [...new Set(records.flatMap(({ first, last }) => [first, last + 1]))].toSorted(
    (a, b) => a - b,
  );
  const section = new Map(cuts.map((step, i) => [step, i]));
  const blocks = records.flatMap(({ size, first, last }, id): Block[] => {
    const [from, to] = [section.get(first), section.get(last + 1)];
    invariant(from !== undefined && to !== undefined, "a lifetime without a section");
    return size === 0 ? [] : [{ id, size, from, to, steps: last - first + 1 }];
  });
  const count = Math.max(0, cuts.length - 1);
  const alive = Array.from<number>({ length: count }).fill(0);
  for (const { size, from, to } of blocks)
    for (let at = from; at < to; at++) alive[at] = (alive[at] ?? 0) + size;
  return { count, records: records.length, blocks, alive };
}

/** `restart` 0 prefers long-lived and large tensors; others prefer by chance, the same each time. */
export function skylineOf(
  { count, records, blocks, alive }: Sections,
  capacity: number,
  restart: number,
): Skyline {
  const random = generator(restart);
  const chance = (most: number): number => (restart === 0 ? most / 2 : random() * most);
  const [byLife, bySize, spanBonus] = [0.2 + chance(1), chance(1.2), chance(3)];
  const preference = new Float64Array(records);
  for (const { id, size, steps } of blocks)
    preference[id] = byLife * Math.log(steps) + bySize * Math.log(size) + chance(2);
  const sorted = blocks.toSorted((a, b) => (preference[b.id] ?? 0) - (preference[a.id] ?? 0) || a.id - b.id);
  const starting: Block[][] = Array.from({ length: count + 1 }, () => []);
  const ending: Block[][] = Array.from({ length: count + 1 }, () => []);
  for (const block of sorted) {
    starting[block.from]?.push(block);
    ending[block.to]?.push(block);
  }
  return {
    capacity,
    height: new Float64Array(count),
    rest: Float64Array.from(alive),
    placed: new Uint8Array(records),
    offsets: new Float64Array(records),
    starting,
    ending,
    preference,
    spanBonus,
    available: new Float64Array(count),
    visits: 0,
  };
}

export function stack({ height, rest, placed, offsets }: Skyline, block: Block, at: number): void {
  placed[block.id] = 1;
  offsets[block.id] = at;
  height.fill(at + block.size, block.from, block.to);
  for (let i = block.from; i < block.to; i++) rest[i] = (rest[i] ?? 0) - block.size;
}

/** Takes the block that was stacked last off again. */
export function unstack({ height, rest, placed }: Skyline, block: Block, at: number): void {
  placed[block.id] = 0;
  height.fill(at, block.from, block.to);
  for (let i = block.from; i < block.to; i++) rest[i] = (rest[i] ?? 0) + block.size;
}

/** Numbers in [0, 1) that only the seed decides: Numerical Recipes' linear congruence. */
function generator(seed: number): () => number {
  let state = Math.imul(seed, 2_654_435_761) >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
