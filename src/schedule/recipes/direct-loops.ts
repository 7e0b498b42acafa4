// The loops of a direct plan: outer loops over outputs, weights that they share loaded outside, a tile of registers, the reduction within.

import { add, clamp, constant, scale, sum } from "../../algebra/index-expr.ts";
import type { Axis, Index } from "../../algebra/index-types.ts";
import { LANES } from "../../loops/lanes.ts";
import type { RegId } from "../../loops/loop.ts";
import { readsOf } from "../../nests/scalars.ts";
import type { Fold, Gather } from "../group.ts";
import { at } from "../kernel-builder.ts";
import { lowerScalar } from "../lower-scalar.ts";
import { fuseAxes, sizeOfAxes, within as inBounds, type Substitution } from "../steps/axes.ts";
import { coalesce } from "../steps/coalesce.ts";
import { peeled } from "../steps/peel.ts";
import {
  accumulate,
  openAccumulators,
  storeTile,
  tilePoints,
  type TileAxis,
} from "../steps/register-tile.ts";
import type { Work } from "../work.ts";
import { emitByData } from "./by-data.ts";
import { addressesIn, hasIndexValues, tapsOf, type DirectPlan } from "./direct-plan.ts";

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
  const across: Across = { at: constant(0), axis: undefined };
  const outer = runs.map((run) => openRun(work, run, plan, { lane, across, base, tileAxes }));
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
  const { lanesAt, weightsAt } = depthsOf(plan, outer.length, within);
  const mark = plan.lanes?.edges === undefined ? "seq" : "vector";
  const loopsFrom = (depth: number, isInLanes = false): void => {
    if (depth === within?.depth && !isInLanes) within.prepare(base);
    if (depth === lanesAt && !isInLanes) return kernel.marked(lane, mark, () => loopsFrom(depth, true));
    if (fold !== undefined && depth > 0 && depth === weightsAt) loadWeights(work, fold, plan, base);
    const axis = outer[depth];
    if (axis === undefined) return inner();
    over(work, axis, { plan, across }, () => loopsFrom(depth + 1));
  };
  loopsFrom(0);
}

/** How many loops stand outside of the one over lanes, and of the loads of the weights. */
function depthsOf(
  { lanes, weightsAfter }: DirectPlan,
  loops: number,
  within: Within | undefined,
): { readonly lanesAt: number | undefined; readonly weightsAt: number } {
  if (lanes === undefined) return { lanesAt: undefined, weightsAt: weightsAfter };
  // Outside of the loop whose ends may be apart, which is the last.
  const latest = lanes.edges === undefined ? loops : loops - 1;
  const lanesAt = Math.max(weightsAfter > 0 ? weightsAfter : latest, within?.depth ?? 0);
  return { lanesAt, weightsAt: weightsAfter > 0 ? Math.max(weightsAfter, lanesAt) : 0 };
}

/** The loop over an axis; the ends of the one in lanes may be apart. */
function over(
  { kernel }: Work,
  axis: Axis,
  { plan, across }: { readonly plan: DirectPlan; readonly across: Across },
  body: () => void,
): void {
  if (axis !== across.axis || plan.lanes?.edges !== true) return kernel.loop(axis, body);
  peeled(kernel, axis, (index) => {
    across.at = index;
    body();
  });
}

/** Which vectors of the axis in lanes are being emitted. */
interface Across {
  axis: Axis | undefined;
  at: Index;
}

interface Opened {
  readonly lane: Axis;
  readonly across: Across;
  readonly base: Substitution;
  readonly tileAxes: TileAxis[];
}

/** The kernel axis of a run of outer axes; a tiled axis is a run of its own and gets its tile. */
function openRun(
  work: Work,
  run: readonly Axis[],
  plan: DirectPlan,
  { lane, across, base, tileAxes }: Opened,
): Axis {
  const { kernel } = work;
  const [axis] = run;
  if (plan.lanes !== undefined && axis?.id === plan.lanes.axis) {
    across.axis = kernel.axis(axis.name, Math.ceil(axis.extent / (plan.lanes.vectors * lane.extent)));
    across.at = at(across.axis);
    tileAxes.push(vectorsAlong(work, axis, plan.lanes.vectors, { lane, across }));
    return across.axis;
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
  { id, extent }: Axis,
  vectors: number,
  { lane, across }: Pick<Opened, "lane" | "across">,
): TileAxis {
  const size = vectors * lane.extent;
  const index = (n: number): Index => {
    const first = add(scale(across.at, size), constant(n * lane.extent));
    return add(kernel.simplify(clamp(first, 0, extent - lane.extent)), at(lane));
  };
  return { axis: id, size: vectors, index, safe: index, guard: () => [] };
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

/** Loads the fold's weights at the cursor, so that the loops inside find them in registers. */
function loadWeights(work: Work, fold: Fold, plan: DirectPlan, base: Substitution): void {
  const weights = readsOf(fold.value).filter((read) => work.fixed.has(read.buffer));
  for (const taps of tapsOf(plan.written)) {
    for (const read of weights) lowerScalar(work.lowering(new Map([...base, ...taps])), read);
  }
}
