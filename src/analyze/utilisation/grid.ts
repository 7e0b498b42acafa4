// Exact counts over the positions of a value, and how a relation carries them back to an operand. A sum of products of lines, one per axis,
// as long as few are enough: then a picture costs its sides. Else every position has its own number.

import type { Matrix, Part, Relation } from "../../nests/relation.ts";

type Line = readonly bigint[];

/** Row-major; `sizes` are the spatial ones. */
export type Grid =
  | {
      readonly kind: "terms";
      readonly sizes: readonly number[];
      readonly terms: readonly (readonly Line[])[];
    }
  | { readonly kind: "dense"; readonly sizes: readonly number[]; readonly counts: Line };

const MOST_TERMS = 32;

/** 1 at every position. */
export function onesGrid(sizes: readonly number[]): Grid {
  return productGrid(sizes.map((size) => Array.from({ length: size }, () => 1n)));
}

/** 1 at one position, 0 elsewhere. */
export function unitGrid(sizes: readonly number[], position: readonly number[]): Grid {
  return productGrid(
    sizes.map((size, axis) => Array.from({ length: size }, (_, i) => (i === position[axis] ? 1n : 0n))),
  );
}

function productGrid(lines: readonly Line[]): Grid {
  const sizes = lines.map(({ length }) => length);
  return lines.length === 0
    ? { kind: "dense", sizes, counts: [1n] }
    : { kind: "terms", sizes, terms: [lines] };
}

export function addGrids(a: Grid, b: Grid): Grid {
  if (a.kind === "terms" && b.kind === "terms") {
    const terms = b.terms.reduce(withTerm, a.terms);
    const sum: Grid = { kind: "terms", sizes: a.sizes, terms };
    return terms.length > Math.min(MOST_TERMS, ...a.sizes) ? denseGrid(sum) : sum;
  }
  const [one, two] = [denseCounts(a), denseCounts(b)];
  return { kind: "dense", sizes: a.sizes, counts: one.map((count, i) => count + (two[i] ?? 0n)) };
}

/** Terms that agree on all axes but one are one term. */
function withTerm(terms: readonly (readonly Line[])[], term: readonly Line[]): readonly (readonly Line[])[] {
  for (const [i, known] of terms.entries()) {
    const apart = known.flatMap((line, axis) => (equalLines(line, term[axis] ?? []) ? [] : [axis]));
    const [axis = 0] = apart;
    if (apart.length > 1) continue;
    const line = (known[axis] ?? []).map((count, at) => count + (term[axis]?.[at] ?? 0n));
    return withTerm(terms.toSpliced(i, 1), known.with(axis, line));
  }
  return [...terms, term];
}

function equalLines(a: Line, b: Line): boolean {
  return a.every((count, i) => count === b[i]);
}

/** Row-major, one per position. */
export function denseCounts(grid: Grid): Line {
  if (grid.kind === "dense") return grid.counts;
  const products = grid.terms.map((lines) =>
    lines.reduce<Line>((so, line) => so.flatMap((left) => line.map((right) => left * right)), [1n]),
  );
  const [first = [], ...others] = products;
  return others.reduce((so, product) => so.map((count, i) => count + (product[i] ?? 0n)), first);
}

function denseGrid(grid: Grid): Grid {
  return { kind: "dense", sizes: grid.sizes, counts: denseCounts(grid) };
}

/** The counts of an operand of sizes `sizes`: each of its positions gets those of the positions that use it, as often as they do. */
export function pulledBack(grid: Grid, relation: Relation, sizes: readonly number[]): Grid {
  const apart = relation.every(({ to, from }) => to.length <= 1 && from.length <= 1);
  if (grid.kind === "terms" && apart && sizes.length > 0) {
    return { kind: "terms", sizes, terms: grid.terms.map((lines) => termBack(lines, relation, sizes)) };
  }
  return { kind: "dense", sizes, counts: denseBack(grid, relation, sizes) };
}

