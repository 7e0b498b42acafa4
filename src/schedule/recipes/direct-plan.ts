// How a group is computed as it lies in memory: the order of its axes, the tile held in registers, what is written out. Sizes only; the
// loops are in direct-loops.ts.

import { coefficientOf, constant, scale, sum } from "../../algebra/index-expr.ts";
import type { Axis, Index } from "../../algebra/index-types.ts";
import type { Scalar } from "../../nests/nest.ts";
import { readsOf, usedAxes, visitScalar } from "../../nests/scalars.ts";
import type { Fold, Gather } from "../group.ts";
import { sizeOfAxes, type Substitution } from "../steps/axes.ts";
import { coalesce } from "../steps/coalesce.ts";
import { memoryOrder } from "../steps/reorder.ts";
import type { LoopTable } from "../table.ts";
import type { Choice, Work } from "../work.ts";
import { contractionOf, type Contraction } from "./contraction.ts";
import { addressOf, laneAxis, laneShape, type LaneTile } from "./lane-tile.ts";

export interface DirectPlan {
  /** Outer axes, slowest first. */
  readonly order: readonly Axis[];
  readonly tile: ReadonlyMap<number, number>;
  /** The axis that runs in lanes; it stands in no tile. */
  readonly lanes?: LaneTile | undefined;
  /** Reduction axes that stay loops, in fused runs; the rest is written out. */
  readonly loops: readonly (readonly Axis[])[];
  readonly written: readonly Axis[];
  /** Loops outside of which the weights do not change: they are loaded there, once. */
  readonly weightsAfter: number;
  /** Outputs past a ragged edge of a column axis may be computed: what they read is there. */
  readonly overreach: boolean;
  readonly choice: Choice;
}

/** What a recipe knows better than the table. */
export interface Special extends Pick<DirectPlan, "tile" | "overreach" | "lanes"> {
  /** The most iterations of the reduction to write out, and products in all. */
  readonly most: { readonly taps: number; readonly products: number };
}

export function planDirect(work: Work, group: Gather, special?: Special): DirectPlan {
  const { axes, fold } = group;
  const order = memoryOrder(work, group, axes);
  const { tile, lanes } = special ?? tileOf(work, group, order);
  const tileSize =
    sizeOfAxes(order.map((axis) => ({ ...axis, extent: tile.get(axis.id) ?? 1 }))) * (lanes?.vectors ?? 1);
  const most = special?.most ?? (lanes === undefined ? usually(work.table) : wider(work.table));
  const written = isOneRun(work, group, order) ? [] : writtenOut(fold, tileSize, most);
  const looped = (fold?.axes ?? []).filter((axis) => axis.extent > 1 && !written.includes(axis));
  const weightsAfter = looped.length > 0 ? 0 : hoistDepth(work, fold, order, tile);
  const plan = { order, tile, lanes, loops: runsOf(work, fold, looped), written, weightsAfter };
  return { ...plan, overreach: special?.overreach ?? false, choice: choiceOf(work, group, plan) };
}

/** Whether each result is a sum or maximum of many neighbours in memory, which lanes then hold. */
function isOneRun(work: Work, group: Gather, order: readonly Axis[]): boolean {
  const { fold } = group;
  if (fold === undefined || work.table.lanes === 1 || contractionOf(group, work.fixed) !== undefined)
    return false;
  const run =
    runsOf(
      work,
      fold,
      fold.axes.filter(({ extent }) => extent > 1),
    ).at(-1) ?? [];
  const last = run.at(-1);
  const next = order.findLast(({ extent }) => extent > 1);
  const addresses = addressesIn(work, fold.value);
  return (
    last !== undefined &&
    sizeOfAxes(run) >= SHORTEST_RUN &&
    addresses.every((address) => coefficientOf(address, last.id) <= 1) &&
    (next === undefined || addresses.every((address) => coefficientOf(address, next.id) !== 1))
  );
}

/** Below it, lanes that add up different sums are as fast, though their data lies apart. */
const SHORTEST_RUN = 28;

/** Of a plain plan. */
export function usually({ unroll }: LoopTable): Special["most"] {
  return { taps: unroll, products: 4 * unroll };
}

/** Where registers hold all that neighbours share. */
export function wider({ unroll }: LoopTable): Special["most"] {
  return { taps: 3 * unroll, products: 20 * unroll };
}

function choiceOf(
  work: Work,
  group: Gather,
  { order, tile, lanes, written, weightsAfter }: Omit<DirectPlan, "choice" | "overreach">,
): Choice {
  const recipe = nameOf(work, group);
  const tiles = order.map(({ id }) => tile.get(id) ?? 1).filter((size) => size > 1);
  return {
    recipe,
    because: reasons[recipe] ?? "nothing else fits it",
    schedule: [
      ["tile", tiles.length === 0 ? "1" : tiles.join("x")],
      ...(lanes === undefined ? [] : ([["vectors", String(lanes.vectors)]] as const)),
      ...(written.length === 0 ? [] : ([["written out", String(sizeOfAxes(written))]] as const)),
      ...(weightsAfter === 0 ? [] : ([["weights in registers", "yes"]] as const)),
    ],
  };
}

/** The axes that stay loops, in runs that one loop walks. */
function runsOf(work: Work, fold: Fold | undefined, looped: readonly Axis[]): readonly (readonly Axis[])[] {
  const isPlain =
    fold !== undefined &&
    fold.where.length === 0 &&
    !hasIndexValues(fold.value) &&
    readsOf(fold.value).every(({ pad }) => pad === undefined);
  return isPlain ? coalesce(looped, addressesIn(work, fold.value)) : looped.map((axis) => [axis]);
}

