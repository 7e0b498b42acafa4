// What a step of a product of matrices brings into workgroup memory: weights as they lie, data where its window says, with zeros outside.
// Both come four at a time where data lies in fours of channels.
// What an invocation brings is under way at once: it stops where it asks for the first number that is not there yet.

import { add, constant, div, mod, scale } from "../../algebra/index-expr.ts";
import type { Axis, Index, Pred } from "../../algebra/index-types.ts";
import { freeAxes } from "../../algebra/index-walk.ts";
import { provenWithin, withoutImplied } from "../../algebra/prove.ts";
import { LANES } from "../../loops/lanes.ts";
import type { LoopScalar } from "../../loops/loop.ts";
import { at } from "../kernel-builder.ts";
import { lowerReadWhere } from "../lower-scalar.ts";
import { fuseAxes, splitIndex } from "../steps/axes.ts";
import { type Job, placeOf, timesWritten } from "./gemm-job.ts";
import { innerAt, reductionAt } from "./gemm-plan.ts";

/**
 * A step's weights lie as they are wanted. They are on their way while others still compute and data is loaded, and stored by what is
 * returned: an invocation stops where the first number is asked for that is not there yet.
 */
export function copyWeights(job: Job): () => void {
  const { work, plan, rowsHeld, invocations, axes } = job;
  const { kernel } = work;
  const vectors = (plan.tile.depth * plan.tile.rows) / LANES;
  const slot = (): number => kernel.slot(rowsHeld, "write");
  const inLanes = (number: Index, body: (own: Index) => void): void =>
    kernel.when([{ kind: "lt", left: number, right: constant(vectors) }], () => {
      const lane = kernel.axis("lane", LANES);
      kernel.marked(lane, "vector", () => body(kernel.simplify(add(scale(number, LANES), at(lane)))));
    });
  const turns = Math.ceil(vectors / invocations);
  const numberOf = (turn: Index): Index => add(scale(turn, invocations), at(axes.local));
  if (vectors % invocations !== 0 || turns > AT_ONCE) {
    const turn = kernel.axis("u", turns);
    return () =>
      kernel.loop(turn, () =>
        inLanes(numberOf(at(turn)), (own) =>
          kernel.emit({ kind: "store", slot: slot(), index: own, value: weightOf(job, own) }),
        ),
      );
  }
  const numbers = Array.from({ length: turns }, (_, i) => numberOf(constant(i)));
  const zero: LoopScalar = { kind: "const", value: 0 };
  const dtype = plan.products === "f16" ? "f16" : undefined;
  const held = numbers.map((number) => {
    const reg = kernel.variable("next", zero, LANES, dtype);
    inLanes(number, (own) => kernel.emit({ kind: "set", reg, value: weightOf(job, own) }));
    return { number, reg };
  });
  return () => {
    for (const { number, reg } of held)
      inLanes(number, (own) =>
        kernel.emit({ kind: "store", slot: slot(), index: own, value: { kind: "reg", reg } }),
      );
  };
}

/** Of the step, in the order in which they lie. */
function weightOf(job: Job, own: Index): LoopScalar {
  const { weights, axes } = job;
  const { kernel } = job.work;
  const { group, step } = placeOf(job);
  const first = kernel.address(weights.buffer, weights.at(group, at(axes.rowTile), step));
  return {
    kind: "load",
    slot: kernel.slot(weights.buffer, "read"),
    index: kernel.simplify(add(first, own)),
  };
}

/**
 * Data that lies in fours comes as it lies, a vector at a time. A condition that is the same for all that an invocation brings is asked once;
 * without others, loads do not wait for each other.
 */
export function copyData(job: Job): void {
  const { kernel } = job.work;
  const turns = Math.ceil(partsOf(job) / job.invocations);
  const turn = kernel.axis("u", turns);
  let shared: Guarded | undefined;
  let isGuardedEach = false;
  const each = kernel.inside(() =>
    kernel.loop(turn, () =>
      copyParts(job, [at(turn)], (whole) => {
        const value = asked(job, whole);
        shared = isGuarded(value) && !isAbout(value.condition.preds, turn) ? value : undefined;
        isGuardedEach = isGuarded(value) && shared === undefined;
        return value;
      }),
    ),
  );
  if (isGuardedEach) for (const stmt of each) kernel.emit(stmt);
  else if (shared === undefined) copyTogether(job, turns, (value) => value);
  else
    kernel.emit({
      kind: "if",
      preds: shared.condition.preds,
      then: kernel.inside(() => copyTogether(job, turns, (value) => (isGuarded(value) ? value.then : value))),
      otherwise: kernel.inside(() =>
        kernel.loop(turn, () =>
          copyParts(job, [at(turn)], (value) => (isGuarded(value) ? value.otherwise : value)),
        ),
      ),
    });
}

