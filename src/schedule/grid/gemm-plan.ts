// How a sum of products is cut for a grid: sizes only.
//
//   rows x columns of a group: tiles, one workgroup each. Sums: steps of `depth` terms each, all axes of the sum but the largest outside, so
//   that a step has one tap of a window; too few tiles: pieces of the steps, one workgroup each, and a second kernel that adds them.
//   Where data lies in fours of channels, terms of a step come four by four: of all its axes, the one of the four is the last.

import { add, constant, div, mod, scale, sum } from "../../algebra/index-expr.ts";
import type { Axis, Index } from "../../algebra/index-types.ts";
import type { Gather } from "../group.ts";
import type { Contraction } from "../recipes/contraction.ts";
import { coalesce } from "../steps/coalesce.ts";
import { fuseAxes, numberOf, sizeOfAxes, type Substitution } from "../steps/axes.ts";
import { fourAxis } from "../steps/four-axis.ts";
import type { GridTable, GridTile } from "../table.ts";
import type { Choice, Work } from "../work.ts";

export interface GemmPlan extends Contraction {
  readonly tile: GridTile;
  readonly products: GridTable["products"];
  /** Other axes of the data: samples, where a sample has columns enough for tiles of its own. Workgroups of one have one point of them. */
  readonly beside: readonly Axis[];
  readonly rowTiles: number;
  readonly columnTiles: number;
  /** Axes of the sum that are one number within a step. */
  readonly outer: readonly Axis[];
  /** The others, in blocks of `tile.depth`. */
  readonly inner: readonly Axis[];
  readonly innerSize: number;
  /** Of the inner axes. */
  readonly blocks: number;
  /** Of a whole sum. */
  readonly steps: number;
  /** Divides `steps`. */
  readonly pieces: number;
}

/** A step of fewer terms than this would be mostly padding. */
const LEAST_FILLED = 0.8;
/** Columns of a sample that waste little of their last tile. */
const LONG_RUN = 128;
/** Steps of a piece, at least: shorter ones are not worth a second kernel. */
const LEAST_STEPS = 4;
const MOST_PIECES = 64;
/** For each invocation of a machine that is busy. */
const FEW_OUTPUTS = 2;
/** Multiply-adds that take as long as one slice hands another one a sum: a store to workgroup memory and a load, as sixteen have five loads. */
const HANDED_OVER = 8;

/** `runs`: the columns, in runs that lie in memory one behind the other. */
export function planGemm(
  whole: Contraction,
  table: GridTable,
  runs: readonly (readonly Axis[])[] = [whole.columns],
): GemmPlan {
  const [found, beside] = apart(whole, runs);
  const plans = tilesFor({ ...found, beside }, table)
    .flatMap((tile) => planTile({ ...found, beside, products: table.products }, tile))
    .map((plan) => ({ plan, cost: gemmCost(plan, table) }));
  return plans.reduce((best, next) => (next.cost < best.cost ? next : best)).plan;
}

/** The columns in runs that lie side by side in the result. */
export function columnRuns(
  work: Work,
  { store }: Gather,
  { columns }: Contraction,
): readonly (readonly Axis[])[] {
  const strides = work.kernel.strides(work.buffer(store.buffer));
  const address = sum(store.index.map((index, d) => scale(index, strides[d] ?? 1)));
  return coalesce(columns, [address]);
}

/** The tiles that the limits allow; the smallest where they allow none, which is then told as a limit that is broken. */
function tilesWithin({ tiles, mostInvocations, mostShared, products }: GridTable): readonly GridTile[] {
  const fits = tiles.filter(
    (tile) => invocationsOf(tile) <= mostInvocations && sharedBytes(tile, products) <= mostShared,
  );
  return fits.length > 0 ? fits : tiles.slice(-1);
}

/** Slices are for few outputs, whose sums begin with nothing: each slice would begin with what the sum begins with. */
function tilesFor(found: Pick<GemmPlan, "sizes" | "beside" | "fold">, table: GridTable): readonly GridTile[] {
  const tiles = tilesWithin(table);
  const { groups, rows, columns } = found.sizes;
  const outputs = groups * rows * columns * sizeOfAxes(found.beside);
  if (found.fold.init === 0 && outputs <= FEW_OUTPUTS * table.workgroups * table.invocations) return tiles;
  const whole = tiles.filter((tile) => slicesOf(tile) === 1);
  return whole.length > 0 ? whole : tiles.map((tile) => ({ ...tile, slices: 1 }));
}

/** Of a step, and of the sums that half of the slices hand over. */
function sharedBytes(tile: GridTile, products: GridTable["products"]): number {
  const { rows, columns, depth } = tile;
  return (products === "f16" ? 2 : 4) * depth * (rows + columns) + 4 * (slicesOf(tile) >> 1) * rows * columns;
}

export function slicesOf({ slices = 1 }: GridTile): number {
  return slices;
}

/** The last run alone, where it is long. */
function apart(
  found: Contraction,
  runs: readonly (readonly Axis[])[],
): readonly [Contraction, GemmPlan["beside"]] {
  const last = runs.at(-1) ?? [];
  const columns = sizeOfAxes(last);
  if (runs.length < 2 || columns < LONG_RUN) return [found, []];
  return [{ ...found, columns: last, sizes: { ...found.sizes, columns } }, runs.slice(0, -1).flat()];
}

type Apart = Contraction & Pick<GemmPlan, "beside" | "products">;

