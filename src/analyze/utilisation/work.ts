// How much work exact counts may cost: counts grow by some bits per layer, so that a network of thousands of layers has counts of thousands
// of digits. Decided by what was done, not by a clock: the same on every machine.

import type { Relation } from "../../nests/relation.ts";
import type { Grid } from "./grid.ts";

/** Additions of 64-bit words: about a second. */
const MOST_WORK = 2e7;
/** What an addition costs beside its words, in words. */
const OVERHEAD = 4;
const WORD_BITS = 64;

/** Whether one more step fits. */
export interface Work {
  readonly affordsPulling: (grid: Grid, relation: Relation) => boolean;
  readonly affordsAdding: (a: Grid, b: Grid) => boolean;
  readonly affordsWritingOut: (grid: Grid) => boolean;
}

export function spent(): Work {
  let work = 0;
  const more = (additions: number, words: number): boolean => {
    work += additions * (OVERHEAD + words);
    return work <= MOST_WORK;
  };
  return {
    affordsPulling: (grid, relation) => more(additionsOf(grid, relation), wordsOf(grid)),
    affordsAdding(a, b) {
      const words = Math.max(wordsOf(a), wordsOf(b));
      if (a.kind === "dense" || b.kind === "dense") return more(positionsOf(a), words);
      // Terms that agree on a line are looked for.
      return more(a.terms.length * b.terms.length * a.sizes.reduce((sum, size) => sum + size, 0), words);
    },
    affordsWritingOut(grid) {
      if (grid.kind === "dense") return true;
      return more(grid.terms.length * positionsOf(grid), wordsOf(grid) ** 2);
    },
  };
}

function positionsOf({ sizes }: Grid): number {
  return sizes.reduce((product, size) => product * size, 1);
}

function additionsOf(grid: Grid, relation: Relation): number {
  const entries = relation.map(({ matrix }) => matrix.columns.length + matrix.width);
  if (grid.kind === "terms") return grid.terms.length * entries.reduce((sum, count) => sum + count, 0);
  const rows = relation.map(({ matrix }) => matrix.start.length - 1);
  return entries.reduce((sum, count, i) => sum + count * (grid.counts.length / Math.max(1, rows[i] ?? 1)), 0);
}

/** Of its longest count, about: the middle is as long as any. */
function wordsOf(grid: Grid): number {
  const lines = grid.kind === "dense" ? [grid.counts] : grid.terms.flat();
  return lines.reduce((most, line) => Math.max(most, bitsOf(line[line.length >> 1] ?? 0n)), 0) / WORD_BITS;
}

function bitsOf(count: bigint): number {
  return 4 * count.toString(16).length;
}
