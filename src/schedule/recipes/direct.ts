// Loops over the outputs as they lie in memory, a few neighbours at a time in registers: small convolutions, matrix-vector products,
// depthwise windows, pooling, reductions, element-wise stages. Also what is left when nothing else fits: it takes any gather.
//
//   for rows by 2, pixels by 2 { a00 .. a11 = 0; for c, r { s written out: a00 += x[...] * w[...] ... } store a00 .. a11 }
//
// Steps: coalesce where nothing is tiled; split by a tile; hoist weights that the tile's loops share; registerTile.

import { add, coefficientOf, constant, scale, sum } from "../../algebra/index-expr.ts";
import type { Axis, Index } from "../../algebra/index-types.ts";
import type { RegId } from "../../loops/loop.ts";
import { stridesOf } from "../../nests/buffers.ts";
import type { Scalar } from "../../nests/nest.ts";
import { readsOf, usedAxes, visitScalar } from "../../nests/scalars.ts";
import type { Fold, Gather } from "../group.ts";
import { at } from "../kernel-builder.ts";
import { lowerScalar } from "../lower-scalar.ts";
import { fuseAxes, sizeOfAxes, within, type Substitution } from "../steps/axes.ts";
import { coalesce } from "../steps/coalesce.ts";
import {
  accumulate,
  openAccumulators,
  storeTile,
  tilePoints,
  type TileAxis,
} from "../steps/register-tile.ts";
import type { Choice, Work } from "../work.ts";
import { contractionOf } from "./contraction.ts";
import type { Recipe } from "./recipe.ts";

export const direct: Recipe = {
  name: "direct",
  why: "Last: it refuses nothing.",
  lower(work, group) {
    const plan = planDirect(work, group);
    const found = contractionOf(group, work.fixed);
    // Read once per sample, weights stream as float32; read for every pixel, they repay being held as float64.
    if (found !== undefined && found.columns.length > 0) work.keepAsPanel(found.weight.buffer);
    emitDirect(work, group, plan);
    return { choice: plan.choice };
  },
};

interface DirectPlan {
  /** Outer axes, slowest first. */
  readonly order: readonly Axis[];
  readonly tile: ReadonlyMap<number, number>;
  /** Reduction axes that stay loops, in fused runs; the rest is written out. */
  readonly loops: readonly (readonly Axis[])[];
  readonly written: readonly Axis[];
  /** Loops outside of which the weights do not change: they are loaded there, once. */
  readonly weightsAfter: number;
  readonly choice: Choice;
}