/** Elements of a step's data, or vectors. */
function partsOf({ plan: { tile }, width }: Job): number {
  return (tile.depth / width) * tile.columns;
}

/** Parts that an invocation has under way at once. */
const AT_ONCE = 8;

function copyTogether(job: Job, turns: number, pick: (value: LoopScalar) => LoopScalar): void {
  const { kernel } = job.work;
  // A turn that only some invocations take stands by itself.
  const times = partsOf(job) % job.invocations === 0 ? timesWritten(turns, AT_ONCE) : 1;
  const turn = kernel.axis("u", turns / times);
  kernel.loop(turn, () =>
    copyParts(
      job,
      Array.from({ length: times }, (_, i) => add(scale(at(turn), times), constant(i))),
      pick,
    ),
  );
}

type Guarded = Extract<LoopScalar, { kind: "select" }> & {
  readonly condition: Extract<LoopScalar, { kind: "test" }>;
};

function isGuarded(value: LoopScalar): value is Guarded {
  return value.kind === "select" && value.condition.kind === "test";
}

/**
 * Without conditions that follow from others: an element lies within its dimension where its column and term do. But for those that prove
 * the address, for what is not proven is limited.
 */
function asked({ work: { kernel } }: Job, value: LoopScalar): LoopScalar {
  if (!isGuarded(value)) return value;
  const { then, condition } = value;
  const few = withoutImplied(condition.preds, kernel.extents);
  if (few.length === condition.preds.length) return value;
  const isProven = (preds: readonly Pred[]): boolean =>
    then.kind === "load" &&
    provenWithin(then.index, 0, (kernel.slots[then.slot]?.size ?? 0) - 1, { extents: kernel.extents, preds });
  const preds = isProven(condition.preds)
    ? condition.preds.reduceRight((kept, pred) => {
        const others = kept.filter((each) => each !== pred);
        return !few.includes(pred) && isProven(others) ? others : kept;
      }, condition.preds)
    : few;
  return preds.length === 0 ? value.then : { ...value, condition: { ...value.condition, preds } };
}

function isAbout(preds: readonly Pred[], { id }: Axis): boolean {
  return preds.some(({ left, right }) => [left, right].some((side) => freeAxes(side).includes(id)));
}

/** All are loaded, then all are stored. */
function copyParts(job: Job, turns: readonly Index[], pick: (value: LoopScalar) => LoopScalar): void {
  const { work, plan, columnsHeld, invocations, axes, width } = job;
  const { kernel } = work;
  const parts = constant(partsOf(job));
  const dtype = plan.products === "f16" ? "f16" : undefined;
  const numbers = turns.map((turn) => add(scale(turn, invocations), at(axes.local)));
  const lane = kernel.axis("lane", width);
  const copy = (): void => {
    const values = numbers.map((number) => {
      const value = pick(termOf(job, number, at(lane)));
      return turns.length === 1 ? value : kernel.let("x", value, undefined, dtype);
    });
    const slot = kernel.slot(columnsHeld, "write");
    for (const [i, value] of values.entries()) {
      const index = kernel.simplify(add(scale(numbers[i] ?? constant(0), width), at(lane)));
      kernel.emit({ kind: "store", slot, index, value });
    }
  };
  kernel.when(
    numbers.map((number) => ({ kind: "lt", left: number, right: parts })),
    () => (width === 1 ? copy() : kernel.marked(lane, "vector", copy)),
  );
}

/** A term of a column of the tile: of the part with this number, one lane. What it asks first is the same for all lanes. */
function termOf(job: Job, number: Index, lane: Index): LoopScalar {
  const { work, plan, axes, width } = job;
  const { kernel } = work;
  const { tile, sizes, inner, innerSize, blocks } = plan;
  const place = kernel.simplify(div(number, tile.columns));
  const own = kernel.simplify(mod(number, tile.columns));
  const { group, step, beside } = placeOf(job);
  const column = splitIndex(at(axes.columnTile), own, tile.columns);
  const map = reductionAt(plan, kernel.simplify(step), add(scale(place, width), lane));
  for (const { id, extent } of plan.reduction) if (extent === 1) map.set(id, constant(0));
  fuseAxes(plan.groups, group, map);
  fuseAxes(plan.columns, column, map);
  fuseAxes(plan.beside, beside, map);
  const part = innerAt(step, place, blocks, tile.depth / width);
  const where: readonly Pred[] = [
    { kind: "lt", left: column, right: constant(sizes.columns) },
    ...(inner.length === 0 ? [] : [{ kind: "lt", left: part, right: constant(innerSize / width) } as const]),
  ];
  return lowerReadWhere(work.lowering(map), plan.data, where);
}
