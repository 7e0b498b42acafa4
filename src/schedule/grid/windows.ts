// Windows whose data few rows share: depthwise and narrow grouped convolutions, and those of one or a few channels. An invocation computes a
// few neighbours of a row or several, taps written out: what one of them loads, the others find in registers.
//
//   for g workgroup { for t local { a0 .. a3 = 0; for c { r, s written out: w = w[...]; a0 += w * x[...]; ... }; store } }
//
// Where channels lie in fours, every register, load and store is a vector of four of them, weights too (four-weights.ts).
// Steps: fuse, split by the tile, pack, map, registerTile. Sums keep their order.

import { add, constant, scale } from "../../algebra/index-expr.ts";
import type { Axis, Index } from "../../algebra/index-types.ts";
import type { Fold, Gather } from "../group.ts";
import { at } from "../kernel-builder.ts";
import { contractionOf, type Contraction } from "../recipes/contraction.ts";
import { bestDivisor, tapsOf } from "../recipes/direct-plan.ts";
import { refuse } from "../recipes/recipe.ts";
import { LANES } from "../../loops/lanes.ts";
import type { RegId } from "../../loops/loop.ts";
import { sizeOfAxes, within, type Substitution } from "../steps/axes.ts";
import {
  accumulate,
  addTerm,
  openAccumulators,
  storeTile,
  tilePoints,
  type TileAxis,
  type TilePoint,
} from "../steps/register-tile.ts";
import { fourAxis } from "../steps/four-axis.ts";
import { memoryOrder } from "../steps/reorder.ts";
import type { GridTable } from "../table.ts";
import type { Choice, Work } from "../work.ts";
import { foldOfFours } from "./four-weights.ts";
import { mapped } from "./frame.ts";
import { busyWith } from "./gemm-plan.ts";
import type { GridRecipe } from "./recipe.ts";

export const gridWindows: GridRecipe = {
  name: "windows",
  why: "Where tiles have too few rows: what neighbours load in common is loaded once.",
  plan(work, group, table) {
    const found = contractionOf(group, work.fixed);
    if (found === undefined) return refuse("it is no plain sum of data times weights");
    const { columns, reduction } = found.sizes;
    if (columns < 4 || reduction < 2) return refuse("no data is read more than once");
    const outputs = sizeOfAxes(group.axes);
    const { workgroups, invocations, termsTogether } = table;
    if (16 * outputs < workgroups * invocations && reduction >= 4 * termsTogether)
      return refuse(`${outputs} outputs are too few for sums of ${reduction} products`);
    const order = memoryOrder(work, group, group.axes);
    const four = fourAxis(group.store.index, [...found.groups, ...found.rows]);
    const term = four === undefined ? fourAxis(found.data.index, found.reduction) : undefined;
    const tile = tileOf(found, order, four, table);
    const size = [...tile.values()].reduce((product, extent) => product * extent, 1);
    // Four channels of data are one load where all four stand there.
    const most = table.mostWritten * (four === undefined ? 1 : 2);
    const written = writtenOut(
      found.reduction.filter((axis) => axis !== term),
      most,
      size,
    );
    const lane = four ?? term;
    const fold = lane === undefined ? found.fold : foldOfFours(work, found, lane);
    const meaning: Gather = { ...group, fold };
    const plan = { found, fold, order, tile, written, four, term };
    return {
      kernels: [
        {
          choice: choiceOf(plan, table),
          group,
          meaning: [meaning],
          emit: () => emitWindows(work, group, plan, table),
        },
      ],
    };
  },
};

function choiceOf({ found, tile, written, four, term }: WindowPlan, { invocations }: GridTable): Choice {
  const { rows, groups, reduction } = found.sizes;
  const [outputs, terms] = [four?.extent ?? 1, term?.extent ?? 1];
  const isDepthwise = found.rows.every(({ extent }) => extent === 1);
  const shape = [(rows * groups) / outputs, reduction / terms, LANES];
  return {
    recipe: isDepthwise ? "depthwise" : "direct",
    because: isDepthwise
      ? "each channel has its own window: nothing to share between channels"
      : `${rows} rows share their data: neighbours are computed together, taps read where they lie`,
    schedule: [
      ["each invocation", [...tile.values(), ...(outputs > 1 ? ["4 channels"] : [])].join("x")],
      ["invocations", String(invocations)],
      ["written out", String(sizeOfAxes(written) * terms)],
    ],
    ...(outputs * terms > 1 ? { layout: [`weights in fours of channels [${shape.join("][")}]`] } : {}),
  };
}

/** Rows first, then neighbours along the last axis of the data; of rows no more than neighbours. Fewer where too few invocations were left. */
function tileOf(
  found: Contraction,
  order: readonly Axis[],
  four: Axis | undefined,
  table: GridTable,
): ReadonlyMap<number, number> {
  const { windowColumns } = table;
  // Four channels are a row each; of these two fit registers.
  const windowRows = four === undefined ? table.windowRows : Math.ceil(table.windowRows / 2);
  const outputs = sizeOfAxes(order) / (four?.extent ?? 1);
  for (let columns = windowColumns; columns > 1; columns = Math.floor(columns / 2)) {
    const tile = tileWithin(found, order, { windowColumns: columns, windowRows }, four);
    const size = [...tile.values()].reduce((product, extent) => product * extent, 1);
    if (busyWith(outputs / size, table) >= BUSY_ENOUGH) return tile;
  }
  return tileWithin(found, order, { windowColumns: 1, windowRows }, four);
}

