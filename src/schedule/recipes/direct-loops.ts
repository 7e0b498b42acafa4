// The loops of a direct plan: outer loops over outputs, weights that they share loaded outside, a tile of registers, the reduction within.

import { add, constant, scale, sum } from "../../algebra/index-expr.ts";
import type { Axis, Index } from "../../algebra/index-types.ts";
import type { RegId } from "../../loops/loop.ts";
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
  const loopsFrom = (depth: number): void => {
    if (depth === within?.depth) within.prepare(base);
    if (fold !== undefined && depth > 0 && depth === plan.weightsAfter) loadWeights(work, fold, plan, base);
    const axis = outer[depth];
    if (axis === undefined) return inner();
    kernel.loop(axis, () => loopsFrom(depth + 1));
  };
  loopsFrom(0);
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
    safe: (n) => (plan.overreach ? index(n) : kernel.simplify(inBounds(index(n), axis.extent))),
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
