// The loops of a direct plan: outer loops over outputs, weights that they share loaded outside, a tile of registers, the reduction within.

import { add, clamp, constant, constantOf, scale, sub, sum } from "../../algebra/index-expr.ts";
import type { Axis, Index } from "../../algebra/index-types.ts";
import { substitute } from "../../algebra/index-walk.ts";
import { LANES } from "../../loops/lanes.ts";
import type { LoopScalar, RegId } from "../../loops/loop.ts";
import { readsOf } from "../../nests/scalars.ts";
import type { Fold, Gather } from "../group.ts";
import { at } from "../kernel-builder.ts";
import { lowerScalar } from "../lower-scalar.ts";
import { fuseAxes, sizeOfAxes, within as inBounds, type Substitution } from "../steps/axes.ts";
import { coalesce } from "../steps/coalesce.ts";
import {
  accumulate,
  openAccumulators,
  storeTile,
  tilePoints,
  type TileAxis,
  type TilePoint,
} from "../steps/register-tile.ts";
import type { Work } from "../work.ts";
import { addressesIn, hasIndexValues, type DirectPlan } from "./direct-plan.ts";

/** What happens within the first `depth` outer loops, before the others begin. */
export interface Within {
  readonly depth: number;
  prepare(base: Substitution): void;
}

export function emitDirect(work: Work, group: Gather, plan: DirectPlan, within?: Within): void {
  const { kernel } = work;
  const { fold, store } = group;
  const base: Substitution = new Map();
  for (const axis of [...group.axes, ...(fold?.axes ?? [])]) base.set(axis.id, constant(0));
  const tileAxes: TileAxis[] = [];
  const addresses = fold === undefined ? pointAddresses(work, group) : undefined;
  const runs = addresses === undefined ? plan.order.map((axis) => [axis]) : coalesce(plan.order, addresses);
  const lane = kernel.axis("lane", plan.lanes === undefined ? 1 : LANES);
  const outer = runs.map((run) => openRun(work, run, plan, { lane, base, tileAxes }));
  const inner = (): void => {
    const points = tilePoints(tileAxes, base);
    if (fold === undefined) return storeTile(work, store, points, () => new Map());
    if (plan.loops.length === 0 && emitByData(work, group, fold, plan, points)) return;
    const registers = openAccumulators(work, points, () => ({ kind: "const", value: fold.init }));
    emitReduction(work, fold, plan, points, registers);
    storeTile(
      work,
      store,
      points,
      (point) => new Map([[fold.into, { kind: "reg", reg: registers[point] ?? -1 }]]),
    );
  };
  const lanesAt =
    plan.lanes && Math.max(plan.weightsAfter > 0 ? plan.weightsAfter : outer.length, within?.depth ?? 0);
  const weightsAt = plan.weightsAfter > 0 ? Math.max(plan.weightsAfter, lanesAt ?? 0) : 0;
  const loopsFrom = (depth: number, isInLanes = false): void => {
    if (depth === within?.depth && !isInLanes) within.prepare(base);
    if (depth === lanesAt && !isInLanes) return kernel.loop(lane, () => loopsFrom(depth, true));
    if (fold !== undefined && depth > 0 && depth === weightsAt) loadWeights(work, fold, plan, base);
    const axis = outer[depth];
    if (axis === undefined) return inner();
    kernel.loop(axis, () => loopsFrom(depth + 1));
  };
  loopsFrom(0);
}

interface Opened {
  readonly lane: Axis;
  readonly base: Substitution;
  readonly tileAxes: TileAxis[];
}

/** The kernel axis of a run of outer axes; a tiled axis is a run of its own and gets its tile. */
function openRun(work: Work, run: readonly Axis[], plan: DirectPlan, { lane, base, tileAxes }: Opened): Axis {
  const { kernel } = work;
  const [axis] = run;
  if (plan.lanes !== undefined && axis?.id === plan.lanes.axis) {
    const vectors = vectorsAlong(work, axis, plan.lanes.vectors, lane);
    tileAxes.push(vectors.tile);
    return vectors.axis;
  }
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
    safe: (n) => (plan.overreach ? index(n) : kernel.simplify(inBounds(index(n), axis.extent))),
    guard: (n) =>
      axis.extent % size === 0 ? [] : [{ kind: "lt", left: index(n), right: constant(axis.extent) }],
  });
  return made;
}

