// Dense layers of one sample, where loops run in lanes: weights are packed so that neighbouring rows lie side by side, and stream past the
// vector once.
//
//   for row tile { lanes { a0 .. a9 = 0; for e { v = x[e], splatted; a0 += W[tile][e][0..3] * v; ...; a9 += W[tile][e][36..39] * v }; store } }
//
// Steps: fuse rows, split them into tiles; pack the weights; coalesce the reduction; registerTile; unroll. Every sum keeps its order.

import { add, axisIndex, coefficientOf, constant } from "../../algebra/index-expr.ts";
import type { Axis, Index } from "../../algebra/index-types.ts";
import type { Buffer } from "../../nests/nest.ts";
import { readsOf } from "../../nests/scalars.ts";
import type { Fold, Gather } from "../group.ts";
import { at } from "../kernel-builder.ts";
import { fuseAxes, splitIndex, type Substitution } from "../steps/axes.ts";
import { coalesce } from "../steps/coalesce.ts";
import { memoryOrder } from "../steps/reorder.ts";
import { accumulate, openAccumulators, storeTile, type TilePoint } from "../steps/register-tile.ts";
import { unrolled } from "../steps/unroll.ts";
import type { LoopTable } from "../table.ts";
import type { Work } from "../work.ts";
import { contractionOf, type Contraction } from "./contraction.ts";
import { addressOf, laneShape } from "./lane-tile.ts";
import { packedWeightRead, packWeights } from "./pack-panels.ts";
import type { PanelPlan } from "./panel-plan.ts";
import type { Lowered } from "./recipe.ts";

/** undefined, and nothing emitted, where rows do not fill vectors or share their data with other columns. */
export function lowerMatrixVector(work: Work, group: Gather): Lowered | undefined {
  const found = contractionOf(group, work.fixed);
  const { lanes } = work.table;
  if (found === undefined || lanes === 1) return undefined;
  const { rows, columns, groups, reduction } = found.sizes;
  if (columns * groups > 1 || rows < lanes || reduction === 1) return undefined;
  const inOrder = memoryOrder(work, group, found.rows);
  if (!areNeighbours(work, group, inOrder)) return undefined;
  const single = found.rows.filter(({ extent }) => extent === 1);
  const plan = planRows({ ...found, rows: [...single, ...inOrder] }, work.table);
  const weights = packWeights(work, plan);
  emitRows(work, group, plan, weights);
  const { rowPanels, rowsPerTile } = plan;
  return {
    choice: {
      recipe: "matrix-vector",
      because: "each weight is used once: weights stream from memory",
      schedule: [["tile", `${rowsPerTile}x1`]],
      layout: [`weights as panels [${rowPanels}][${reduction}][${rowsPerTile}]`],
    },
    packed: { weight: found.weight.buffer, read: packedWeightRead(plan, weights) },
  };
}

/** Whether results of neighbouring rows lie side by side, and all that is added to them does: a vector may then be stored. */
function areNeighbours(work: Work, { store, fold }: Gather, rows: readonly Axis[]): boolean {
  const address = addressOf(work, store);
  const last = rows.at(-1);
  const others = readsOf(store.value).filter(({ buffer }) => buffer !== fold?.into);
  const addresses = others.map((read) => addressOf(work, read));
  const isOneRun = coalesce(rows, [address, ...addresses]).length === 1;
  return last !== undefined && coefficientOf(address, last.id) === 1 && isOneRun;
}

/** Panels of rows for a single column. */
function planRows(found: Contraction, table: LoopTable): PanelPlan {
  const { vectors } = laneShape(1, found.sizes.rows, table);
  const rowsPerTile = vectors * table.lanes;
  return {
    ...found,
    outer: [],
    rowsPerTile,
    columnsPerTile: 1,
    lanes: 1,
    rowPanels: Math.ceil(found.sizes.rows / rowsPerTile),
    lastRows: rowsPerTile,
    panelsPerBlock: 1,
    blocks: 1,
    shifted: false,
    reductionBlocks: 1,
    firstPiece: found.reduction[0]?.extent ?? 1,
    reductionLength: found.sizes.reduction,
  };
}

function emitRows(work: Work, group: Gather, plan: PanelPlan, weights: Buffer): void {
  const { kernel } = work;
  const { lanes } = work.table;
  const tile = kernel.axis("k", plan.rowPanels);
  const lane = kernel.axis("lane", lanes);
  const inTile = (n: number): Index => add(constant(n * lanes), at(lane));
  const [panel, step, row] = [work.freshAxis(), work.freshAxis(), work.freshAxis()];
  const base: Substitution = new Map();
  for (const axis of group.axes) base.set(axis.id, constant(0));
  const points = Array.from({ length: plan.rowsPerTile / lanes }, (_, n): TilePoint => {
    const number = splitIndex(at(tile), inTile(n), plan.rowsPerTile);
    const store: Substitution = new Map(base);
    fuseAxes(plan.rows, number, store);
    return {
      name: String(n),
      read: new Map([...base, [panel, at(tile)], [row, inTile(n)]]),
      store,
      guards: [{ kind: "lt", left: number, right: constant(plan.sizes.rows) }],
    };
  });
  const packed: Fold = {
    ...plan.fold,
    value: {
      kind: "binary",
      op: "mul",
      left: plan.data,
      right: {
        kind: "read",
        buffer: weights.id,
        index: [constant(0), constant(0), axisIndex(panel), axisIndex(step), axisIndex(row)],
      },
    },
  };
  kernel.loops([tile, lane], () => {
    const registers = openAccumulators(work, points, () => ({ kind: "const", value: plan.fold.init }));
    unrolled(kernel, { name: "e", extent: plan.reductionLength, times: work.table.unrollSums }, (e) => {
      const reduction: Substitution = new Map([[step, e]]);
      fuseAxes(plan.reduction, e, reduction);
      accumulate(work, packed, points, registers, reduction);
    });
    storeTile(
      work,
      group.store,
      points,
      (point) => new Map([[plan.fold.into, { kind: "reg", reg: registers[point] ?? -1 }]]),
    );
  });
}
