// How a sum of products is cut into panels: sizes only.

import type { Axis } from "../../algebra/index-types.ts";
import { blocksOf, wholeBlocks } from "../steps/block.ts";
import { sizeOfAxes } from "../steps/axes.ts";
import type { LoopTable } from "../table.ts";
import type { Choice } from "../work.ts";
import { samplesIn, type Contraction } from "./contraction.ts";

export interface PanelPlan extends Contraction {
  /** Samples that loop around all the rest; the others are columns. */
  readonly outer: readonly Axis[];
  readonly rowsPerTile: number;
  readonly columnsPerTile: number;
  /** Neighbouring columns that are computed by one instruction: divides `columnsPerTile`. */
  readonly lanes: number;
  readonly rowPanels: number;
  /** Of the last row panel: `rowsPerTile`, past the last row too, or where it has fewer, these alone. */
  readonly lastRows: number;
  readonly panelsPerBlock: number;
  readonly blocks: number;
  /** The last panel begins where it ends with the last column, some columns twice: those of a panel are neighbours everywhere. */
  readonly shifted: boolean;
  /** The first reduction axis in pieces of `firstPiece`, the others whole. */
  readonly reductionBlocks: number;
  readonly firstPiece: number;
  /** Iterations of one reduction block. */
  readonly reductionLength: number;
}

/** Packing the data must be repaid by enough rows that read it; undefined where it is. */
export function notWorthPacking(
  { sizes: { groups, rows, columns } }: Contraction,
  { rowsWorthPacking, groupPacking }: LoopTable,
): string | undefined {
  if (columns < 2) return "each weight is used once: there is nothing to repay packing";
  const least = groups > 1 ? rowsWorthPacking * groupPacking : rowsWorthPacking;
  if (rows >= least) return undefined;
  return `packed data would be read by ${rows} rows, and ${least} repay the packing`;
}

/** The tile that wastes least on ragged edges, blocks of nearly equal size, reductions cut where they would leave the cache. */
export function planPanels(whole: Contraction, table: LoopTable): PanelPlan {
  const { found, outer } = samplesOutside(whole, table);
  const { rows, columns, reduction } = found.sizes;
  const { tile } = table.tiles
    .map((each) => ({
      tile: each,
      cost: (padTo(rows, each.rows) * padTo(columns, each.columns)) / each.speed,
    }))
    .reduce((best, next) => (next.cost < best.cost ? next : best));
  const forThreads = table.threads !== undefined;
  const { blocks, panels } =
    (table.lanes > 1 ? wholeBlocks(columns, tile.columns, table.columnsPerBlock, forThreads) : undefined) ??
    blocksOf(columns, tile.columns, table.columnsPerBlock, forThreads);
  const first = found.reduction[0]?.extent ?? 1;
  const pieces = Math.min(first, Math.ceil(reduction / table.reductionBlock));
  const firstPiece = Math.ceil(first / pieces);
  return {
    ...found,
    outer,
    rowsPerTile: tile.rows,
    columnsPerTile: tile.columns,
    lanes: tile.columns % table.lanes === 0 ? table.lanes : 1,
    rowPanels: Math.ceil(rows / tile.rows),
    lastRows: lastRowsOf(rows, tile.rows, table),
    panelsPerBlock: panels,
    blocks,
    shifted: table.lanes > 1 && columns >= tile.columns,
    reductionBlocks: Math.ceil(first / firstPiece),
    firstPiece,
    reductionLength: firstPiece * (reduction / first),
  };
}

/**
 * Columns of all samples stand in one row where those of one would not fill a block; not where a vector would then hold columns of two
 * samples, which are no neighbours in memory.
 */
function samplesOutside(
  whole: Contraction,
  { lanes, columnsPerBlock }: LoopTable,
): { readonly found: Contraction; readonly outer: readonly Axis[] } {
  const samples = samplesIn(whole);
  const inner = whole.sizes.columns / sizeOfAxes(samples);
  const together = inner === 1 || (inner < columnsPerBlock && inner % lanes === 0);
  if (together) return { found: whole, outer: [] };
  const columns = whole.columns.filter((axis) => !samples.includes(axis));
  return { found: { ...whole, columns, sizes: { ...whole.sizes, columns: inner } }, outer: samples };
}

/** Fewer rows where they save a two hundredth of the time; sums that wait for each other take as long as four rows. */
function lastRowsOf(rows: number, perTile: number, { lanes }: LoopTable): number {
  const left = rows % perTile;
  if (lanes === 1 || left === 0 || rows < perTile) return perTile;
  return (perTile - Math.max(left, 4)) * 200 > rows ? left : perTile;
}

function padTo(size: number, by: number): number {
  return Math.ceil(size / by) * by;
}

/** The extents of one reduction block. */
export function blockExtents({ reduction, firstPiece }: PanelPlan): readonly number[] {
  return reduction.map(({ extent }, i) => (i === 0 ? firstPiece : extent));
}

/** The first reduction axis, if its pieces do not divide it. */
export function raggedAxis({ reduction, reductionBlocks, firstPiece }: PanelPlan): Axis | undefined {
  const [first] = reduction;
  return first !== undefined && reductionBlocks * firstPiece > first.extent ? first : undefined;
}

export function panelChoice(plan: PanelPlan, { temporaries }: LoopTable): Choice {
  const { rowsPerTile, columnsPerTile, panelsPerBlock, blocks, reductionBlocks, reductionLength } = plan;
  const held = temporaries === "f32" ? "float32" : "float64";
  return {
    recipe: "panels",
    schedule: [
      ["tile", `${rowsPerTile}x${columnsPerTile}`],
      ["panels per block", String(panelsPerBlock)],
      ["blocks", String(blocks)],
      ["reduction", `${reductionBlocks} x ${reductionLength}`],
    ],
    because: `${plan.sizes.rows} rows read each packed column of ${plan.sizes.reduction} numbers`,
    layout: [
      `weights as ${held} panels [${plan.rowPanels}][${plan.sizes.reduction}][${rowsPerTile}]`,
      `data copied per block into ${held} panels [${panelsPerBlock}][${reductionLength}][${columnsPerTile}]`,
    ],
  };
}