/** An axis in lanes, some vectors at a time. What is left over at the end is a whole vector that ends there. */
function vectorsAlong(
  { kernel }: Work,
  { id, name, extent }: Axis,
  vectors: number,
  lane: Axis,
): { readonly axis: Axis; readonly tile: TileAxis } {
  const size = vectors * lane.extent;
  const axis = kernel.axis(name, Math.ceil(extent / size));
  const index = (n: number): Index => {
    const first = add(scale(at(axis), size), constant(n * lane.extent));
    return add(kernel.simplify(clamp(first, 0, extent - lane.extent)), at(lane));
  };
  return { axis, tile: { axis: id, size: vectors, index, safe: index, guard: () => [] } };
}

/** All addresses of a stage that may be coalesced; undefined where an axis matters outside addresses too. */
function pointAddresses(work: Work, { store }: Gather): readonly Index[] | undefined {
  if (
    store.where.length > 0 ||
    hasIndexValues(store.value) ||
    readsOf(store.value).some(({ pad }) => pad !== undefined)
  )
    return undefined;
  const strides = work.kernel.strides(work.buffer(store.buffer));
  return [
    ...addressesIn(work, store.value),
    sum(store.index.map((index, d) => scale(index, strides[d] ?? 1))),
  ];
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

/**
 * Products in the order in which their data lies, and each output is stored when it has them all: few sums are held at a time, however
 * many outputs the tile has. false, and nothing, where that would change the order of a sum.
 */
function emitByData(
  work: Work,
  { store }: Gather,
  fold: Fold,
  plan: DirectPlan,
  points: readonly TilePoint[],
): boolean {
  const taps = tapsOf(plan.written);
  const { data } = plan.lanes ?? {};
  if (data === undefined) return false;
  const buffer = work.buffer(data.buffer);
  const placeOf = (axes: Substitution): Index =>
    work.kernel.address(
      buffer,
      data.index.map((index) => substitute(index, axes)),
    );
  const products = points.flatMap((point, p) =>
    taps.map((tap) => {
      const axes: Substitution = new Map([...point.read, ...tap]);
      return { p, axes, place: placeOf(axes) };
    }),
  );
  const [first] = products;
  if (first === undefined) return false;
  const places = products.map(({ place }) => constantOf(sub(place, first.place)) ?? Number.NaN);
  const isOrdered = products.every(
    ({ p }, i) => p !== products[i - 1]?.p || (places[i] ?? 0) > (places[i - 1] ?? 0),
  );
  if (places.some(Number.isNaN) || !isOrdered) return false;
  const sorted = products
    .map((product, i) => ({ ...product, at: places[i] ?? 0 }))
    .toSorted((a, b) => a.at - b.at);
  const registers = new Map<number, RegId>();
  const left = points.map(() => taps.length);
  for (const { p, axes } of sorted) {
    const point = points[p];
    if (point === undefined) continue;
    const own = registers.get(p) ?? firstProduct(work, fold, point, axes);
    if (registers.has(p)) accumulate(work, fold, [{ ...point, read: axes }], [own], new Map());
    registers.set(p, own);
    left[p] = (left[p] ?? 0) - 1;
    if (left[p] === 0)
      storeTile(work, store, [point], () => new Map([[fold.into, { kind: "reg", reg: own }]]));
  }
  return true;
}

/** A sum that begins with its first product: nothing is added to 0. */
function firstProduct(work: Work, fold: Fold, { name }: TilePoint, axes: Substitution): RegId {
  const value = lowerScalar(work.lowering(axes), fold.value);
  const first: LoopScalar =
    fold.init === 0
      ? value
      : { kind: "binary", op: "add", left: { kind: "const", value: fold.init }, right: value };
  return work.kernel.variable(`a${name}`, first);
}

/** Every point of the axes that are written out, last axis fastest. */
export function tapsOf(axes: readonly Axis[]): readonly Substitution[] {
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
