// Stage step `unrollFold` for a product with a constant matrix on both sides: straight-line sums, zeros left out, ones not multiplied.
//
//   y[u, v] += A[u, a] * x[a, b] * A[v, b]
//   t00 = x00 + x20; ...;  y00 = t00 - t02; ...

import type { LoopScalar } from "../../loops/loop.ts";
import type { KernelBuilder } from "../kernel-builder.ts";
import type { Matrix } from "./matrices.ts";

/** Columns first, then rows; `give` gets every element of the result in row-major order. */
export function emitTransform(
  kernel: KernelBuilder,
  matrix: Matrix,
  given: readonly (readonly LoopScalar[])[],
  name: string,
  give: (row: number, column: number, value: LoopScalar) => void,
): void {
  const width = given[0]?.length ?? 0;
  for (const [u, factors] of matrix.entries()) {
    const half = Array.from({ length: width }, (_, b) =>
      kernel.let(
        name,
        combined(
          factors,
          given.map((row) => row[b]),
        ),
      ),
    );
    for (const [v, across] of matrix.entries()) give(u, v, combined(across, half));
  }
}

/** The sum of factor * value: at least one factor is not 0. */
function combined(factors: readonly number[], values: readonly (LoopScalar | undefined)[]): LoopScalar {
  const terms = factors.flatMap((factor, i) => {
    const value = values[i];
    return factor === 0 || value === undefined ? [] : [{ factor, value }];
  });
  const ordered = terms.toSorted((a, b) => Number(a.factor < 0) - Number(b.factor < 0));
  return ordered.reduce<LoopScalar | undefined>((sum, term) => plusTerm(sum, term), undefined) ?? zero;
}

const zero: LoopScalar = { kind: "const", value: 0 };

interface Term {
  readonly factor: number;
  readonly value: LoopScalar;
}

function plusTerm(sum: LoopScalar | undefined, { factor, value }: Term): LoopScalar {
  const size = Math.abs(factor);
  const scaled: LoopScalar =
    size === 1 ? value : { kind: "binary", op: "mul", left: { kind: "const", value: size }, right: value };
  if (sum === undefined) return factor < 0 ? { kind: "unary", op: "neg", operand: scaled } : scaled;
  return { kind: "binary", op: factor < 0 ? "sub" : "add", left: sum, right: scaled };
}
