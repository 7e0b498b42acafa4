// Sums of products with enough rows and columns: both factors are packed into float64 panels that the inner loop walks straight through.
//
//   for group, column block, reduction block {
//     X[panel][e][column] = data                          pack, once per block
//     for row panel, column panel {                       rows outer: a weight panel stays in the cache
//       tile = rows x columns registers
//       for e { tile += W[row panel][e][row] * X[panel][e][column] }
//       last reduction block: bias, activation, ... and store; others: keep partial sums in float64
//   } }
//
// Steps: fuse rows, columns and groups to one axis each; split them into panels; split the reduction; pack both reads; coalesce the
// reduction into e; registerTile. Every sum keeps its order.

import { add, axisIndex, constant, scale } from "../../algebra/index-expr.ts";
import type { Axis, Index, Pred } from "../../algebra/index-types.ts";
import type { LoopScalar, RegId } from "../../loops/loop.ts";
import type { Buffer } from "../../nests/nest.ts";
import type { Fold, Gather } from "../group.ts";
import { at } from "../kernel-builder.ts";
import { fuseAxes, sizeOfAxes, splitIndex, type Substitution } from "../steps/axes.ts";
import { accumulate, openAccumulators, storeTile, type TilePoint } from "../steps/register-tile.ts";
import { unrolled } from "../steps/unroll.ts";
import type { Work } from "../work.ts";
import { contractionOf } from "./contraction.ts";
import {
  columnIndex,
  emitDataPacking,
  ownsColumn,
  packedWeightRead,
  packWeights,
  panelExists,
  type BlockAxes,
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
  readonly axes: BlockAxes & { readonly rowPanel: Axis; readonly panel: Axis; readonly lane: Axis };
  readonly weights: Buffer;
  readonly data: Buffer;
  /** Where the reduction is cut: one number per element of a block. */
  readonly partial: Buffer | undefined;
}

function startJob(work: Work, plan: PanelPlan, weights: Buffer): Job {
  const { kernel } = work;
  const { panelsPerBlock, reductionLength, columnsPerTile, rowPanels, rowsPerTile, reductionBlocks } = plan;
  const axes = {
    outer: kernel.axis("s", sizeOfAxes(plan.outer)),
    group: kernel.axis("g", plan.sizes.groups),
    block: kernel.axis("b", plan.blocks),
    piece: kernel.axis("part", reductionBlocks),
    rowPanel: kernel.axis("k", rowPanels),
    panel: kernel.axis("j", panelsPerBlock),
    lane: kernel.axis("lane", plan.lanes),
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
  kernel.loops([axes.outer, axes.group, axes.block, axes.piece], () => {
    emitDataPacking(work, plan, axes, job.data);
    kernel.loops([axes.rowPanel, axes.panel], () =>
      kernel.when(panelExists(plan, axes.block, axes.panel), () =>
        kernel.loop(axes.lane, () => {
          const points = tilePlaces(job);
          const registers = openAccumulators(work, points, (_, i) => firstValue(job, i));
          emitInnerLoop(job, registers);
          finishTile(job, group, points, registers);
        }),
      ),
    );
  });
}

/** Each output of the tile, for the store: its row and column, guarded where they may lie past the edge. */
function tilePlaces({ plan, axes }: Job): readonly TilePoint[] {
  return tileNumbers(plan).map(([m, n]) => {
    const row = splitIndex(at(axes.rowPanel), constant(m), plan.rowsPerTile);
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
function tileNumbers({
  rowsPerTile,
  columnsPerTile,
  lanes,
}: PanelPlan): readonly (readonly [number, number])[] {
  const columns = columnsPerTile / lanes;
  return Array.from({ length: rowsPerTile * columns }, (_, i) => [Math.floor(i / columns), i % columns]);
}

/** Which column of its tile. */
function inTile({ lanes }: PanelPlan, lane: Axis, n: number): Index {
  return add(constant(n * lanes), at(lane));
}

/** for e: the fold's product, read from the two copies. Their reads are stated in axes of their own: where, e, row and column. */
function emitInnerLoop({ work, plan, axes, weights, data }: Job, registers: readonly RegId[]): void {
  const { kernel } = work;
  const [step, row, column] = [work.freshAxis(), work.freshAxis(), work.freshAxis()];
  const places = [axes.group, axes.piece, axes.rowPanel, axes.panel].map((axis) => ({
    id: work.freshAxis(),
    index: at(axis),
  }));
  const own = places.map(({ id }) => axisIndex(id));
  const read = (buffer: Buffer, index: readonly Index[]) =>
    ({ kind: "read", buffer: buffer.id, index }) as const;
  const fold: Fold = {
    ...plan.fold,
    value: {
      kind: "binary",
      op: "mul",
      left: read(weights, [...own.slice(0, 3), axisIndex(step), axisIndex(row)]),
      right: read(data, [...own.slice(3), axisIndex(step), axisIndex(column)]),
    },
  };
  const tile = tileNumbers(plan).map(([m, n]): TilePoint => {
    const axesOf: Substitution = new Map(places.map(({ id, index }) => [id, index]));
    axesOf.set(row, constant(m)).set(column, inTile(plan, axes.lane, n));
    return { name: `${m}${n}`, read: axesOf, store: axesOf, guards: [] };
  });
  const times = work.table.unrollSums;
  unrolled(kernel, { name: "e", extent: plan.reductionLength, times }, (e) =>
    accumulate(work, fold, tile, registers, new Map([[step, e]])),
  );
}

function firstValue({ work, plan, axes, partial }: Job, point: number): LoopScalar {
  const init: LoopScalar = { kind: "const", value: plan.fold.init };
  if (partial === undefined) return init;
  const isFirst: LoopScalar = {
    kind: "test",
    preds: [{ kind: "eq", left: at(axes.piece), right: constant(0) }],
  };
  const load: LoopScalar = {
    kind: "load",
    slot: work.kernel.slot(partial, "read"),
    index: partialAddress(work, axes, partial, point),
  };
  return { kind: "select", condition: isFirst, then: init, otherwise: load };
}

function partialAddress(
  { kernel }: Work,
  { rowPanel, panel, lane }: Job["axes"],
  partial: Buffer,
  point: number,
): Index {
  const place = add(scale(constant(point), lane.extent), at(lane));
  return kernel.address(partial, [at(rowPanel), at(panel), place]);
}

/** Stores the tile, or keeps its partial sums for the next piece of the reduction. */
function finishTile(
  { work, plan, axes, partial }: Job,
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
        index: partialAddress(work, axes, partial, point),
        value: held(point),
      });
    }
  });
}