function termBack(lines: readonly Line[], relation: Relation, sizes: readonly number[]): readonly Line[] {
  const followed = new Set(relation.flatMap(({ to }) => to));
  let factor = lines.reduce((so, line, axis) => (followed.has(axis + 1) ? so : so * sumOf(line)), 1n);
  const back: Line[] = sizes.map((size) => Array.from({ length: size }, () => 1n));
  for (const { to, from, matrix } of relation) {
    const line = lineBack(to[0] === undefined ? [1n] : (lines[to[0] - 1] ?? []), matrix);
    if (from[0] === undefined) factor *= line[0] ?? 0n;
    else back[from[0] - 1] = line;
  }
  const [first = [], ...others] = back;
  return factor === 1n ? back : [first.map((count) => count * factor), ...others];
}

function sumOf(line: Line): bigint {
  return line.reduce((so, count) => so + count, 0n);
}

function lineBack(line: Line, { width, start, columns, counts }: Matrix): Line {
  const back = Array.from({ length: width }, () => 0n);
  for (const [row, count] of line.entries()) {
    if (count === 0n) continue;
    for (let at = start[row] ?? 0; at < (start[row + 1] ?? 0); at++) {
      const column = columns[at] ?? 0;
      back[column] = (back[column] ?? 0n) + times(count, counts[at] ?? 0);
    }
  }
  return back;
}

function times(count: bigint, by: number): bigint {
  return by === 1 ? count : count * BigInt(by);
}

/** Axes on the way: those of the value are above 0, those of the operand below. */
interface Tensor {
  readonly axes: readonly { readonly label: number; readonly size: number }[];
  readonly counts: Line;
}

function denseBack(grid: Grid, relation: Relation, sizes: readonly number[]): Line {
  const followed = new Set(relation.flatMap(({ to }) => to));
  const axes = grid.sizes.map((size, axis) => ({ label: axis + 1, size }));
  const ignored = axes
    .filter(({ label }) => !followed.has(label))
    .map(({ label, size }) => summing(label, size));
  const start: Tensor = { axes, counts: denseCounts(grid) };
  const end = [...ignored, ...relation].reduce((so, part) => contracted(so, part, sizes), start);
  const order = sizes.flatMap((_, axis) => end.axes.filter(({ label }) => label === -1 - axis));
  return offsetsOf(end, order).map((at) => end.counts[at] ?? 0n);
}

/** All rows into one column of no dimension. */
function summing(label: number, size: number): Part {
  const ones = Array.from({ length: size }, () => 1);
  const start = Array.from({ length: size + 1 }, (_, row) => row);
  return { to: [label], from: [], matrix: { width: 1, start, columns: ones.map(() => 0), counts: ones } };
}

function contracted(tensor: Tensor, { to, from, matrix }: Part, sizes: readonly number[]): Tensor {
  const { width, start, columns, counts } = matrix;
  const rest = tensor.axes.filter(({ label }) => !to.includes(label));
  const taken = to.flatMap((dim) => tensor.axes.filter(({ label }) => label === dim));
  const rows = offsetsOf(tensor, taken);
  const bases = offsetsOf(tensor, rest);
  const back = Array.from({ length: bases.length * width }, () => 0n);
  for (const [block, base] of bases.entries()) {
    for (const [row, offset] of rows.entries()) {
      const count = tensor.counts[base + offset] ?? 0n;
      if (count === 0n) continue;
      for (let at = start[row] ?? 0; at < (start[row + 1] ?? 0); at++) {
        const place = block * width + (columns[at] ?? 0);
        back[place] = (back[place] ?? 0n) + times(count, counts[at] ?? 0);
      }
    }
  }
  const gained = from.map((dim) => ({ label: -dim, size: sizes[dim - 1] ?? 1 }));
  return { axes: [...rest, ...gained], counts: back };
}

/** The flat offset of every position along some axes of the tensor, row-major in their order. */
function offsetsOf({ axes }: Tensor, along: Tensor["axes"]): readonly number[] {
  const strides = new Map<number, number>();
  axes.reduceRight((stride, { label, size }) => {
    strides.set(label, stride);
    return stride * size;
  }, 1);
  return along.reduce<readonly number[]>(
    (offsets, { label, size }) => {
      const stride = strides.get(label) ?? 0;
      return offsets.flatMap((offset) => Array.from({ length: size }, (_, i) => offset + i * stride));
    },
    [0],
  );
}
