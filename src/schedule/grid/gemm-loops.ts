// The loops of a product of matrices on a grid.
//
//   for group, row tile, column tile workgroup { for t local {
//     a00 .. a31 = 0, each four rows of one column
//     for step {
//       n = the step's weights, four at a time; barrier; X[e][column] = data, 0 outside; W[e][row] = n; barrier
//       for e { in lanes: w0 w1 = W[e][own rows]; x0 .. x3 = X[e][own columns]; a00 += w0 * x0 ... }
//     }
//
// Where outputs are few, e runs over a slice of the step's terms only (gemm-slices.ts).
// Where data lies in fours of channels, so does X: [e / 4][column][4], each vector loaded, stored and read as one, four terms at a time.
// In float16, W and X are, and so are products and the sums of one step, h00 += w0 * x0 ...; a00 += h00 after it is float32: errors do not
// grow with the number of steps.
//
//     in lanes: bias, activation, ... and store
//   } }
//
// Neighbouring invocations load and store neighbouring columns. Padding and ragged edges are tested where data is copied, once for all four
// channels of a pixel, and where results are stored, once for all rows of an invocation.

import { add, axisIndex, constant, scale } from "../../algebra/index-expr.ts";
import type { Axis, Index, Pred } from "../../algebra/index-types.ts";
import { grid } from "../../base/grid.ts";
import { LANES } from "../../loops/lanes.ts";
import type { LoopScalar, RegId } from "../../loops/loop.ts";
import type { BufferId } from "../../nests/nest.ts";
import type { Store } from "../group.ts";
import { at, loadFrom } from "../kernel-builder.ts";
import { fuseAxes, splitIndex, type Substitution } from "../steps/axes.ts";
import { storeTile, type TilePoint } from "../steps/register-tile.ts";
import { unrolled } from "../steps/unroll.ts";
import type { Work } from "../work.ts";
import { onGrid } from "./frame.ts";
import { copyData, copyWeights } from "./gemm-copies.ts";
import { type Job, placeOf, startJob, timesWritten, type WeightTiles } from "./gemm-job.ts";
import { type GemmPlan, slicesOf } from "./gemm-plan.ts";
import { handOver, ownPlace } from "./gemm-slices.ts";

/** What becomes of the sums. */
export interface GemmTarget {
  readonly init: number;
  readonly into: BufferId;
  readonly store: Store;
  /** The axis of the store that says which piece of the steps was summed. */
  readonly piece?: Axis;
}

export function emitGemm(work: Work, plan: GemmPlan, weights: WeightTiles, target: GemmTarget): void {
  const job = startJob(work, plan, weights);
  const { kernel } = work;
  const { group, rowTile, columnTile, local } = job.axes;
  onGrid(kernel, [group, rowTile, columnTile], local, () => {
    const registers = grid(job.quads, plan.tile.ownColumns, (m, n) =>
      kernel.variable(`a${m}${n}`, { kind: "const", value: target.init }, LANES),
    );
    kernel.loop(job.axes.step, () => emitStep(job, registers));
    handOver(job, registers);
    const { slice } = ownPlace(job);
    kernel.when([{ kind: "lt", left: slice, right: constant(1) }], () => emitStores(job, registers, target));
  });
}

function emitStep(job: Job, registers: readonly (readonly RegId[])[]): void {
  const { kernel } = job.work;
  const storeWeights = copyWeights(job);
  if (job.axes.step.extent > 1) kernel.emit({ kind: "barrier" });
  copyData(job);
  storeWeights();
  kernel.emit({ kind: "barrier" });
  if (job.plan.products === "f32") return emitTerms(job, registers);
  const zero: LoopScalar = { kind: "const", value: 0 };
  const halves = grid(registers.length, job.plan.tile.ownColumns, (m, n) =>
    kernel.variable(`h${m}${n}`, zero, LANES, "f16"),
  );
  emitTerms(job, halves);
  const pairs = registers.flatMap((row, m) => row.map((reg, n) => [reg, halves[m]?.[n] ?? -1] as const));
  kernel.marked(kernel.axis("lane", LANES), "vector", () => {
    for (const [reg, half] of pairs) {
      const value: LoopScalar = {
        kind: "binary",
        op: "add",
        left: { kind: "reg", reg },
        right: { kind: "reg", reg: half },
      };
      kernel.emit({ kind: "set", reg, value });
    }
  });
}

