// A constant matrix times a vector of values, with the sums that its rows or columns share computed once.
//
//   y1 = x4 + x3 - 4*x2 - 4*x1;  y2 = x4 - x3 - 4*x2 + 4*x1      ->      e = x4 - 4*x2;  o = x3 - 4*x1;  y1 = e + o;  y2 = e - o
//
// Exact in exact arithmetic; it reorders sums, so only what reorders sums anyway uses it.

import type { LoopScalar } from "../../loops/loop.ts";
import type { KernelBuilder } from "../kernel-builder.ts";
import type { Matrix } from "./matrices.ts";

/** Numbers as the kernel holds them: a register for each constant that is used often. */
export type Constants = (value: number) => LoopScalar;

interface Term {
  readonly factor: number;
  readonly value: LoopScalar;
}

/** matrix x values, a value per row, in registers. */
function timesMatrix(
  kernel: KernelBuilder,
  matrix: Matrix,
  values: readonly LoopScalar[],
  constants: Constants,
): readonly LoopScalar[] {
  const made = withColumnPairs(kernel, matrix, values);
  const results: LoopScalar[] = [];
  for (const [u, row] of made.rows.entries()) {
    if (results[u] !== undefined) continue;
    const partner = made.rows.findIndex((other, v) => v > u && isMirrored(row, other));
    const other = made.rows[partner];
    if (other === undefined) results[u] = named(kernel, sumOf(row, constants));
    else [results[u], results[partner]] = mirrored(kernel, row, other, constants);
  }
  return results;
}

export interface TwoSided {
  readonly matrix: Matrix;
  readonly inputs: number;
  readonly given: (i: number, j: number) => LoopScalar;
  readonly constants: Constants;
}

/** matrix x given x matrix', column by column and then row by row: few numbers wait in registers. */
export function timesMatrixTwice(
  kernel: KernelBuilder,
  { matrix, inputs, given, constants }: TwoSided,
  give: (row: number, column: number, value: LoopScalar) => void,
): void {
  const each = Array.from({ length: inputs }, (_, i) => i);
  const columns = each.map((j) =>
    timesMatrix(
      kernel,
      matrix,
      each.map((i) => given(i, j)),
      constants,
    ),
  );
  for (const u of matrix.keys()) {
    const row = columns.flatMap((column) => column[u] ?? []);
    for (const [v, value] of timesMatrix(kernel, matrix, row, constants).entries()) give(u, v, value);
  }
}

type Rows = readonly (readonly Term[])[];

/** Two columns that differ in signs only become their sum and their difference. */
function withColumnPairs(
  kernel: KernelBuilder,
  matrix: Matrix,
  values: readonly LoopScalar[],
): { readonly rows: Rows } {
  const rows = matrix.map((): Term[] => []);
  const done = new Set<number>();
  for (const [p, value] of values.entries()) {
    if (done.has(p)) continue;
    const q = values.findIndex((_, other) => other > p && isPair(matrix, p, other));
    const second = values[q];
    if (second === undefined) {
      for (const [u, factors] of matrix.entries()) push(rows[u], factors[p] ?? 0, value);
      continue;
    }
    done.add(q);
    const sum = named(kernel, { kind: "binary", op: "add", left: value, right: second });
    const difference = named(kernel, { kind: "binary", op: "sub", left: value, right: second });
    for (const [u, factors] of matrix.entries()) {
      const factor = factors[p] ?? 0;
      push(rows[u], factor, factor === factors[q] ? sum : difference);
    }
  }
  return { rows };
}

/** As large in every row, with equal signs in some and with opposite ones in others. */
function isPair(matrix: Matrix, p: number, q: number): boolean {
  const alike = matrix.every((row) => Math.abs(row[p] ?? 0) === Math.abs(row[q] ?? 0));
  const used = matrix.filter((row) => row[p] !== 0);
  return alike && used.some((row) => row[p] === row[q]) && used.some((row) => row[p] !== row[q]);
}

function push(row: Term[] | undefined, factor: number, value: LoopScalar): void {
  if (factor !== 0) row?.push({ factor, value });
}

/** The same terms, some with the other sign; enough of both kinds to share something. */
function isMirrored(row: readonly Term[], other: readonly Term[]): boolean {
  if (row.length !== other.length || row.length < 3) return false;
  return row.every(
    ({ factor, value }, i) =>
      value === other[i]?.value && Math.abs(factor) === Math.abs(other[i]?.factor ?? 0),
  );
}

/** e + o and e - o. What the second part's factors have in common is multiplied once, with the sum. */
function mirrored(
  kernel: KernelBuilder,
  row: readonly Term[],
  other: readonly Term[],
  constants: Constants,
): readonly [LoopScalar, LoopScalar] {
  const even = row.filter(({ factor }, i) => factor === other[i]?.factor);
  const odd = row.filter(({ factor }, i) => factor !== other[i]?.factor);
  const common = odd.every(({ factor }) => Math.abs(factor) === Math.abs(odd[0]?.factor ?? 1))
    ? Math.abs(odd[0]?.factor ?? 1)
    : 1;
  const e = named(kernel, sumOf(even, constants));
  const o = named(
    kernel,
    sumOf(
      odd.map(({ factor, value }) => ({ factor: factor / common, value })),
      constants,
    ),
  );
  const times = (sign: 1 | -1): LoopScalar =>
    named(kernel, plusTerm(e, { factor: sign * common, value: o }, constants));
  return [times(1), times(-1)];
}

/** Terms that need no multiplication first, positive ones before negative ones. */
function sumOf(terms: readonly Term[], constants: Constants): LoopScalar {
  const rank = ({ factor }: Term): number => (factor === 1 ? 0 : factor === -1 ? 1 : 2);
  const [first, ...rest] = terms.toSorted((a, b) => rank(a) - rank(b));
  if (first === undefined) return { kind: "const", value: 0 };
  return rest.reduce((sum, term) => plusTerm(sum, term, constants), scaled(first, constants));
}

function scaled({ factor, value }: Term, constants: Constants): LoopScalar {
  if (factor === 1) return value;
  if (factor === -1) return { kind: "unary", op: "neg", operand: value };
  return { kind: "binary", op: "mul", left: constants(factor), right: value };
}

function plusTerm(sum: LoopScalar, { factor, value }: Term, constants: Constants): LoopScalar {
  if (factor === 1) return { kind: "binary", op: "add", left: sum, right: value };
  if (factor === -1) return { kind: "binary", op: "sub", left: sum, right: value };
  return { kind: "madd", left: constants(factor), right: value, addend: sum };
}

function named(kernel: KernelBuilder, value: LoopScalar): LoopScalar {
  return value.kind === "reg" ? value : kernel.let("t", value);
}
