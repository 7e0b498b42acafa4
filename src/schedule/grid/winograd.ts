// Winograd's filtering on a grid: three kernels, for workgroups do not wait for each other.
//
//   for channel, tile { 36 or 16 inputs -> V[a, b][channel][tile] }          one invocation each, straight-line
//   M[a, b] = U[a, b] V[a, b]                                              a product of matrices for each of 36 or 16 planes
//   for row, tile { M[a, b][row][tile] -> 16 or 4 outputs; bias, activation, ...; store }
//
// Where data lies in fours of channels, so do V and M, V[a, b][channel / 4][tile][4], and an invocation has four channels, or rows, of a
// tile in vectors: a load for each of its inputs, whose padding is the same for all four, and a store for each of its outputs.
//
// U is made by a kernel when the module is loaded. It reorders sums: fast mode only.

import { constant, scale } from "../../algebra/index-expr.ts";
import type { Axis, Index } from "../../algebra/index-types.ts";
import { grid } from "../../base/grid.ts";
import { invariant } from "../../base/invariant.ts";
import type { LoopScalar } from "../../loops/loop.ts";
import type { Buffer } from "../../nests/nest.ts";
import type { Fold, Gather, Group } from "../group.ts";
import { loadFrom } from "../kernel-builder.ts";
import { lowerScalar } from "../lower-scalar.ts";
import type { Substitution } from "../steps/axes.ts";
import { storeTile, type TilePoint } from "../steps/register-tile.ts";
import type { GridTable } from "../table.ts";
import type { Choice, Work } from "../work.ts";
import { timesMatrixTwice, type TwoSided } from "../winograd/factored.ts";
import { filterWeights } from "../winograd/filter-weights.ts";
import type { WinogradPlan } from "../winograd/match.ts";
import { outputPoint } from "../winograd/output-point.ts";
import { winogradStages, type WinogradStages } from "../winograd/stages.ts";
import { filterOnGrid } from "./filter-on-grid.ts";
import { chooseFiltering, filteringName, productSizes, tilesOf } from "./filtering-choice.ts";
import { mapped } from "./frame.ts";
import { productKernels } from "./gemm.ts";
import { planGemm } from "./gemm-plan.ts";
import type { GridRecipe } from "./recipe.ts";

export const gridWinograd: GridRecipe = {
  name: "winograd",
  why: "First: fewer products, where layers are large enough to repay two kernels more.",
  plan(work, group, table) {
    const found = chooseFiltering(work, group, table);
    if ("refused" in found) return found;
    const { plan, tile } = found;
    const weights = filterWeights(work, plan, tile.rows, filterOnGrid(table));
    const stages = winogradStages(work, group, plan, weights, tile.rows);
    const job = { work, group, plan, stages, table };
    return { kernels: [transform(job), ...products(job, weights, tile), result(job)] };
  },
};

interface Job {
  readonly work: Work;
  readonly group: Gather;
  readonly plan: WinogradPlan;
  readonly stages: WinogradStages;
  readonly table: GridTable;
}

/** Of tiles, slowest first. */
function tileAxes({ plan: { outer, others }, stages: { tile } }: Job): readonly Axis[] {
  return [...outer, ...others, tile.down, tile.across];
}

/** H, V, M, R and the last stage; see winograd/stages.ts. */
function stageOf({ stages }: Job, at: number): Gather & { readonly fold: Fold } {
  const found: Group | undefined = stages.meaning[at];
  invariant(found?.kind === "gather" && found.fold !== undefined, "Winograd's stages are sums");
  return { ...found, fold: found.fold };
}

/** Its outputs, without what is summed for them: a transform is no part of the layer's products. */
function single({ kind, axes, store }: Gather): Gather {
  return { kind, axes, store };
}

/** Numbers as they are printed. */
const constants = (value: number): LoopScalar => ({ kind: "const", value });

/** An element for each place of a tile. All are loaded before the first is needed, and known afterwards. */
function loadedFirst(
  { plan: { filtering } }: Job,
  load: (i: number, j: number) => LoopScalar,
): Pick<TwoSided, "inputs" | "given" | "constants"> {
  const { inputs } = filtering;
  const values = grid(inputs, inputs, load);
  return { inputs, given: (i, j) => values[i]?.[j] ?? constants(0), constants };
}