/** Terms that lie in one vector of data are always written out together. */
function emitTerms(job: Job, registers: readonly (readonly RegId[])[]): void {
  const { kernel } = job.work;
  const { width, plan } = job;
  const { depth, ownRows, ownColumns } = plan.tile;
  const most = (job.work.table.grid?.mostWritten ?? 1) / (ownRows * ownColumns);
  const extent = depth / width / slicesOf(plan.tile);
  const { slice } = ownPlace(job);
  unrolled(kernel, { name: "e", extent, times: timesWritten(extent, most / width) }, (own) => {
    const part = splitIndex(slice, own, extent);
    for (let i = 0; i < width; i++) {
      const lane = kernel.axis("lane", LANES);
      kernel.marked(lane, "vector", () => addProducts(job, [part, constant(i)], lane, registers));
    }
  });
}

/** A part of the step's terms, and a term of it. */
function addProducts(
  job: Job,
  [part, term]: readonly [part: Index, term: Index],
  lane: Axis,
  registers: readonly (readonly RegId[])[],
): void {
  const { work, plan, rowsHeld, columnsHeld, width } = job;
  const { kernel } = work;
  const { row, column, across } = ownPlace(job);
  const dtype = plan.products === "f16" ? "f16" : undefined;
  const place = add(scale(part, width), term);
  const rows = registers.map((_, m) =>
    loadFrom(
      kernel,
      `w${m}`,
      rowsHeld,
      [place, add(scale(row, plan.tile.ownRows), add(constant(m * LANES), at(lane)))],
      dtype,
    ),
  );
  const columns = Array.from({ length: plan.tile.ownColumns }, (_, n) => {
    const own = add(column, constant(n * across));
    return loadFrom(kernel, `x${n}`, columnsHeld, [part, own, ...(width === 1 ? [] : [term])], dtype);
  });
  for (const [m, left] of rows.entries()) {
    for (const [n, right] of columns.entries()) {
      const reg = registers[m]?.[n];
      if (reg === undefined) continue;
      kernel.emit({ kind: "set", reg, value: { kind: "madd", left, right, addend: { kind: "reg", reg } } });
    }
  }
}

function emitStores(job: Job, registers: readonly (readonly RegId[])[], target: GemmTarget): void {
  const { kernel } = job.work;
  const { ownColumns } = job.plan.tile;
  const lane = kernel.axis("lane", LANES);
  // Column by column: what is asked of a column is asked once.
  const held = Array.from({ length: ownColumns }, (_, n) => registers.map((own) => own[n] ?? -1)).flat();
  const points = held.map((_, i) => pointOf(job, target, lane, i % job.quads, Math.floor(i / job.quads)));
  kernel.marked(lane, "vector", () =>
    storeTile(
      job.work,
      target.store,
      points,
      (point) => new Map([[target.into, { kind: "reg", reg: held[point] ?? -1 }]]),
      job.quads,
    ),
  );
}

/** Of an invocation's outputs, vector `m` of rows in column `n`. */
function pointOf(job: Job, { piece }: GemmTarget, lane: Axis, m: number, n: number): TilePoint {
  const { plan, axes } = job;
  const { tile, sizes } = plan;
  const own = ownPlace(job);
  const { group, beside, piece: pieceNumber } = placeOf(job);
  const quad = add(
    scale(at(axes.rowTile), tile.rows / LANES),
    add(scale(own.row, tile.ownRows / LANES), constant(m)),
  );
  const row = add(scale(quad, LANES), axisIndex(lane));
  const column = add(splitIndex(at(axes.columnTile), own.column, tile.columns), constant(n * own.across));
  const map: Substitution = new Map(piece === undefined ? [] : [[piece.id, pieceNumber]]);
  fuseAxes(plan.groups, group, map);
  fuseAxes(plan.rows, row, map);
  fuseAxes(plan.columns, column, map);
  fuseAxes(plan.beside, beside, map);
  const guards: readonly Pred[] = [
    ...rowGuard(sizes.rows, quad, row),
    { kind: "lt", left: column, right: constant(sizes.columns) },
  ];
  return { name: `${m}${n}`, read: map, store: map, guards };
}

/** The same for all lanes where rows come in whole vectors. */
function rowGuard(rows: number, quad: Index, row: Index): readonly Pred[] {
  return rows % LANES === 0
    ? [{ kind: "lt", left: quad, right: constant(rows / LANES) }]
    : [{ kind: "lt", left: row, right: constant(rows) }];
}
