// One step to kernels for a grid: groups, the first recipe that takes each, addresses hoisted. Every group has kernels of its own, for
// workgroups of one kernel do not see what others of it store.

import type { Nest } from "../../nests/nest.ts";
import { gatherScatters } from "../gather-scatters.ts";
import { groupsOf, type Group } from "../group.ts";
import { decisionOf, type LoweredStep, type Refusals } from "../lower-step.ts";
import type { GridTable, LoopTable } from "../table.ts";
import { startWork, type Choice, type Decision, type Work } from "../work.ts";
import { finished } from "./finish.ts";
import type { GridPlan } from "./recipe.ts";
import { gridRecipes } from "./recipes.ts";
import { scatterOnGrid } from "./scatter.ts";

export function lowerOnGrid(nest: Nest, table: LoopTable, grid: GridTable): readonly LoweredStep[] {
  const work = startWork(nest, table);
  const groups = gatherScatters(work, groupsOf(nest, work.fixed));
  const kernels = groups.flatMap((group) => kernelsOf(work, group, grid));
  const whole = work.nest();
  const step = {
    nest: whole,
    fixed: work.fixed,
    prepared: work.prepared,
    groups: groups.length,
    tables: "f32" as const,
    // The kernels were built together: a temporary of one is the same for all.
    shared: new Set(whole.buffers.map(({ id }) => id)),
  };
  return kernels.map((kernel) => ({ ...step, ...kernel }));
}

type BuiltKernel = Pick<LoweredStep, "slots" | "body" | "decisions" | "meaning">;

function kernelsOf(work: Work, group: Group, grid: GridTable): readonly BuiltKernel[] {
  if (group.kind === "scatter") {
    let choice: Choice = { recipe: "scatter", schedule: [] };
    return [
      built(
        work,
        [group],
        () => {
          choice = scatterOnGrid(work, group);
        },
        () => decisionOf(work, group, choice, []),
      ),
    ];
  }
  const refusals: Refusals = [];
  return planOf(work, group, grid, refusals).kernels.map(({ choice, group: part, meaning = [part], emit }) =>
    built(work, meaning, emit, () => decisionOf(work, part, choice, refusals)),
  );
}

function planOf(
  work: Work,
  group: Group & { kind: "gather" },
  grid: GridTable,
  refusals: Refusals,
): GridPlan {
  for (const recipe of gridRecipes) {
    const plan = recipe.plan(work, group, grid);
    if (!("refused" in plan)) return plan;
    refusals.push({ recipe: recipe.name, why: plan.refused });
  }
  return { kernels: [] };
}

function built(
  work: Work,
  meaning: readonly Group[],
  emit: () => void,
  decision: () => Decision,
): BuiltKernel {
  work.nextKernel();
  emit();
  return { ...finished(work.kernel), decisions: [decision()], meaning };
}
