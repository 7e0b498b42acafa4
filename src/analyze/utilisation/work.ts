// How much work exact counts may cost: counts grow by some bits per layer, so that a network of thousands of layers has counts of thousands
// of digits. Decided by what was done, not by a clock: the same on every machine.

import type { Relation } from "../../nests/relation.ts";
import type { Grid } from "./grid.ts";

/** Additions of 64-bit words: some seconds. */
const MOST_WORK = 5e7;
/** What an addition costs beside its words, in words. */
const OVERHEAD = 4;
const WORD_BITS = 64;

export interface Work {
  /** Whether one more step fits. */
  affords(grid: Grid, relation: Relation): boolean;
}

export function spent(): Work {
  let work = 0;
  return {
    affords(grid, relation) {
      work += additionsOf(grid, relation) * (OVERHEAD + wordsOf(grid));
      return work <= MOST_WORK;
    },
  };
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