const reasons: Readonly<Record<string, string>> = {
  pointwise: "each element is computed by itself: one loop over memory as it lies",
  reduction: "it sums or compares without weights",
  "matrix-vector": "each weight is used once: weights stream from memory",
  depthwise: "each channel has its own window: nothing to share between channels",
  direct: "too small to repay packed copies: the taps are read where they lie",
};

function nameOf(work: Work, group: Gather): string {
  if (group.fold === undefined) return "pointwise";
  const found = contractionOf(group, work.fixed);
  if (found === undefined) return "reduction";
  if (found.columns.length === 0) return "matrix-vector";
  return found.sizes.rows === 1 ? "depthwise" : "direct";
}

function tileOf(work: Work, group: Gather, order: readonly Axis[]): Tiling {
  const found = contractionOf(group, work.fixed);
  if (found === undefined) return { tile: new Map() };
  return lanesTiling(work, group, found, order) ?? { tile: smallTile(work, found, order) };
}

type Tiling = Pick<DirectPlan, "tile" | "lanes">;

/** Pixels in lanes, where they lie side by side in the data as in the result. */
function lanesTiling(
  work: Work,
  group: Gather,
  found: Contraction,
  order: readonly Axis[],
): Tiling | undefined {
  const axis = laneAxis(work, group, found, order);
  const { data } = found;
  const step = axis && coefficientOf(addressOf(work, data), axis.id);
  if (axis === undefined || step !== 1) return undefined;
  const row = found.rows.findLast(({ extent }) => extent > 1);
  const { rows, vectors } = laneShape(row?.extent ?? 1, axis.extent, work.table);
  return {
    tile: new Map(row === undefined ? [] : [[row.id, rows]]),
    lanes: { axis: axis.id, vectors, data },
  };
}

/** Neighbours that share weights, data, or both, where nothing is packed. */
export function smallTile(
  { table }: Work,
  found: Contraction,
  order: readonly Axis[],
): ReadonlyMap<number, number> {
  const tile = new Map<number, number>();
  const row = found.rows.findLast(({ extent }) => extent > 1);
  const column = order.findLast((axis) => found.columns.includes(axis));
  if (column === undefined) {
    if (row !== undefined) tile.set(row.id, Math.min(row.extent, table.vectorRows));
    return tile;
  }
  const { rows, columns } = slidesAlong(found, column) ? table.sliding : table.direct;
  if (row !== undefined) tile.set(row.id, Math.min(row.extent, rows));
  tile.set(column.id, bestDivisor(column.extent, columns));
  return tile;
}

/** Whether the innermost tap moves the data as the next output does: what one output loads, its neighbours need too. */
function slidesAlong({ data, reduction }: Contraction, column: Axis): boolean {
  const tap = reduction.findLast(({ extent }) => extent > 1);
  const stepOf = (index: Index): number => coefficientOf(index, column.id);
  return (
    tap !== undefined &&
    data.index.some((index) => stepOf(index) !== 0) &&
    data.index.every((index) => stepOf(index) === coefficientOf(index, tap.id))
  );
}

/** The largest size up to `most` that divides, if it is at least half of it; else `most` with a ragged edge. */
export function bestDivisor(extent: number, most: number): number {
  for (let size = Math.min(extent, most); size > most / 2; size--) if (extent % size === 0) return size;
  return Math.min(extent, most);
}

/** Innermost reduction axes whose product stays within the limits. */
function writtenOut(
  fold: Fold | undefined,
  tileSize: number,
  { taps, products }: Special["most"],
): readonly Axis[] {
  const written: Axis[] = [];
  let size = 1;
  for (const axis of (fold?.axes ?? []).toReversed()) {
    if (axis.extent === 1) continue;
    size *= axis.extent;
    if (size > taps || size * tileSize > products) break;
    written.unshift(axis);
  }
  return written;
}

export function addressesIn(work: Work, value: Scalar): readonly Index[] {
  return readsOf(value).map((read) => {
    const strides = work.kernel.strides(work.buffer(read.buffer));
    return sum(read.index.map((index, d) => scale(index, strides[d] ?? 1)));
  });
}

/** How many outer loops lie outside all that the fold's weights depend on; 0 where they change within. */
function hoistDepth(
  work: Work,
  fold: Fold | undefined,
  order: readonly Axis[],
  tile: ReadonlyMap<number, number>,
): number {
  if (fold === undefined) return 0;
  const weights = readsOf(fold.value).filter((read) => work.fixed.has(read.buffer));
  if (weights.length === 0) return 0;
  const used = new Set(weights.flatMap((read) => usedAxes(read.index, [], { kind: "const", value: 0 })));
  const last = order.findLastIndex(({ id }) => used.has(id));
  const tiled = order.some(({ id }) => used.has(id) && (tile.get(id) ?? 1) > 1);
  return last < order.length - 1 && !tiled ? last + 1 : 0;
}

/** Whether an axis matters outside addresses. */
export function hasIndexValues(value: Scalar): boolean {
  let found = false;
  visitScalar(value, ({ kind }) => {
    if (kind === "int" || kind === "test") found = true;
  });
  return found;
}

/** Every point of the axes that are written out, last axis fastest. */
export function tapsOf(axes: readonly Axis[]): readonly Substitution[] {
  return axes.reduce<readonly Substitution[]>(
    (taps, { id, extent }) =>
      taps.flatMap((tap) => Array.from({ length: extent }, (_, n) => new Map([...tap, [id, constant(n)]]))),
    [new Map()],
  );
}
