// Stage rewrite `winograd`: one sum over channels and 3 x 3 taps becomes five small ones.
//
//   y[k, p, q] += x[c, p + r, q + s] * w[k, c, r, s]
//
//   U[a, b, k, c]  += G[a, r] * G[b, s] * w[k, c, r, s]           weights alone: run when weights are packed
//   H[a, j, c, t]  += B[a, i] * x[c, m*ty + i, m*tx + j]           B x, then (B x) B'
//   V[a, b, c, t]  += B[b, j] * H[a, j, c, t]
//   M[a, b, k, t]  += U[a, b, k, c] * V[a, b, c, t]
//   R[u, b, k, t]  += A[u, a] * M[a, b, k, t]
//   y[k, m*ty + u, m*tx + v] += A[v, b] * R[u, b, k, t]
//
// Exact in exact arithmetic; it reorders sums, so strict never uses it. What tiles read past the data is only part of outputs that are
// not there. Where data or results lie in fours of channels, so do V or M, with the axis of the four last: V[a, b, c, t, v].

import { add, axisIndex, constant, div, mod, scale } from "../../algebra/index-expr.ts";
import type { Axis, Index } from "../../algebra/index-types.ts";
import { substitute, substitutePreds } from "../../algebra/index-walk.ts";
import type { Buffer, Scalar } from "../../nests/nest.ts";
import { mapScalar, type Read } from "../../nests/scalars.ts";
import type { Gather, Group } from "../group.ts";
import { fourAxis } from "../steps/four-axis.ts";
import { numberOf, type Substitution } from "../steps/axes.ts";
import type { Work } from "../work.ts";
import type { WinogradPlan } from "./match.ts";
import type { Matrix } from "./matrices.ts";

export interface WinogradStages {
  /** The input's element of a tile, in terms of `at`, the tile axes and the channels. */
  readonly data: Read;
  /** Axes of the data's read. */
  readonly tile: { readonly down: Axis; readonly across: Axis; readonly row: Axis; readonly column: Axis };
  /** One point is one tile: what stages pass on to each other. */
  readonly points: readonly Axis[];
  /** What V and M count behind a and b. */
  readonly dataAxes: readonly Axis[];
  readonly resultAxes: readonly Axis[];
  /** The same numbers as before, stage by stage, weights read from U. */
  readonly meaning: readonly Group[];
}

/** `packed` is U as [a * inputs + b][row panel][channel][row]. */
export function winogradStages(
  work: Work,
  group: Gather,
  plan: WinogradPlan,
  packed: Buffer,
  rowsPerTile: number,
): WinogradStages {
  const axes = freshAxes(work, plan);
  const data = tileRead(plan, axes);
  const { a, b, i, j, u, v, ty, tx } = axes;
  const [dataMatrix, resultMatrix] = [
    constants(work, "B", plan.filtering.data),
    constants(work, "A", plan.filtering.result),
  ];
  const { channels, rows, others, outer } = plan;
  const tiles = [...outer, ...others, ty, tx];
  const dataAxes = withLast([...channels, ...tiles], fourAxis(plan.data.index, channels.slice(-1)));
  const resultAxes = withLast([...rows, ...tiles], fourAxis(group.store.index, rows.slice(-1)));
  const [half, whole] = [
    [a, j, ...dataAxes],
    [a, b, ...dataAxes],
  ];
  const [products, columns] = [
    [a, b, ...resultAxes],
    [u, b, ...resultAxes],
  ];
  const [H, V] = [temporary(work, "half", half), temporary(work, "tiles", whole)];
  const [M, R] = [temporary(work, "products", products), temporary(work, "columns", columns)];
  const weight = weightRead(plan, axes, packed, rowsPerTile);
  const meaning: readonly Group[] = [
    sumInto(H, half, [i], times(at(dataMatrix, [a, i]), data)),
    sumInto(V, whole, [j], times(at(dataMatrix, [b, j]), at(H, half))),
    sumInto(M, products, channels, times(weight, at(V, whole))),
    sumInto(R, columns, [a], times(at(resultMatrix, [u, a]), at(M, products))),
    lastStage(group, plan, axes, times(at(resultMatrix, [v, b]), at(R, columns))),
  ];
  const tile = { down: ty, across: tx, row: i, column: j };
  return { data, tile, points: tiles, dataAxes, resultAxes, meaning };
}