/** With whole sums, and with each number of pieces that leaves them long. */
function planTile(found: Apart, tile: GridTile): readonly GemmPlan[] {
  const { rows, columns } = found.sizes;
  const { outer, inner } = axesOfSteps(found, tile.depth);
  const innerSize = sizeOfAxes(inner);
  const blocks = Math.ceil(innerSize / tile.depth);
  const steps = sizeOfAxes(outer) * blocks;
  const [rowTiles, columnTiles] = [Math.ceil(rows / tile.rows), Math.ceil(columns / tile.columns)];
  const plan = { ...found, tile, rowTiles, columnTiles, outer, inner, innerSize, blocks, steps };
  return piecesOf(steps).map((pieces) => ({ ...plan, pieces }));
}

/** The largest axis inside if its blocks are well filled, else all of them; last the one whose terms lie side by side. */
function axesOfSteps({ data, reduction }: Contraction, depth: number): Pick<GemmPlan, "outer" | "inner"> {
  const last = fourAxis(data.index, reduction);
  const wide = reduction.filter((axis) => axis.extent > 1 && axis !== last);
  const ends = last === undefined ? [] : [last];
  const [largest] = wide.toSorted((a, b) => b.extent - a.extent);
  const extent = (largest?.extent ?? 1) * sizeOfAxes(ends);
  const filled = extent / (Math.ceil(extent / depth) * depth);
  if (largest === undefined || filled < LEAST_FILLED) return { outer: [], inner: [...wide, ...ends] };
  return { outer: wide.filter((axis) => axis !== largest), inner: [largest, ...ends] };
}

function piecesOf(steps: number): readonly number[] {
  const most = Math.min(MOST_PIECES, Math.floor(steps / LEAST_STEPS));
  const longer = Array.from({ length: Math.max(0, most - 1) }, (_, i) => i + 2);
  return [1, ...longer.filter((pieces) => steps % pieces === 0)];
}

/** Multiply-adds that take as long, on a machine that is busy, as all that the plan does. */
export function gemmCost(plan: GemmPlan, table: GridTable): number {
  const { tile, rowTiles, columnTiles, pieces, sizes, beside, steps } = plan;
  const { wordCost, betweenKernels, betweenSteps } = table;
  const single = sizes.groups * sizeOfAxes(beside);
  const slices = slicesOf(tile);
  const terms = steps * tile.depth + HANDED_OVER * (slices - 1) * pieces;
  const computed = rowTiles * tile.rows * columnTiles * tile.columns * single * terms;
  const outputs = sizes.rows * sizes.columns * single;
  // What a ragged tile has too much keeps nobody busy.
  const busy = busyWith((outputs * pieces * slices) / (tile.ownRows * tile.ownColumns), table);
  const waiting = (1 - busy) * (steps / pieces) * betweenSteps;
  // Each part is stored, and read again.
  const parts = 2 * outputs * pieces * wordCost;
  return computed / (tile.speed * busy) + waiting + (pieces > 1 ? parts + betweenKernels : 0);
}

/** How much of the machine so many invocations keep busy: 1 is all of it. */
export function busyWith(working: number, { workgroups, invocations }: GridTable): number {
  return Math.min(1, working / (workgroups * invocations));
}

/** The axes of the sum in terms of a step and a place in it. */
export function reductionAt(
  { reduction, outer, inner, blocks, tile }: GemmPlan,
  step: Index,
  place: Index,
): Substitution {
  const map: Substitution = new Map(reduction.map(({ id }) => [id, constant(0)]));
  fuseAxes(outer, div(step, blocks), map);
  fuseAxes(inner, innerAt(step, place, blocks, tile.depth), map);
  return map;
}

/** The number of an inner term; past the last one in a ragged block. */
export function innerAt(step: Index, place: Index, blocks: number, depth: number): Index {
  return add(scale(blocks === 1 ? constant(0) : mod(step, blocks), depth), place);
}

/** Which step and which place in it, in terms of the axes of the sum. */
export function stepOf({ outer, inner, blocks, tile }: GemmPlan): {
  readonly step: Index;
  readonly place: Index;
} {
  const term = numberOf(inner);
  return { step: add(scale(numberOf(outer), blocks), div(term, tile.depth)), place: mod(term, tile.depth) };
}

function workgroupCount({ rowTiles, columnTiles, sizes, beside, pieces }: GemmPlan): number {
  return rowTiles * columnTiles * sizes.groups * sizeOfAxes(beside) * pieces;
}

export function invocationsOf(tile: GridTile): number {
  return invocationsOfSlice(tile) * slicesOf(tile);
}

export function invocationsOfSlice({ rows, columns, ownRows, ownColumns }: GridTile): number {
  return (rows / ownRows) * (columns / ownColumns);
}

export function gemmChoice(plan: GemmPlan): Choice {
  const { tile, rowTiles, sizes, steps, pieces } = plan;
  return {
    recipe: "tiled",
    schedule: [
      ["tile", `${tile.rows}x${tile.columns}`],
      ["each invocation", `${tile.ownRows}x${tile.ownColumns}`],
      ...(slicesOf(tile) === 1 ? [] : ([["slices", String(slicesOf(tile))]] as const)),
      ["workgroups", String(workgroupCount(plan))],
      ["steps", `${steps} x ${tile.depth}`],
      ...(plan.products === "f16" ? ([["products", "f16"]] as const) : []),
      ...(pieces === 1 ? [] : ([["pieces", String(pieces)]] as const)),
    ],
    because: `${sizes.rows} rows and ${sizes.columns} columns share sums of ${sizes.reduction} products through workgroup memory`,
    layout: [`weights as tiles [${rowTiles}][${steps * tile.depth}][${tile.rows}]`],
  };
}
