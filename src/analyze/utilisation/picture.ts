// Path counts as reports draw them: a grid of at most 64 x 64 cells, and the figures beside it.

import type { PathCounts } from "./utilisation.ts";

export interface UtilisationPicture {
  /** Of the picture; an axis of up to 64 pixels has a cell for each. One row where the input has one axis. */
  readonly rows: number;
  readonly columns: number;
  /** Row by row: the mean of the cell's pixels, in shares of the pixel used most. 0 to 1. */
  readonly cells: readonly number[];
  /** Exact counts of the pixels used least and most, in decimal. */
  readonly least: string;
  readonly most: string;
  /** Pixels that no path reaches. */
  readonly unused: number;
}

const MOST_CELLS = 64;

export function pictureOf({ sizes, counts }: PathCounts): UtilisationPicture {
  const width = sizes.at(-1) ?? 1;
  const height = counts.length / width;
  const most = counts.reduce((so, count) => (count > so ? count : so), 0n);
  const least = counts.reduce((so, count) => (count < so ? count : so), most);
  const shares = sharesOf(counts, most);
  const [rows, columns] = [Math.min(MOST_CELLS, height), Math.min(MOST_CELLS, width)];
  const cells = Array.from({ length: rows * columns }, (_, cell) => {
    const [row, column] = [Math.floor(cell / columns), cell % columns];
    return meanOf(shares, width, spanOf(row, rows, height), spanOf(column, columns, width));
  });
  const unused = counts.filter((count) => count === 0n).length;
  return { rows, columns, cells, least: String(least), most: String(most), unused };
}

/** count / whole as numbers: rounded once, or to 52 bits where they are longer. Zeros where there is nothing to share. */
export function sharesOf(counts: readonly bigint[], whole: bigint): readonly number[] {
  if (whole === 0n) return counts.map(() => 0);
  if (whole <= BigInt(Number.MAX_SAFE_INTEGER)) return counts.map((count) => Number(count) / Number(whole));
  const unit = 2 ** 52;
  return counts.map((count) => Number((count * BigInt(unit)) / whole) / unit);
}

type Span = readonly [from: number, to: number];

/** The pixels of one of `parts` nearly equal parts, the last excluded. */
function spanOf(part: number, parts: number, size: number): Span {
  return [Math.floor((part * size) / parts), Math.floor(((part + 1) * size) / parts)];
}

function meanOf(shares: readonly number[], width: number, [top, bottom]: Span, [left, right]: Span): number {
  let sum = 0;
  for (let y = top; y < bottom; y++) for (let x = left; x < right; x++) sum += shares[y * width + x] ?? 0;
  return sum / ((bottom - top) * (right - left));
}
