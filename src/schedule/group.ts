// A nest cut into groups, each one loop structure: a sum or maximum with the stage that finishes it, a plain stage, or a scatter. Cutting
// changes nothing about what is computed; it decides what stays in registers.

import type { Axis, AxisId, Index, Pred } from "../algebra/index-types.ts";
import { substitute } from "../algebra/index-walk.ts";
import { bufferOf, outOf } from "../nests/buffers.ts";
import { coverComplaint } from "../nests/cover.ts";
import type { BufferId, Nest, Scalar, Stage } from "../nests/nest.ts";
import { mapScalar, readsOf, usedAxes } from "../nests/scalars.ts";
import { placeAxes, readsOwnPlace } from "../nests/own-place.ts";
import { readersOf, writersOf } from "../passes/nest-facts.ts";

export type Group = Gather | Scatter;

/** Every element of `store.buffer` that the axes reach is computed by itself. */
export interface Gather {
  readonly kind: "gather";
  /** One point is one stored element. */
  readonly axes: readonly Axis[];
  readonly fold?: Fold;
  readonly store: Store;
}

export interface Fold {
  readonly kind: "sum" | "max";
  readonly init: number;
  /** In the order of accumulation. */
  readonly axes: readonly Axis[];
  readonly where: readonly Pred[];
  readonly value: Scalar;
  /** A read of this buffer in the store's value is the accumulated number. */
  readonly into: BufferId;
}

export interface Store {
  readonly buffer: BufferId;
  readonly index: readonly Index[];
  readonly where: readonly Pred[];
  readonly value: Scalar;
}

/** Stages that accumulate into one buffer in ways that are no gather: executed as they stand. */
export interface Scatter {
  readonly kind: "scatter";
  readonly buffer: BufferId;
  readonly init: number;
  readonly stages: readonly Stage[];
}

/** The groups in execution order. `skip` are buffers computed elsewhere (from weights alone). */
export function groupsOf(nest: Nest, skip: ReadonlySet<BufferId>): readonly Group[] {
  const groups: Group[] = [];
  // A fold waits for the stage that finishes it: stages between them may compute what that one reads.
  const waiting = new Map<Stage, Stage>();
  for (const [at, stage] of nest.stages.entries()) {
    if (skip.has(stage.buffer)) continue;
    const fold = waiting.get(stage);
    if (fold !== undefined) groups.push(folding(fold, finishedStore(nest, fold, stage)));
    else if (stage.update.kind === "set") groups.push(plain(stage));
    else if (foldsInPlace(nest, stage)) {
      const finish = finishOf(nest, stage, at);
      if (finish === undefined || waiting.has(finish)) groups.push(folding(stage, ownStore(stage)));
      else waiting.set(finish, stage);
    } else {
      const stages = writersOf(nest, stage.buffer);
      if (stage === stages.at(-1))
        groups.push({ kind: "scatter", buffer: stage.buffer, init: stage.update.init, stages });
    }
  }
  return groups;
}

function plain({ axes, buffer, index, where, value }: Stage): Gather {
  return { kind: "gather", axes, store: { buffer, index, where, value } };
}

/** Whether each element is accumulated by its own iterations: the axes of the index reach every element once. */
function foldsInPlace(nest: Nest, stage: Stage): boolean {
  if (writersOf(nest, stage.buffer).length > 1) return false;
  const outer = outerAxes(stage);
  return coverComplaint(bufferOf(nest, stage.buffer), [{ ...stage, axes: outer, where: [] }]) === undefined;
}

function outerAxes({ axes, index }: Stage): readonly Axis[] {
  const used = new Set(usedAxes(index, [], { kind: "const", value: 0 }));
  return axes.filter(({ id }) => used.has(id));
}

/** The one later stage that reads the accumulated buffer, each element at its own place. */
function finishOf(nest: Nest, stage: Stage, at: number): Stage | undefined {
  const [reader, ...more] = readersOf(nest, stage.buffer);
  if (
    reader === undefined ||
    more.length > 0 ||
    reader.update.kind !== "set" ||
    stage.buffer === outOf(nest).id
  )
    return undefined;
  if (nest.stages.indexOf(reader) <= at || placeAxes(nest, reader) === undefined) return undefined;
  const reads = readsOf(reader.value).filter((read) => read.buffer === stage.buffer);
  return reads.every((read) => readsOwnPlace(nest, reader, read)) ? reader : undefined;
}

/** What the finish stores, in terms of the fold's axes. */
function finishedStore(nest: Nest, fold: Stage, finish: Stage): Store {
  const map = new Map<AxisId, Index>();
  for (const [dimension, axis] of (placeAxes(nest, finish) ?? []).entries()) {
    const index = fold.index[dimension];
    if (axis !== undefined && index !== undefined) map.set(axis, index);
  }
  return {
    buffer: finish.buffer,
    index: finish.index.map((index) => substitute(index, map)),
    where: [],
    value: mapScalar(finish.value, { index: (index) => substitute(index, map) }),
  };
}

function ownStore({ buffer, index }: Stage): Store {
  return { buffer, index, where: [], value: { kind: "read", buffer, index } };
}

function folding(stage: Stage, store: Store): Gather {
  const outer = new Set(outerAxes(stage).map(({ id }) => id));
  const { update } = stage;
  return {
    kind: "gather",
    axes: stage.axes.filter(({ id }) => outer.has(id)),
    fold: {
      kind: update.kind === "max" ? "max" : "sum",
      init: update.kind === "set" ? 0 : update.init,
      axes: stage.axes.filter(({ id }) => !outer.has(id)),
      where: stage.where,
      value: stage.value,
      into: stage.buffer,
    },
    store,
  };
}
