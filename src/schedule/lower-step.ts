// One step to one kernel body: groups, recipes, hoisted addresses. What the kernel's slots hold is told beside it; where they lie in memory
// is decided for the whole module.

import type { BodyBudget, Stmt } from "../loops/loop.ts";
import type { BufferId, Nest } from "../nests/nest.ts";
import { mapScalar } from "../nests/scalars.ts";
import { groupsOf, type Gather, type Group } from "./group.ts";
import type { BuiltSlot } from "./kernel-builder.ts";
import { recipes } from "./recipes/recipes.ts";
import { winograd } from "./recipes/winograd.ts";
import { lowerScatter } from "./recipes/scatter.ts";
import type { Lowered } from "./recipes/recipe.ts";
import { hoistAddresses } from "./steps/hoist-addresses.ts";
import { hoistPads } from "./steps/hoist-pad.ts";
import { smallerBodies, type LoopTable } from "./table.ts";
import { startWork, type Choice, type Work } from "./work.ts";

export interface LoweredStep {
  readonly slots: readonly BuiltSlot[];
  readonly body: readonly Stmt[];
  readonly choices: readonly Choice[];
  /** The step's nest with the packing stages that recipes added. */
  readonly nest: Nest;
  readonly fixed: ReadonlySet<BufferId>;
  /** What the kernel computes, as groups that read weights where the kernel reads them: the reference for self-tests. */
  readonly meaning: readonly Group[];
  /** How many groups the whole step has. */
  readonly groups: number;
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
  const groups = groupsOf(nest, work.fixed);
  const meaning = groups.slice(part?.begin, part?.end).flatMap((group) => lowerGroup(work, group));
  const { slots, extents } = work.kernel;
  const body = hoistAddresses(
    work.kernel.finish(),
    slots.map(({ name }) => name),
    extents.size,
  );
  return {
    slots,
    body,
    choices: work.choices,
    nest: work.nest(),
    fixed: work.fixed,
    meaning,
    groups: groups.length,
  };
}

function lowerGroup(work: Work, group: Group): readonly Group[] {
  if (group.kind === "scatter") {
    work.note(lowerScatter(work, group));
    return [group];
  }
  const { fold } = group;
  const rewritten = winograd.lower(work, group);
  if (rewritten !== undefined) {
    work.note(rewritten.choice);
    return rewritten.meaning ?? [group];
  }
  const ready: Gather = fold === undefined ? group : { ...group, fold: hoistPads(work, fold, group.axes) };
  for (const recipe of recipes) {
    const lowered = recipe.lower(work, ready);
    if (lowered === undefined) continue;
    work.note(lowered.choice);
    return [withPackedReads(group, lowered)];
  }
  return [group];
}

function withPackedReads(group: Gather, { packed }: Lowered): Gather {
  if (packed === undefined || group.fold === undefined) return group;
  const value = mapScalar(group.fold.value, {
    scalar: (part) => (part.kind === "read" && part.buffer === packed.weight ? packed.read : part),
  });
  return { ...group, fold: { ...group.fold, value } };
}