/** Of the machine: with fewer, single outputs are done sooner than several that share their loads. */
const BUSY_ENOUGH = 0.5;

function tileWithin(
  found: Contraction,
  order: readonly Axis[],
  { windowColumns, windowRows }: Pick<GridTable, "windowColumns" | "windowRows">,
  four: Axis | undefined,
): ReadonlyMap<number, number> {
  const row = found.rows.findLast(({ id, extent }) => extent > 1 && id !== four?.id);
  const column = order.findLast((axis) => found.columns.includes(axis));
  const tile = new Map<number, number>();
  if (row !== undefined) tile.set(row.id, bestDivisor(row.extent, windowRows));
  if (column !== undefined) tile.set(column.id, bestDivisor(column.extent, windowColumns));
  return tile;
}

/** The innermost axes of the sum, as far as the products written out stay few. */
function writtenOut(axes: readonly Axis[], most: number, tile: number): readonly Axis[] {
  const written: Axis[] = [];
  let size = tile;
  for (const axis of axes.toReversed()) {
    if (axis.extent === 1) continue;
    size *= axis.extent;
    if (size > most) break;
    written.unshift(axis);
  }
  return written;
}

interface WindowPlan {
  readonly found: Contraction;
  /** Weights read where they are packed. */
  readonly fold: Fold;
  readonly order: readonly Axis[];
  readonly tile: ReadonlyMap<number, number>;
  readonly written: readonly Axis[];
  /** Of its outputs, or else of its terms, four that lie side by side. */
  readonly four: Axis | undefined;
  readonly term: Axis | undefined;
}

function emitWindows(work: Work, group: Gather, plan: WindowPlan, { invocations }: GridTable): void {
  const { fold, order, tile } = plan;
  const { kernel } = work;
  const tiles = order.map((axis): Axis => ({
    ...axis,
    extent: Math.ceil(axis.extent / (tile.get(axis.id) ?? 1)),
  }));
  mapped(kernel, tiles, invocations, (numbers) => {
    const base: Substitution = new Map(group.axes.map(({ id }) => [id, constant(0)]));
    const tileAxes = order.flatMap((axis): readonly TileAxis[] => {
      const own = kernel.simplify(numbers.get(axis.id) ?? constant(0));
      const size = tile.get(axis.id) ?? 1;
      if (size > 1) return [tileAxis(axis, size, own)];
      base.set(axis.id, own);
      return [];
    });
    const points = tilePoints(tileAxes, base);
    const registers =
      plan.term === undefined ? emitSums(work, plan, points) : emitSumsInLanes(work, plan, points);
    storeTile(
      work,
      group.store,
      points,
      (point) => new Map([[fold.into, { kind: "reg", reg: registers[point] ?? -1 }]]),
    );
  });
}

/** The sums of the points, each in a register. */
function emitSums(work: Work, { fold, written }: WindowPlan, points: readonly TilePoint[]): readonly RegId[] {
  const registers = openAccumulators(work, points, () => ({ kind: "const", value: fold.init }));
  emitTerms(work, { fold, written }, (terms) => {
    for (const reduction of terms) accumulate(work, fold, points, registers, reduction);
  });
  return registers;
}

/** The same where an output sums up four channels at a time, which come together at the end. */
function emitSumsInLanes(
  work: Work,
  { fold, written, term }: WindowPlan,
  points: readonly TilePoint[],
): readonly RegId[] {
  const { kernel } = work;
  const inLanes = (body: (lane: Index) => void): void => {
    const lane = kernel.axis("lane", LANES);
    kernel.marked(lane, "vector", () => body(at(lane)));
  };
  const fours = points.map(({ name }) => kernel.variable(`a${name}`, { kind: "const", value: 0 }, LANES));
  emitTerms(work, { fold, written, term }, (terms) =>
    inLanes((lane) => {
      for (const reduction of terms)
        accumulate(work, fold, points, fours, new Map([...reduction, [term?.id ?? -1, lane]]));
    }),
  );
  const sums = points.map(({ name }) => kernel.variable(`s${name}`, { kind: "const", value: fold.init }));
  inLanes(() => {
    for (const [i, reg] of fours.entries()) addTerm(work, fold, sums[i], { kind: "reg", reg });
  });
  return sums;
}

/** The terms of the sum, but for the axis `term`: loops, and in these all that are written out. */
function emitTerms(
  { kernel }: Work,
  { fold, written, term }: Pick<WindowPlan, "fold" | "written"> & { readonly term?: Axis | undefined },
  body: (terms: readonly Substitution[]) => void,
): void {
  const reduction: Substitution = new Map(fold.axes.map(({ id }) => [id, constant(0)]));
  const loops = fold.axes
    .filter((axis) => axis.extent > 1 && axis !== term && !written.includes(axis))
    .map(({ id, name, extent }): Axis => {
      const axis = kernel.axis(name, extent);
      reduction.set(id, at(axis));
      return axis;
    });
  kernel.loops(loops, () => body(tapsOf(written).map((taps) => new Map([...reduction, ...taps]))));
}

/** Past a ragged edge the last one is read again, and not stored. */
function tileAxis({ id, extent }: Axis, size: number, tile: Index): TileAxis {
  const index = (n: number): Index => add(scale(tile, size), constant(n));
  return {
    axis: id,
    size,
    index,
    safe: (n) => (extent % size === 0 ? index(n) : within(index(n), extent)),
    guard: (n) => (extent % size === 0 ? [] : [{ kind: "lt", left: index(n), right: constant(extent) }]),
  };
}
