// One step to one kernel body: groups, recipes, hoisted addresses. What the kernel's slots hold is told beside it; where they lie in memory
// is decided for the whole module.

import type { BodyBudget, Slot, Stmt } from "../loops/loop.ts";
import type { BufferId, Nest } from "../nests/nest.ts";
import { factorsIn } from "./factors.ts";
import { gatherScatters } from "./gather-scatters.ts";
import { groupsOf, type Gather, type Group } from "./group.ts";
import type { BuiltSlot } from "./kernel-builder.ts";
import { recipes, recipesBeforePads } from "./recipes/recipes.ts";
import { lowerScatter } from "./recipes/scatter.ts";
import type { Lowered, Recipe } from "./recipes/recipe.ts";
import { sizeOf } from "../nests/buffers.ts";
import { contractionOf, withWeightsFrom } from "./recipes/contraction.ts";
import { sizeOfAxes } from "./steps/axes.ts";
import { hoistAddresses } from "./steps/hoist-addresses.ts";
import { hoistPads } from "./steps/hoist-pad.ts";
import { vectorise } from "./steps/vectorise.ts";
import { smallerBodies, type LoopTable } from "./table.ts";
import { startWork, type Choice, type Decision, type Prepared, type Work } from "./work.ts";

export interface LoweredStep {
  readonly slots: readonly BuiltSlot[];
  readonly body: readonly Stmt[];
  readonly decisions: readonly Decision[];
  /** The step's nest with the packing stages that recipes added. */
  readonly nest: Nest;
  readonly fixed: ReadonlySet<BufferId>;
  /** Weights-only buffers that are not packed but made when the module is loaded. */
  readonly prepared: ReadonlyMap<BufferId, Prepared>;
  /** What the kernel computes, as groups that read weights where the kernel reads them: the reference for self-tests. */
  readonly meaning: readonly Group[];
  /** How many groups the whole step has. */
  readonly groups: number;
  /** Temporaries that the other kernels of the step find at the same place. */
  readonly shared: ReadonlySet<BufferId>;
  /** Weights-only buffers that are multiplied by data in float32: their least numbers count as 0. */
  readonly factors?: ReadonlySet<BufferId>;
  /** How constant numbers are held. */
  readonly tables: Slot["dtype"];
}

/** Groups of a step, by position. */
interface Part {
  readonly begin: number;
  readonly end: number;
}

/**
 * The step as one kernel, or as several where one would be larger than the budget: first its groups apart, then smaller bodies. What a
 * kernel leaves in scratch the next ones of the step find there. One group may still be too large.
 */
export function lowerWithin(
  nest: Nest,
  table: LoopTable,
  budget: BodyBudget | undefined,
): readonly LoweredStep[] {
  const lowered = (from: LoopTable, part?: Part): readonly LoweredStep[] => {
    const whole = lowerStep(nest, from, part);
    if (budget === undefined || budget.sizeOf(whole.body) <= budget.limit) return [whole];
    const { begin, end } = part ?? { begin: 0, end: whole.groups };
    if (end - begin > 1) {
      const middle = (begin + end) >> 1;
      return [...lowered(from, { begin, end: middle }), ...lowered(from, { begin: middle, end })];
    }
    const smaller = smallerBodies(from);
    return smaller === undefined ? [whole] : lowered(smaller, part);
  };
  return lowered(table);
}

/** `part` of the step's groups, all without it. */
export function lowerStep(nest: Nest, table: LoopTable, part?: Part): LoweredStep {
  const work = startWork(nest, table);
  const groups = gatherScatters(work, groupsOf(nest, work.fixed));
  const meaning = groups.slice(part?.begin, part?.end).flatMap((group) => lowerGroup(work, group));
  const { slots, extents } = work.kernel;
  const stmts = work.kernel.finish();
  const { body: loops, firstFree } =
    table.lanes === 1
      ? { body: stmts, firstFree: extents.size }
      : vectorise(stmts, extents.size, {
          isFloat32: (slot) => slots[slot]?.dtype === "f32",
          isOwn: (slot) => slots[slot]?.space === "scratch",
          isSteady: (slot) => slots[slot]?.space !== "arena",
          forThreads: table.threads !== undefined,
        });
  const body = hoistAddresses(
    loops,
    slots.map(({ name }) => name),
    firstFree,
  );
  return {
    slots,
    body,
    decisions: work.decisions,
    nest: work.nest(),
    fixed: work.fixed,
    prepared: work.prepared,
    meaning,
    groups: groups.length,
    shared: new Set(nest.buffers.map(({ id }) => id)),
    ...(table.lanes === 1 ? {} : { factors: factorsIn(stmts, slots) }),
    tables: "f64",
  };
}

function lowerGroup(work: Work, group: Group): readonly Group[] {
  if (group.kind === "scatter") {
    work.note(decisionOf(work, group, lowerScatter(work, group), []));
    return [group];
  }
  const refusals: Refusals = [];
  for (const recipe of recipesBeforePads) {
    const lowered = attempt(recipe, work, group, refusals);
    if (lowered === undefined) continue;
    work.note(decisionOf(work, group, lowered.choice, refusals));
    return lowered.meaning ?? [group];
  }
  const { fold } = group;
  const ready: Gather = fold === undefined ? group : { ...group, fold: hoistPads(work, fold, group.axes) };
  for (const recipe of recipes) {
    const lowered = attempt(recipe, work, ready, refusals);
    if (lowered === undefined) continue;
    const { layout = [], ...choice } = lowered.choice;
    const padded = ready.fold === fold ? [] : ["its padding is copied around the data once"];
    work.note(decisionOf(work, group, { ...choice, layout: [...padded, ...layout] }, refusals));
    return [withPackedReads(group, lowered)];
  }
  return [group];
}

export type Refusals = { readonly recipe: string; readonly why: string }[];

function attempt(recipe: Recipe, work: Work, group: Gather, refusals: Refusals): Lowered | undefined {
  const result = recipe.lower(work, group);
  if (!("refused" in result)) return result;
  refusals.push({ recipe: recipe.name, why: result.refused });
  return undefined;
}

export function decisionOf(
  work: Work,
  group: Group,
  choice: Choice,
  refusals: Decision["refusals"],
): Decision {
  if (group.kind === "scatter") {
    const points = sizeOf(work.buffer(group.buffer));
    const terms = group.stages.reduce((count, { axes }) => count + sizeOfAxes(axes), 0) / points;
    return { ...choice, points, terms, isContraction: true, refusals };
  }
  const isContraction = contractionOf(group, work.fixed) !== undefined;
  const terms = group.fold === undefined ? 1 : sizeOfAxes(group.fold.axes);
  return { ...choice, points: sizeOfAxes(group.axes), terms, isContraction, refusals };
}

function withPackedReads(group: Gather, { packed }: Lowered): Gather {
  if (packed === undefined || group.fold === undefined) return group;
  return { ...group, fold: withWeightsFrom(group.fold, packed.weight, packed.read) };
}
