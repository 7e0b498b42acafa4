// Whether Winograd's filtering pays on a grid, and with how large tiles: what its kernels take against products as they are, both in
// multiply-adds of a machine that is busy (gemm-plan.ts).
//
//   whole products:  max(products, memory), a kernel more where sums are in pieces
//   filtering:       fewer products, and the weights of 16 or 36 planes; data and results to planes and back; two kernels more
//
// A roofline (Williams, Waterman, Patterson 2009) for each kernel, as the speeds that `explain` expects; not measured.

import type { Gather } from "../group.ts";
import type { Contraction } from "../recipes/contraction.ts";
import { type Refusal, refuse } from "../recipes/recipe.ts";
import { sizeOfAxes } from "../steps/axes.ts";
import type { GridTable, GridTile, LoopTable } from "../table.ts";
import { planWinograd, type WinogradPlan } from "../winograd/match.ts";
import type { Work } from "../work.ts";
import { busyWith, columnRuns, gemmCost, planGemm } from "./gemm-plan.ts";

/**
 * Numbers of a channel that a transform has under way at once, against one of a loop: so few of them keep memory busy. Invocations of four
 * channels are as many times fewer, and have as many times more.
 */
const UNDER_WAY = 4;

export interface FilteringChoice {
  readonly plan: WinogradPlan;
  /** Of its products. */
  readonly tile: GridTile;
}

interface Candidate extends FilteringChoice {
  readonly cost: number;
}

/** The cheapest filtering that the table has for the shape; refused where products as they are take about as long. */
export function chooseFiltering(work: Work, group: Gather, table: GridTable): FilteringChoice | Refusal {
  const possible = planWinograd(group, work.fixed, work.table);
  if ("refused" in possible) return possible;
  let best: Candidate | undefined;
  let refused = refuse("");
  for (const row of work.table.winograd) {
    const found = candidateOf(work, group, table, row);
    if ("refused" in found) refused = found;
    else if (best === undefined || found.cost < best.cost) best = found;
  }
  if (best === undefined) return refused;
  if (table.worthFiltering === 0) return best;
  const gain = wholeCost(work, group, possible, table) / best.cost;
  return gain >= table.worthFiltering
    ? best
    : refuse(
        `${filteringName(best.plan)} with the kernels around it is reckoned ${gain.toPrecision(2)} times as fast as whole products, and ${table.worthFiltering} times repay it`,
      );
}

function candidateOf(
  work: Work,
  group: Gather,
  table: GridTable,
  row: LoopTable["winograd"][number],
): Candidate | Refusal {
  const plan = planWinograd(group, work.fixed, { ...work.table, winograd: [row] });
  if ("refused" in plan) return plan;
  const sizes = productSizes(plan);
  const tiles = table.tiles.filter(({ depth }) => sizes.reduction % depth === 0);
  if (tiles.length === 0) return refuse(`steps of no tile divide ${sizes.reduction} channels`);
  const planes = 4 * sizes.groups * sizes.columns * Math.max(sizes.rows, sizes.reduction);
  if (planes > table.mostBound)
    return refuse(`filtered data of ${planes} bytes are more than a kernel sees at once`);
  const found = { ...plan, groups: [], columns: [], reduction: plan.channels, sizes };
  const products = planGemm(found, { ...table, tiles });
  const moved =
    sizes.groups * (sizes.rows * sizes.reduction + sizes.columns * (sizes.rows + sizes.reduction));
  const cost =
    Math.max(gemmCost(products, table), moved * table.wordCost) +
    transformCost(plan, sizes.reduction, table) +
    transformCost(plan, sizes.rows, table) +
    2 * table.betweenKernels;
  return { plan, tile: products.tile, cost };
}

/** Of data to planes, or of planes to results: a tile's numbers on both sides. */
function transformCost(plan: WinogradPlan, channels: number, table: GridTable): number {
  const { inputs, outputs } = plan.filtering;
  const single = channels * tilesOf(plan);
  const words = single * (inputs ** 2 + outputs ** 2);
  return (words * table.wordCost) / busyWith(UNDER_WAY * single, table);
}

/** Of products as they are. */
function wholeCost(work: Work, group: Gather, found: Contraction, table: GridTable): number {
  const { rows, columns, reduction } = found.sizes;
  const products = gemmCost(planGemm(found, table, columnRuns(work, group, found)), table);
  return Math.max(products, rows * (reduction + columns) * table.wordCost);
}

/** A product for each plane. */
export function productSizes(plan: WinogradPlan): Contraction["sizes"] {
  const groups = plan.filtering.inputs ** 2;
  return { rows: plan.sizes.rows, columns: tilesOf(plan), groups, reduction: sizeOfAxes(plan.channels) };
}

export function tilesOf({ outer, others, down, across }: WinogradPlan): number {
  return sizeOfAxes([...outer, ...others]) * down.tiles * across.tiles;
}

export function filteringName({ filtering: { outputs, taps } }: WinogradPlan): string {
  return `winograd F(${outputs}x${outputs}${taps === 3 ? "" : `, ${taps}x${taps}`})`;
}