function withLast(axes: readonly Axis[], last: Axis | undefined): readonly Axis[] {
  return last === undefined ? axes : [...axes.filter((axis) => axis !== last), last];
}

type WinogradAxes = Readonly<Record<"ty" | "tx" | "a" | "b" | "i" | "j" | "u" | "v", Axis>>;

function freshAxes(work: Work, { filtering, down, across }: WinogradPlan): WinogradAxes {
  const { inputs, outputs } = filtering;
  const fresh = (name: string, extent: number): Axis => ({ id: work.freshAxis(), name, extent });
  return {
    ty: fresh("ty", down.tiles),
    tx: fresh("tx", across.tiles),
    a: fresh("a", inputs),
    b: fresh("b", inputs),
    i: fresh("i", inputs),
    j: fresh("j", inputs),
    u: fresh("u", outputs),
    v: fresh("v", outputs),
  };
}

function tileRead(plan: WinogradPlan, { ty, tx, i, j }: WinogradAxes): Read {
  const { data, down, across, filtering, groups, columns, others, outer } = plan;
  // All but the two windowed axes and those beside them have one value.
  const single = [...groups, ...columns].filter((axis) => !others.includes(axis) && !outer.includes(axis));
  const source: Substitution = new Map(single.map(({ id }) => [id, constant(0)]));
  source.set(down.output.id, scale(axisIndex(ty), filtering.outputs)).set(down.tap.id, axisIndex(i));
  source.set(across.output.id, scale(axisIndex(tx), filtering.outputs)).set(across.tap.id, axisIndex(j));
  return {
    kind: "read",
    buffer: data.buffer,
    index: data.index.map((index) => substitute(index, source)),
    pad: data.pad ?? { kind: "fill", value: 0 },
  };
}

function weightRead(
  { filtering, rows, channels }: WinogradPlan,
  { a, b }: WinogradAxes,
  packed: Buffer,
  rowsPerTile: number,
): Read {
  const row = numberOf(rows);
  const index = [
    add(scale(axisIndex(a), filtering.inputs), axisIndex(b)),
    div(row, rowsPerTile),
    numberOf(channels),
    mod(row, rowsPerTile),
  ];
  return { kind: "read", buffer: packed.id, index };
}

function lastStage(
  { axes, store }: Gather,
  { filtering, down, across, fold }: WinogradPlan,
  { ty, tx, u, v, b }: WinogradAxes,
  value: Scalar,
): Gather {
  const y = add(scale(axisIndex(ty), filtering.outputs), axisIndex(u));
  const x = add(scale(axisIndex(tx), filtering.outputs), axisIndex(v));
  const place: Substitution = new Map([
    [down.output.id, y],
    [across.output.id, x],
  ]);
  const index = (part: Index): Index => substitute(part, place);
  return {
    kind: "gather",
    axes: [...axes.filter((axis) => axis !== down.output && axis !== across.output), ty, u, tx, v],
    fold: { kind: "sum", init: 0, axes: [b], where: [], value, into: fold.into },
    store: {
      buffer: store.buffer,
      index: store.index.map(index),
      where: [
        ...substitutePreds(store.where, place),
        { kind: "lt", left: y, right: constant(down.output.extent) },
        { kind: "lt", left: x, right: constant(across.output.extent) },
      ],
      value: mapScalar(store.value, { index }),
    },
  };
}

function sumInto(buffer: Buffer, axes: readonly Axis[], over: readonly Axis[], value: Scalar): Gather {
  const index = axes.map((axis) => axisIndex(axis));
  return {
    kind: "gather",
    axes,
    fold: { kind: "sum", init: 0, axes: over, where: [], value, into: buffer.id },
    store: { buffer: buffer.id, index, where: [], value: { kind: "read", buffer: buffer.id, index } },
  };
}

function constants(work: Work, name: string, matrix: Matrix): Buffer {
  return work.constants(name, [matrix.length, matrix[0]?.length ?? 1], matrix.flat());
}

function temporary(work: Work, name: string, axes: readonly Axis[]): Buffer {
  return work.temporary(
    name,
    axes.map(({ extent }) => extent),
    "scratch",
  );
}

function at({ id }: Buffer, axes: readonly Axis[]): Read {
  return { kind: "read", buffer: id, index: axes.map((axis) => axisIndex(axis)) };
}

function times(left: Scalar, right: Scalar): Scalar {
  return { kind: "binary", op: "mul", left, right };
}
