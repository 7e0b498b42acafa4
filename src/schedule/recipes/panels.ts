// Sums of products with enough rows and columns: both factors are packed into float64 panels that the inner loop walks straight through.
//
//   for group, column block, reduction block {
//     X[panel][e][column] = data                          pack, once per block; in lanes the first row panel does it as it goes
//     for row panel, column panel {                       rows outer: a weight panel stays in the cache
//       tile = rows x columns registers
//       for e { tile += W[row panel][e][row] * X[panel][e][column] }
//       last reduction block: bias, activation, ... and store; others: keep partial sums in float64
//   } }
//
// Steps: fuse rows, columns and groups to one axis each; split them into panels; split the reduction; pack both reads; coalesce the
// reduction into e; registerTile. Every sum keeps its order.

import { add, axisIndex, constant, scale } from "../../algebra/index-expr.ts";
import type { Axis, AxisId, Index, Pred } from "../../algebra/index-types.ts";
import type { LoopScalar, RegId } from "../../loops/loop.ts";
import type { Buffer } from "../../nests/nest.ts";
import type { Fold, Gather } from "../group.ts";
import type { Read } from "../../nests/scalars.ts";
import { at } from "../kernel-builder.ts";
import { lowerScalar } from "../lower-scalar.ts";
import { fuseAxes, sizeOfAxes, splitIndex, type Substitution } from "../steps/axes.ts";
import { accumulate, openAccumulators, storeTile, type TilePoint } from "../steps/register-tile.ts";
import { unrolled } from "../steps/unroll.ts";
import type { Work } from "../work.ts";
import { contractionOf } from "./contraction.ts";
import {
  columnIndex,
  dataColumns,
  emitDataPacking,
  ownsColumn,
  packedWeightRead,
  packsAsItGoes,
  packWeights,
  panelExists,
  reductionAt,
  type BlockAxes,
  type PanelAxes,
} from "./pack-panels.ts";
import { notWorthPacking, panelChoice, planPanels, type PanelPlan } from "./panel-plan.ts";
import { type Recipe, refuse } from "./recipe.ts";

export const panels: Recipe = {
  name: "panels",
  why: "First: the fastest loops there are, for convolutions with enough channels and pixels to repay packing.",
  lower(work, group) {
    const found = contractionOf(group, work.fixed);
    if (found === undefined) return refuse("it is no plain sum of data times weights");
    const reason = notWorthPacking(found, work.table);
    if (reason !== undefined) return refuse(reason);
    const plan = planPanels(found, work.table);
    const weights = packWeights(work, plan);
    emitPanels(startJob(work, plan, weights), group);
    return {
      choice: panelChoice(plan, work.table),
      packed: { weight: found.weight.buffer, read: packedWeightRead(plan, weights) },
    };
  },
};

/** What all parts of one kernel share. */
interface Job {
  readonly work: Work;
  readonly plan: PanelPlan;
  readonly axes: BlockAxes;
  readonly weights: Buffer;
  readonly data: Buffer;
  /** Where the reduction is cut: one number per element of a block. */
  readonly partial: Buffer | undefined;
}

/** A job at one of its row panels. */
interface RowJob extends Job {
  readonly axes: BlockAxes & PanelAxes;
  readonly rowPanel: Index;
  /** That exist: the last panel may have fewer. */
  readonly rows: number;
  /** It is the first to read the block, and packs it as it goes. */
  readonly packs: boolean;
}

function startJob(work: Work, plan: PanelPlan, weights: Buffer): Job {
  const { kernel } = work;
  const { panelsPerBlock, reductionLength, columnsPerTile, rowPanels, rowsPerTile, reductionBlocks } = plan;
  const axes = {
    outer: kernel.axis("s", sizeOfAxes(plan.outer)),
    group: kernel.axis("g", plan.sizes.groups),
    block: kernel.axis("b", plan.blocks),
    piece: kernel.axis("part", reductionBlocks),
  };
  const data = work.temporary("x_panels", [panelsPerBlock, reductionLength, columnsPerTile], "scratch");
  const tileSize = rowsPerTile * columnsPerTile;
  const partial =
    reductionBlocks > 1
      ? work.temporary("partial", [rowPanels, panelsPerBlock, tileSize], "scratch")
      : undefined;
  return { work, plan, axes, weights, data, partial };
}