function planDirect(work: Work, group: Gather): DirectPlan {
  const { axes, fold } = group;
  const order = memoryOrder(work, group, axes);
  const tile = tileOf(work, group, order);
  const written =
    fold === undefined
      ? []
      : writtenOut(
          fold,
          sizeOfAxes(order.map((axis) => ({ ...axis, extent: tile.get(axis.id) ?? 1 }))),
          work.table.unroll,
        );
  const looped = (fold?.axes ?? []).filter((axis) => !written.includes(axis));
  const isPlain =
    fold !== undefined &&
    fold.where.length === 0 &&
    !hasIndexValues(fold.value) &&
    readsOf(fold.value).every(({ pad }) => pad === undefined);
  const loops = isPlain ? coalesce(looped, addressesIn(work, fold.value)) : looped.map((axis) => [axis]);
  const weightsAfter = fold === undefined || looped.length > 0 ? 0 : hoistDepth(work, fold, order, tile);
  const recipe = nameOf(work, group);
  const tiles = order.map(({ id }) => tile.get(id) ?? 1).filter((size) => size > 1);
  return {
    order,
    tile,
    loops,
    written,
    weightsAfter,
    choice: {
      recipe,
      because: reasons[recipe] ?? direct.why,
      schedule: [
        ["tile", tiles.length === 0 ? "1" : tiles.join("x")],
        ...(written.length === 0 ? [] : ([["written out", String(sizeOfAxes(written))]] as const)),
        ...(weightsAfter === 0 ? [] : ([["weights in registers", "yes"]] as const)),
      ],
    },
  };
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

/** Outer axes by their stride in the stored buffer, largest first. */
function memoryOrder(work: Work, { store }: Gather, axes: readonly Axis[]): readonly Axis[] {
  const strides = stridesOf(work.buffer(store.buffer).shape);
  const address = sum(store.index.map((index, d) => scale(index, strides[d] ?? 1)));
  const strideOf = ({ id }: Axis): number => Math.abs(coefficientOf(address, id));
  return axes.filter(({ extent }) => extent > 1).toSorted((a, b) => strideOf(b) - strideOf(a));
}

function tileOf(work: Work, group: Gather, order: readonly Axis[]): ReadonlyMap<number, number> {
  const { table } = work;
  const tile = new Map<number, number>();
  const found = contractionOf(group, work.fixed);
  if (found === undefined) return tile;
  const row = found.rows.findLast(({ extent }) => extent > 1);
  const column = order.findLast((axis) => found.columns.includes(axis));
  if (column === undefined) {
    if (row !== undefined) tile.set(row.id, Math.min(row.extent, table.vectorRows));
    return tile;
  }
  const { rows, columns } = row === undefined ? { rows: 1, columns: table.depthwiseColumns } : table.direct;
  if (row !== undefined) tile.set(row.id, Math.min(row.extent, rows));
  tile.set(column.id, bestDivisor(column.extent, columns));
  return tile;
}

/** The largest size up to `most` that divides, if it is at least half of it; else `most` with a ragged edge. */
function bestDivisor(extent: number, most: number): number {
  for (let size = Math.min(extent, most); size > most / 2; size--) if (extent % size === 0) return size;
  return Math.min(extent, most);
}

/** Innermost reduction axes whose product stays within the limit. */
function writtenOut(fold: Fold, tileSize: number, limit: number): readonly Axis[] {
  const written: Axis[] = [];
  let size = 1;
  for (const axis of fold.axes.toReversed()) {
    if (axis.extent === 1) continue;
    size *= axis.extent;
    if (size > limit || size * tileSize > 4 * limit) break;
    written.unshift(axis);
  }
  return written;
}

function addressesIn(work: Work, value: Scalar): readonly Index[] {
  return readsOf(value).map((read) => {
    const strides = stridesOf(work.buffer(read.buffer).shape);
    return sum(read.index.map((index, d) => scale(index, strides[d] ?? 1)));
  });
}

/** How many outer loops lie outside all that the fold's weights depend on; 0 where they change within. */
function hoistDepth(
  work: Work,
  fold: Fold,
  order: readonly Axis[],
  tile: ReadonlyMap<number, number>,
): number {
  const weights = readsOf(fold.value).filter((read) => work.fixed.has(read.buffer));
  if (weights.length === 0) return 0;
  const used = new Set(weights.flatMap((read) => usedAxes(read.index, [], { kind: "const", value: 0 })));
  const last = order.findLastIndex(({ id }) => used.has(id));
  const tiled = order.some(({ id }) => used.has(id) && (tile.get(id) ?? 1) > 1);
  return last < order.length - 1 && !tiled ? last + 1 : 0;
}

function emitDirect(work: Work, group: Gather, plan: DirectPlan): void {
  const { kernel } = work;
  const { fold, store } = group;
  const base: Substitution = new Map();
  for (const axis of [...group.axes, ...(fold?.axes ?? [])]) base.set(axis.id, constant(0));
  const tileAxes: TileAxis[] = [];
  const addresses = fold === undefined ? pointAddresses(work, group) : undefined;
  const runs = addresses === undefined ? plan.order.map((axis) => [axis]) : coalesce(plan.order, addresses);
  const outer = runs.map((run) => openRun(work, run, plan, base, tileAxes));
  const inner = (): void => {
    const points = tilePoints(tileAxes, base);
    if (fold === undefined) return storeTile(work, store, points, () => new Map());
    const registers = openAccumulators(work, points, () => ({ kind: "const", value: fold.init }));
    emitReduction(work, fold, plan, points, registers);
    storeTile(
      work,
      store,
      points,
      (point) => new Map([[fold.into, { kind: "reg", reg: registers[point] ?? -1 }]]),
    );
  };
  if (fold === undefined || plan.weightsAfter === 0) return kernel.loops(outer, inner);
  kernel.loops(outer.slice(0, plan.weightsAfter), () => {
    loadWeights(work, fold, plan, base);
    kernel.loops(outer.slice(plan.weightsAfter), inner);
  });
}

/** The kernel axis of a run of outer axes; a tiled axis is a run of its own and gets its tile. */
function openRun(
  work: Work,
  run: readonly Axis[],
  plan: DirectPlan,
  base: Substitution,
  tileAxes: TileAxis[],
): Axis {
  const { kernel } = work;
  const [axis] = run;
  const size = axis === undefined ? 1 : (plan.tile.get(axis.id) ?? 1);
  if (axis === undefined || size === 1) {
    const made = kernel.axis(run.map(({ name }) => name).join(""), sizeOfAxes(run));
    fuseAxes(run, at(made), base);
    return made;
  }
  const made = kernel.axis(axis.name, Math.ceil(axis.extent / size));
  const index = (n: number): Index => add(scale(at(made), size), constant(n));
  tileAxes.push({
    axis: axis.id,
    size,
    index,
    safe: (n) => kernel.simplify(within(index(n), axis.extent)),
    guard: (n) =>
      axis.extent % size === 0 ? [] : [{ kind: "lt", left: index(n), right: constant(axis.extent) }],
  });
  return made;
}

/** All addresses of a stage that may be coalesced; undefined where an axis matters outside addresses too. */
function pointAddresses(work: Work, { store }: Gather): readonly Index[] | undefined {
  if (
    store.where.length > 0 ||
    hasIndexValues(store.value) ||
    readsOf(store.value).some(({ pad }) => pad !== undefined)
  )
    return undefined;
  const strides = stridesOf(work.buffer(store.buffer).shape);
  return [
    ...addressesIn(work, store.value),
    sum(store.index.map((index, d) => scale(index, strides[d] ?? 1))),
  ];
}

/** Whether an axis matters outside addresses. */
function hasIndexValues(value: Scalar): boolean {
  let found = false;
  visitScalar(value, ({ kind }) => {
    if (kind === "int" || kind === "test") found = true;
  });
  return found;
}

function emitReduction(
  work: Work,
  fold: Fold,
  plan: DirectPlan,
  points: ReturnType<typeof tilePoints>,
  registers: readonly RegId[],
): void {
  const { kernel } = work;
  const reduction: Substitution = new Map();
  const axes = plan.loops.map((run) => {
    const made = kernel.axis(run.map(({ name }) => name).join(""), sizeOfAxes(run));
    fuseAxes(run, at(made), reduction);
    return made;
  });
  kernel.loops(axes, () => {
    for (const taps of tapsOf(plan.written))
      accumulate(work, fold, points, registers, new Map([...reduction, ...taps]));
  });
}

/** Every point of the axes that are written out, last axis fastest. */
function tapsOf(axes: readonly Axis[]): readonly Substitution[] {
  return axes.reduce<readonly Substitution[]>(
    (taps, { id, extent }) =>
      taps.flatMap((tap) => Array.from({ length: extent }, (_, n) => new Map([...tap, [id, constant(n)]]))),
    [new Map()],
  );
}

/** Loads the fold's weights at the cursor, so that the loops inside find them in registers. */
function loadWeights(work: Work, fold: Fold, plan: DirectPlan, base: Substitution): void {
  const weights = readsOf(fold.value).filter((read) => work.fixed.has(read.buffer));
  for (const taps of tapsOf(plan.written)) {
    for (const read of weights) lowerScalar(work.lowering(new Map([...base, ...taps])), read);
  }
}
