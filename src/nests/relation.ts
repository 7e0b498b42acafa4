// Which positions of a buffer the positions of a value use, and how often: sparse matrices of counts, one per group of dimensions that
// stand together. Dimensions that nothing ties stay apart: a window over a picture is two short lists, not one long one.

/** Row o uses the columns from start[o] up to start[o + 1], ascending, each as often as its count, which is above 0. */
export interface Matrix {
  /** Columns in all. */
  readonly width: number;
  readonly start: readonly number[];
  readonly columns: readonly number[];
  readonly counts: readonly number[];
}

/** Rows: positions along the dimensions `to` of the value; columns: along the dimensions `from` of what it looks at. Row-major both. */
export interface Part {
  readonly to: readonly number[];
  readonly from: readonly number[];
  readonly matrix: Matrix;
}

/** The count of a pair of positions is the product over the parts. A dimension of the value that is in no part does not matter. */
export type Relation = readonly Part[];

/** The same column may come several times. */
export type Row = readonly (readonly [column: number, count: number])[];

export function matrixOf(rows: readonly Row[], width: number): Matrix {
  const [start, columns, counts]: [number[], number[], number[]] = [[0], [], []];
  for (const row of rows) {
    const merged = new Map<number, number>();
    for (const [column, count] of row) merged.set(column, (merged.get(column) ?? 0) + count);
    for (const [column, count] of [...merged].toSorted(([a], [b]) => a - b)) {
      columns.push(column);
      counts.push(count);
    }
    start.push(columns.length);
  }
  return { width, start, columns, counts };
}

export function rowOf({ start, columns, counts }: Matrix, row: number): Row {
  const [begin, end] = [start[row] ?? 0, start[row + 1] ?? 0];
  return columns.slice(begin, end).map((column, i) => [column, counts[begin + i] ?? 0]);
}

export function identityMatrix(size: number): Matrix {
  const rows = Array.from({ length: size }, (_, i): Row => [[i, 1]]);
  return matrixOf(rows, size);
}

/**
 * Two ways from a value to one buffer. Equal ones are one; of different ones (mean, variance and the value itself in a norm) each pair
 * of positions counts once. Undefined where the result has no parts of this kind.
 */
export function united(a: Relation, b: Relation): Relation | undefined {
  if (a.length === b.length && common(a, b).length === a.length) return a;
  const [one, two] = [asSet(a), asSet(b)];
  if (isFull(one)) return one;
  if (isFull(two)) return two;
  const same = common(one, two);
  const [left, ...moreLeft] = one.filter((part) => !same.includes(part));
  const [right, ...moreRight] = two.filter((part) => !same.some((other) => equalPart(part, other)));
  if (left === undefined || right === undefined) return left === right ? one : undefined;
  if (moreLeft.length + moreRight.length > 0 || !sameDimensions(left, right)) return undefined;
  return [...same, { ...left, matrix: unionOf(left.matrix, right.matrix) }];
}

function unionOf(a: Matrix, b: Matrix): Matrix {
  const rows = a.start.slice(1).map((_, row): Row => {
    const columns = new Set([...rowOf(a, row), ...rowOf(b, row)].map(([column]) => column));
    return [...columns].map((column) => [column, 1]);
  });
  return matrixOf(rows, a.width);
}

function asSet(relation: Relation): Relation {
  return relation.map(({ to, from, matrix }) => {
    return { to, from, matrix: { ...matrix, counts: matrix.counts.map(() => 1) } };
  });
}

/** Every position sees all of the buffer. */
function isFull(relation: Relation): boolean {
  return relation.every(
    ({ matrix: { width, start, columns } }) => columns.length === width * (start.length - 1),
  );
}

/** The parts of `a` that `b` has as well. */
function common(a: Relation, b: Relation): readonly Part[] {
  return a.filter((part) => b.some((other) => equalPart(part, other)));
}

function equalPart(a: Part, b: Part): boolean {
  const [m, n] = [a.matrix, b.matrix];
  return (
    sameDimensions(a, b) &&
    equalNumbers(m.start, n.start) &&
    equalNumbers(m.columns, n.columns) &&
    equalNumbers(m.counts, n.counts)
  );
}

function sameDimensions(a: Part, b: Part): boolean {
  return equalNumbers(a.to, b.to) && equalNumbers(a.from, b.from);
}

function equalNumbers(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((value, i) => value === b[i]);
}