function transform(job: Job) {
  const { work, plan, stages, table } = job;
  const { filtering } = plan;
  const { dataAxes, tile } = stages;
  const target = work.buffer(stageOf(job, 1).store.buffer);
  const emit = (): void => {
    const { kernel } = work;
    mapped(kernel, dataAxes, table.invocations, (map) => {
      const place = placeOf(dataAxes, map);
      const loaded = loadedFirst(job, (i, j) => {
        map.set(tile.row.id, constant(i)).set(tile.column.id, constant(j));
        return lowerScalar(work.lowering(new Map(map)), stages.data);
      });
      timesMatrixTwice(kernel, { matrix: filtering.data, ...loaded }, (a, b, value) =>
        kernel.emit({
          kind: "store",
          slot: kernel.slot(target, "write"),
          index: kernel.address(target, [constant(a), constant(b), ...place]),
          value,
        }),
      );
    });
  };
  const choice: Choice = {
    recipe: `${filteringName(job.plan)}, data`,
    because: `${filtering.inputs ** 2} numbers of each tile and channel, one invocation ${sharing(dataAxes, plan.channels)}`,
    schedule: [["tiles", String(tilesOf(plan))]],
  };
  return { choice, group: single(stageOf(job, 1)), meaning: [stageOf(job, 0), stageOf(job, 1)], emit };
}

function placeOf(axes: readonly Axis[], map: Substitution): readonly Index[] {
  return axes.map(({ id }) => map.get(id) ?? constant(0));
}

/** Whom an invocation is for. */
function sharing(axes: readonly Axis[], channels: readonly Axis[]): string {
  const last = axes.at(-1);
  return last !== undefined && channels.includes(last) ? "for four neighbours" : "each";
}

/** M[a, b] = U[a, b] V[a, b] */
function products(job: Job, weights: Buffer, tile: GridTable["tiles"][number]) {
  const { work, plan, table } = job;
  const stage = stageOf(job, 2);
  const { value } = stage.fold;
  invariant(
    value.kind === "binary" && value.left.kind === "read" && value.right.kind === "read",
    "a product of U and V",
  );
  const planes = stage.axes.slice(0, 2);
  const found = {
    ...plan,
    fold: stage.fold,
    data: value.right,
    weight: value.left,
    columns: tileAxes(job),
    groups: planes,
    reduction: plan.channels,
    sizes: productSizes(plan),
  };
  const gemm = planGemm(found, { ...table, tiles: [tile] });
  const { outputs, inputs, taps } = plan.filtering;
  const tiles = {
    buffer: weights,
    at: (group: Index, rowTile: Index, step: Index) => [group, rowTile, scale(step, tile.depth), constant(0)],
  };
  const { kernels } = productKernels(work, { group: stage, meaning: stage, plan: gemm, tiles }, table);
  return kernels.map((kernel, at) =>
    at > 0
      ? kernel
      : {
          ...kernel,
          // What the layer asks for, whatever filtering makes of it.
          group: job.group,
          choice: {
            ...kernel.choice,
            recipe: filteringName(plan),
            because: `${outputs ** 2} outputs of a ${taps}x${taps} window from ${inputs ** 2} products instead of ${(taps * outputs) ** 2}`,
            layout: [
              `weights ship as they are and are filtered when loaded, into tiles [${inputs ** 2}][${gemm.rowTiles}][${gemm.sizes.reduction}][${tile.rows}]`,
              `filtered data in ${inputs ** 2} planes of scratch memory`,
            ],
            sumFactor: 64,
          },
        },
  );
}

function result(job: Job) {
  const { work, group, plan, stages, table } = job;
  const { filtering, fold } = plan;
  const { resultAxes, tile } = stages;
  const source = work.buffer(stageOf(job, 2).store.buffer);
  const emit = (): void => {
    const { kernel } = work;
    mapped(kernel, resultAxes, table.invocations, (map) => {
      const place = placeOf(resultAxes, map);
      const loaded = loadedFirst(job, (a, b) =>
        loadFrom(kernel, "m", source, [constant(a), constant(b), ...place]),
      );
      const points: TilePoint[] = [];
      const sums: LoopScalar[] = [];
      timesMatrixTwice(kernel, { matrix: filtering.result, ...loaded }, (u, v, value) => {
        points.push(outputPoint(plan, tile, map, u, v));
        sums.push(value);
      });
      const held = (i: number) => new Map([[fold.into, sums[i] ?? constants(0)]]);
      storeTile(work, group.store, points, held, points.length);
    });
  };
  const choice: Choice = {
    recipe: `${filteringName(job.plan)}, results`,
    because: `${filtering.outputs ** 2} outputs of each tile and row, one invocation ${sharing(resultAxes, plan.rows)}`,
    schedule: [["tiles", String(tilesOf(plan))]],
  };
  return { choice, group: single(stageOf(job, 4)), meaning: [stageOf(job, 3), stageOf(job, 4)], emit };
}
