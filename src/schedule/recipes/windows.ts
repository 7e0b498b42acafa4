// Windows of groups that share nothing: depthwise and narrow grouped convolutions, and narrow convolutions of several samples. Each group's
// data is copied once, padding and all, into float64; its weights stay in registers; outputs below each other share what they load.
//
//   for g { t = x[g], padded; w0 .. w8 = w[g]; for p by 7, q { a0 .. a6 += t[...] * w0 ... written out; store } }
//
// Steps: copyWindow, split by the tile, hoist weights, registerTile. Sums keep their order.

import { coefficientOf, constant } from "../../algebra/index-expr.ts";
import { extentsOf, rangeOf } from "../../algebra/index-range.ts";
import type { Axis } from "../../algebra/index-types.ts";
import { LANES } from "../../loops/lanes.ts";
import type { Gather } from "../group.ts";
import { memoryOrder } from "../steps/reorder.ts";
import { windowCopy, type WindowCopy } from "../steps/copy-window.ts";
import type { LoopTable } from "../table.ts";
import type { Choice, Work } from "../work.ts";
import { contractionOf, samplesIn, type Contraction } from "./contraction.ts";
import { emitDirect } from "./direct-loops.ts";
import { bestDivisor, planDirect, smallTile, type Special, usually, wider } from "./direct-plan.ts";
import { sizeOfAxes } from "../steps/axes.ts";
import { laneAxis, laneShape, type LaneTile } from "./lane-tile.ts";
import { notWorthPacking } from "./panel-plan.ts";
import { type Recipe, refuse } from "./recipe.ts";

export const windows: Recipe = {
  name: "windows",
  why: "Before padding is hoisted: it copies each group's data with its padding, just before it is read.",
  lower(work, group) {
    const found = contractionOf(group, work.fixed);
    if (found === undefined) return refuse("it is no plain sum of data times weights");
    const apart = apartOf(found);
    const unfit = unfitOf(work, group, apart);
    if (unfit !== undefined) return refuse(unfit);
    const order = memoryOrder(work, group, group.axes);
    const special = specialOf(work, group, apart, order);
    if (apart.outer.some((axis) => order.indexOf(axis) >= apart.outer.length))
      return refuse("its groups are not apart in memory");
    const inPlace = readInPlace(work, apart, special);
    if (inPlace !== undefined) {
      const plan = planDirect(work, group, inPlace);
      work.keepAsPanel(found.weight.buffer);
      emitDirect(work, group, plan);
      const layout = ["the data read where it lies; what lies outside of it is left out of the sums"];
      return { choice: { ...plan.choice, ...named(found), layout } };
    }
    const copy = copyOf(work, apart, special);
    if (copy === undefined) return refuse("its groups are not apart in memory");
    if (found.sizes.groups === 1 && copy.elements > work.table.smallCopy)
      return refuse(`a copy of ${copy.elements} elements per sample does not stay in the cache`);
    const { read, copyAt } = copy.begin(work);
    const ready: Gather = { ...group, fold: { ...found.fold, value: valueWith(found, read) } };
    const plan = planDirect(work, ready, special);
    work.keepAsPanel(found.weight.buffer);
    emitDirect(work, ready, plan, { depth: apart.outer.length, prepare: copyAt });
    const copied = `each ${found.sizes.groups === 1 ? "sample" : "group"}'s data copied with its padding into ${copy.elements} float64 elements`;
    return { choice: { ...plan.choice, ...named(found), layout: [copied] } };
  },
};

/** What shares data, and what does not. */
interface Apart extends Contraction {
  /** Groups and samples. */
  readonly outer: readonly Axis[];
  /** The other columns: windows over one piece of data. */
  readonly inner: readonly Axis[];
}

function apartOf(found: Contraction): Apart {
  const samples = samplesIn(found);
  const outer = [...found.groups.filter(({ extent }) => extent > 1), ...samples];
  return { ...found, outer, inner: found.columns.filter((axis) => !samples.includes(axis)) };
}

function unfitOf({ table }: Work, { store }: Gather, found: Apart): string | undefined {
  const { groups, reduction } = found.sizes;
  if (found.outer.length === 0) return "all its channels share their data";
  if (sizeOfAxes(found.inner) < 2 || reduction < 2) return "no data is read more than once";
  if (notWorthPacking(found, table) === undefined)
    return groups === 1 ? "it is wide enough for panels" : "its groups are wide enough for panels";
  if (groups === 1 && found.data.pad === undefined) return "it has no padding to copy";
  return store.where.length > 0 ? "its outputs stand under conditions" : undefined;
}

/** Groups have tiles of their own; a single one is tiled as a small convolution is. */
function specialOf(work: Work, group: Gather, found: Apart, order: readonly Axis[]): Special {
  const { table } = work;
  const across = laneAxis(work, group, found, order);
  if (across !== undefined && isLast(found, across)) return inLanes(found, order, across, table);
  if (found.sizes.groups === 1)
    return { tile: smallTile(work, found, order), overreach: false, most: usually(table) };
  return { tile: tileOf(found, order, table), overreach: reachesFurther(found), most: wider(table) };
}

/** Whether it moves along the last dimension of the data and no other. */
function isLast({ data: { index } }: Apart, { id }: Axis): boolean {
  return index.every((part, d) => coefficientOf(part, id) > 0 === (d === index.length - 1));
}