function emitPanels(job: Job, group: Gather): void {
  const { work, plan, axes } = job;
  const { kernel } = work;
  const ownAxes = () => ({
    panel: kernel.axis("j", plan.panelsPerBlock),
    lane: kernel.axis("lane", plan.lanes),
  });
  const tiles = (own: ReturnType<typeof ownAxes>, at: Pick<RowJob, "rowPanel" | "rows" | "packs">): void =>
    kernel.loop(own.panel, () =>
      kernel.when(panelExists(plan, axes.block, own.panel), () =>
        kernel.loop(own.lane, () => emitTile({ ...job, ...at, axes: { ...axes, ...own } }, group)),
      ),
    );
  const whole = plan.lastRows === plan.rowsPerTile ? plan.rowPanels : plan.rowPanels - 1;
  const rows = plan.rowsPerTile;
  kernel.loops([axes.outer, axes.group, axes.block, axes.piece], () => {
    const first = ownAxes();
    const packs = packsAsItGoes(work, plan, { ...axes, ...first });
    if (packs) tiles(first, { rowPanel: constant(0), rows, packs });
    else emitDataPacking(work, plan, axes, job.data);
    const others = kernel.axis("k", packs ? whole - 1 : whole);
    const rowPanel = packs ? add(at(others), constant(1)) : at(others);
    kernel.loop(others, () => tiles(ownAxes(), { rowPanel, rows, packs: false }));
    if (whole < plan.rowPanels)
      tiles(ownAxes(), { rowPanel: constant(whole), rows: plan.lastRows, packs: false });
  });
}

function emitTile(job: RowJob, group: Gather): void {
  const points = tilePlaces(job);
  const registers = openAccumulators(job.work, points, (_, i) => firstValue(job, i));
  if (job.packs) emitPackingLoop(job, registers);
  else emitInnerLoop(job, registers);
  finishTile(job, group, points, registers);
}

/** Each output of the tile, for the store: its row and column, guarded where they may lie past the edge. */
function tilePlaces({ plan, axes, rowPanel, rows }: RowJob): readonly TilePoint[] {
  return tileNumbers(plan, rows).map(([m, n]) => {
    const row = splitIndex(rowPanel, constant(m), plan.rowsPerTile);
    const place = inTile(plan, axes.lane, n);
    const column = columnIndex(plan, axes.block, axes.panel, place);
    const store: Substitution = new Map();
    fuseAxes(plan.outer, at(axes.outer), store);
    fuseAxes(plan.groups, at(axes.group), store);
    fuseAxes(plan.rows, row, store);
    fuseAxes(plan.columns, column, store);
    const guards: readonly Pred[] = [
      { kind: "lt", left: row, right: constant(plan.sizes.rows) },
      ...ownsColumn(plan, axes.block, axes.panel, place),
    ];
    return { name: `${m}${n}`, read: store, store, guards };
  });
}

/** Rows and columns of a tile that have registers of their own: a column stands for as many neighbours as there are lanes. */
function tileNumbers(
  { columnsPerTile, lanes }: PanelPlan,
  rows: number,
): readonly (readonly [number, number])[] {
  const columns = columnsPerTile / lanes;
  return Array.from({ length: rows * columns }, (_, i) => [Math.floor(i / columns), i % columns]);
}

/** Which column of its tile. */
function inTile({ lanes }: PanelPlan, lane: Axis, n: number): Index {
  return add(constant(n * lanes), at(lane));
}

/** for e: the fold's product, read from the two copies. Their reads are stated in axes of their own: where, e, row and column. */
function emitInnerLoop(job: RowJob, registers: readonly RegId[]): void {
  const { work, plan, axes, data } = job;
  const { weight, at: placed, row, step } = weightRead(job);
  const [panel, column] = [work.freshAxis(), work.freshAxis()];
  const read: Read = {
    kind: "read",
    buffer: data.id,
    index: [panel, step, column].map((axis) => axisIndex(axis)),
  };
  const fold: Fold = { ...plan.fold, value: { kind: "binary", op: "mul", left: weight, right: read } };
  const tile = tileNumbers(plan, job.rows).map(([m, n]): TilePoint => {
    const axesOf: Substitution = new Map([...placed, [panel, at(axes.panel)]]);
    axesOf.set(row, constant(m)).set(column, inTile(plan, axes.lane, n));
    return { name: `${m}${n}`, read: axesOf, store: axesOf, guards: [] };
  });
  unrolled(work.kernel, sumsOf(job), (e) => accumulate(work, fold, tile, registers, new Map([[step, e]])));
}

