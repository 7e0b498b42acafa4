// One step to one kernel body: groups, recipes, hoisted addresses. What the kernel's slots hold is told beside it; where they lie in memory
// is decided for the whole module.

import type { Stmt } from "../loops/loop.ts";
import type { BufferId, Nest } from "../nests/nest.ts";
import { mapScalar } from "../nests/scalars.ts";
import { groupsOf, type Gather, type Group } from "./group.ts";
import type { BuiltSlot } from "./kernel-builder.ts";
import { recipes } from "./recipes/recipes.ts";
import { lowerScatter } from "./recipes/scatter.ts";
import type { Lowered } from "./recipes/recipe.ts";
import { hoistAddresses } from "./steps/hoist-addresses.ts";
import { hoistPads } from "./steps/hoist-pad.ts";
import type { LoopTable } from "./table.ts";
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
}

export function lowerStep(nest: Nest, table: LoopTable): LoweredStep {
  const work = startWork(nest, table);
  const meaning = groupsOf(nest, work.fixed).map((group) => lowerGroup(work, group));
  const { slots, extents } = work.kernel;
  const body = hoistAddresses(
    work.kernel.finish(),
    slots.map(({ name }) => name),
    extents.size,
  );
  return { slots, body, choices: work.choices, nest: work.nest(), fixed: work.fixed, meaning };
}

function lowerGroup(work: Work, group: Group): Group {
  if (group.kind === "scatter") {
    work.note(lowerScatter(work, group));
    return group;
  }
  const { fold } = group;
  const ready: Gather = fold === undefined ? group : { ...group, fold: hoistPads(work, fold, group.axes) };
  for (const recipe of recipes) {
    const lowered = recipe.lower(work, ready);
    if (lowered === undefined) continue;
    work.note(lowered.choice);
    return withPackedReads(group, lowered);
  }
  return group;
}

function withPackedReads(group: Gather, { packed }: Lowered): Gather {
  if (packed === undefined || group.fold === undefined) return group;
  const value = mapScalar(group.fold.value, {
    scalar: (part) => (part.kind === "read" && part.buffer === packed.weight ? packed.read : part),
  });
  return { ...group, fold: { ...group.fold, value } };
}