/** Pixels in lanes: outputs of one window below each other, or rows that share their data. */
function inLanes(found: Apart, order: readonly Axis[], across: Axis, table: LoopTable): Special {
  const row = found.rows.findLast(({ extent }) => extent > 1);
  const down = order.findLast((axis) => axis !== across && found.inner.includes(axis));
  const most = wider(table);
  if (row === undefined && down !== undefined) {
    const { reduction } = found.sizes;
    // As many rows as may be written out with all taps, or with those of the last axis where there are too many.
    const taps = reduction <= most.taps ? reduction : (found.reduction.at(-1)?.extent ?? 1);
    const rows = Math.max(1, Math.min(table.depthwiseRows, Math.floor(most.products / taps)));
    const tile = new Map([[down.id, bestDivisor(down.extent, rows)]]);
    return {
      tile,
      lanes: { axis: across.id, vectors: 1, data: found.data },
      overreach: reachesFurther(found),
      most,
    };
  }
  const { rows, vectors } = laneShape(row?.extent ?? 1, across.extent, table);
  const tile = new Map(row === undefined ? [] : [[row.id, rows]]);
  return { tile, lanes: { axis: across.id, vectors, data: found.data }, overreach: false, most };
}

/**
 * Depthwise windows whose taps are all written out need no copy: rows outside the data are left out, and of the first and last vectors of a row
 * the lanes outside are. Padding must be zeros, and no vector may lie outside as a whole.
 */
function readInPlace(work: Work, found: Apart, special: Special): Special | undefined {
  const { data, sizes, reduction, inner } = found;
  const { lanes, most } = special;
  const across = data.index.at(-1);
  if (lanes === undefined || across === undefined || sizes.rows > 1) return undefined;
  const step = coefficientOf(across, lanes.axis);
  if (sizes.reduction > most.taps || step > 2 || !isZeros(data)) return undefined;
  const { lo, hi } = rangeOf(across, extentsOf([...inner, ...reduction]));
  const last = (work.buffer(data.buffer).shape.at(-1) ?? 1) - 1;
  if (-lo >= LANES || hi - last >= LANES) return undefined;
  const own = step === 2 ? twoVectors(found, lanes, special) : special;
  return { ...own, overreach: true, lanes: { ...lanes, ...own.lanes, edges: lo < 0 || hi > last } };
}

function isZeros({ pad }: Contraction["data"]): boolean {
  return pad === undefined || (pad.kind === "fill" && pad.value === 0);
}

/** With a step fewer rows share what they load: two vectors keep more sums going at a time. */
function twoVectors({ inner, sizes }: Apart, lanes: LaneTile, special: Special): Special {
  const extent = inner.find(({ id }) => id === lanes.axis)?.extent ?? 1;
  if (Math.ceil(extent / LANES) % 2 > 0) return special;
  const rows = Math.floor(special.most.products / sizes.reduction / 2);
  const tile = new Map([...special.tile].map(([axis, size]) => [axis, bestDivisor(size, rows)]));
  return { ...special, tile, lanes: { ...lanes, vectors: 2 } };
}

/** Rows of a window without shared weights; else the tile of small convolutions. */
function tileOf(
  { rows, inner }: Apart,
  order: readonly Axis[],
  { direct, depthwiseRows }: LoopTable,
): ReadonlyMap<number, number> {
  const wide = order.filter((axis) => inner.includes(axis));
  const [down, across] = [wide.at(-2) ?? wide.at(-1), wide.at(-1)];
  const row = rows.findLast(({ extent }) => extent > 1);
  const tile = new Map<number, number>();
  if (row === undefined) {
    if (down !== undefined) tile.set(down.id, bestDivisor(down.extent, depthwiseRows));
    return tile;
  }
  tile.set(row.id, Math.min(row.extent, direct.rows));
  if (across !== undefined) tile.set(across.id, bestDivisor(across.extent, direct.columns));
  return tile;
}

/** The copy has room for what a ragged last tile reads; what one vector reads lies side by side in it. */
function copyOf(work: Work, found: Apart, { tile, lanes, overreach }: Special): WindowCopy | undefined {
  const { inner, outer, groups, reduction, data } = found;
  const reached = inner.map((axis): Axis => {
    const size = overreach ? (tile.get(axis.id) ?? 1) : 1;
    return { ...axis, extent: Math.ceil(axis.extent / size) * size };
  });
  return windowCopy(
    work.buffer(data.buffer),
    data,
    [...new Set([...groups, ...outer])],
    [...reached, ...reduction],
    lanes === undefined ? 1 : coefficientOf(data.index.at(-1) ?? constant(0), lanes.axis),
  );
}

/** Mirrored and wrapped pads do not go on for ever. Rows tile the weights, which have no room. */
function reachesFurther({ data, sizes }: Contraction): boolean {
  return sizes.rows === 1 && (data.pad === undefined || data.pad.kind === "fill");
}

function named({ sizes: { rows, groups } }: Contraction): Pick<Choice, "recipe" | "because"> {
  if (groups === 1) return { recipe: "direct", because: "too small to repay packed copies" };
  return rows === 1
    ? { recipe: "depthwise", because: "each channel has its own window: nothing to share between channels" }
    : {
        recipe: "grouped windows",
        because: `each of ${groups} groups has but ${rows} rows to share its data`,
      };
}

function valueWith({ weight }: Contraction, data: Contraction["data"]): Contraction["fold"]["value"] {
  return { kind: "binary", op: "mul", left: data, right: weight };
}