/** The same, read where the data lies: each vector is packed right after its products. */
function emitPackingLoop(job: RowJob, registers: readonly RegId[]): void {
  const { work, plan, axes, data } = job;
  const { kernel } = work;
  const { weight, at: placed, row, step } = weightRead(job);
  const fold: Fold = { ...plan.fold, value: { kind: "binary", op: "mul", left: weight, right: plan.data } };
  const columns = dataColumns(work, plan, axes);
  const tile = tileNumbers(plan, job.rows).map(([m, n]): TilePoint => {
    const axesOf: Substitution = new Map([...placed, ...(columns[n] ?? []), [row, constant(m)]]);
    return { name: `${m}${n}`, read: axesOf, store: axesOf, guards: [] };
  });
  unrolled(kernel, sumsOf(job), (e) => {
    const reduction: Substitution = new Map([[step, e], ...reductionAt(plan, at(axes.piece), e)]);
    accumulate(work, fold, tile, registers, reduction);
    for (const [n, axesOf] of columns.entries()) {
      const value = lowerScalar(work.lowering(new Map([...axesOf, ...reduction])), plan.data);
      const index = kernel.address(data, [at(axes.panel), e, inTile(plan, axes.lane, n)]);
      kernel.emit({ kind: "store", slot: kernel.slot(data, "write"), index, value });
    }
  });
}

function sumsOf({ work, plan }: Job): Parameters<typeof unrolled>[1] {
  return { name: "e", extent: plan.reductionLength, times: work.table.unrollSums };
}

/** A packed weight, as a read in axes of its own: where its panel is, which number and row of it. */
function weightRead({ work, axes, weights, rowPanel }: RowJob): {
  readonly weight: Read;
  readonly at: Substitution;
  readonly step: AxisId;
  readonly row: AxisId;
} {
  const [step, row] = [work.freshAxis(), work.freshAxis()];
  const places = [at(axes.group), at(axes.piece), rowPanel].map(
    (index) => [work.freshAxis(), index] as const,
  );
  const index = [...places.map(([axis]) => axis), step, row].map((axis) => axisIndex(axis));
  return { weight: { kind: "read", buffer: weights.id, index }, at: new Map(places), step, row };
}

function firstValue({ work, plan, axes, rowPanel, partial }: RowJob, point: number): LoopScalar {
  const init: LoopScalar = { kind: "const", value: plan.fold.init };
  if (partial === undefined) return init;
  const isFirst: LoopScalar = {
    kind: "test",
    preds: [{ kind: "eq", left: at(axes.piece), right: constant(0) }],
  };
  const load: LoopScalar = {
    kind: "load",
    slot: work.kernel.slot(partial, "read"),
    index: partialAddress(work, { ...axes, rowPanel }, partial, point),
  };
  return { kind: "select", condition: isFirst, then: init, otherwise: load };
}

function partialAddress(
  { kernel }: Work,
  { rowPanel, panel, lane }: PanelAxes & Pick<RowJob, "rowPanel">,
  partial: Buffer,
  point: number,
): Index {
  const place = add(scale(constant(point), lane.extent), at(lane));
  return kernel.address(partial, [rowPanel, at(panel), place]);
}

/** Stores the tile, or keeps its partial sums for the next piece of the reduction. */
function finishTile(
  { work, plan, axes, rowPanel, partial }: RowJob,
  group: Gather,
  points: readonly TilePoint[],
  registers: readonly RegId[],
): void {
  const { kernel } = work;
  const held = (point: number): LoopScalar => ({ kind: "reg", reg: registers[point] ?? -1 });
  const store = (): void =>
    storeTile(work, group.store, points, (point) => new Map([[plan.fold.into, held(point)]]));
  if (partial === undefined) return store();
  const last = constant(plan.reductionBlocks - 1);
  kernel.when([{ kind: "eq", left: at(axes.piece), right: last }], store);
  kernel.when([{ kind: "lt", left: at(axes.piece), right: last }], () => {
    const slot = kernel.slot(partial, "write");
    for (const point of points.keys()) {
      kernel.emit({
        kind: "store",
        slot,
        index: partialAddress(work, { ...axes, rowPanel }, partial, point),
        value: held(point),
      });
    }
  });
}
