// Rows of columns: what stands at row i, column j.

export function grid<T>(
  rows: number,
  columns: number,
  make: (i: number, j: number) => T,
): readonly (readonly T[])[] {
  return Array.from({ length: rows }, (_, i) => Array.from({ length: columns }, (__, j) => make(i, j)));
}
