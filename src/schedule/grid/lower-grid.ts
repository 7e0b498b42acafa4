// One step to kernels for a grid: groups, the first recipe that takes each, addresses hoisted. Every group has kernels of its own, for
// workgroups of one kernel do not see what others of it store.

import type { Nest } from "../../nests/nest.ts";
import { gatherScatters } from "../gather-scatters.ts";
import { groupsOf, type Gather, type Group } from "../group.ts";
import { decisionOf, type LoweredStep, type Refusals } from "../lower-step.ts";
import type { GridTable, LoopTable } from "../table.ts";
import { startWork, type Choice, type Decision, type Work } from "../work.ts";
import { cutRows, type RowPart } from "./cut-rows.ts";
import { finished } from "./finish.ts";
import { withOwnRegions } from "./own-region.ts";
import type { GridPlan } from "./recipe.ts";
import { gridRecipes } from "./recipes.ts";
import { planRows } from "./rows.ts";
import { scatterOnGrid } from "./scatter.ts";

export function lowerOnGrid(nest: Nest, table: LoopTable, grid: GridTable): readonly LoweredStep[] {
  const work = startWork(nest, table);
  const groups = gatherScatters(work, groupsOf(nest, work.fixed));
  const kernels = kernelsOfAll(work, groups, grid);
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

/** Groups that share rows together, every other one by itself. */
function kernelsOfAll(work: Work, groups: readonly Group[], grid: GridTable): readonly BuiltKernel[] {
  const kernels: BuiltKernel[] = [];
  for (let at = 0; at < groups.length;) {
    const rows = planRows(work, groups.slice(at), grid);
    const group = groups[at];
    if (rows !== undefined) kernels.push(...kernelsOfPlan(work, rows.plan, []));
    else if (group !== undefined) kernels.push(...kernelsWithin(work, group, grid));
    at += rows?.count ?? 1;
  }
  return kernels;
}

/** The group as it is, or in parts where a kernel does not see its weights at once. */
function kernelsWithin(work: Work, group: Group, grid: GridTable): readonly BuiltKernel[] {
  const whole = kernelsOf(work, group, grid);
  if (group.kind === "scatter") return whole;
  const bytes = mostWeights(whole);
  for (let count = 1, most = bytes; most > grid.mostBound;) {
    count = Math.max(count + 1, Math.ceil((count * most) / grid.mostBound));
    const parts = cutRows(work, group, count, grid.alignment);
    if (parts === undefined) return whole;
    const kernels = parts.flatMap((part) =>
      kernelsOf(work, part.group, grid, { ...part, count: parts.length, bytes }),
    );
    most = mostWeights(kernels);
    if (most <= grid.mostBound) return kernels;
  }
  return whole;
}

/** Bytes of the largest slot of weights. */
function mostWeights(kernels: readonly BuiltKernel[]): number {
  const slots = kernels.flatMap((kernel) => kernel.slots).filter(({ space }) => space === "weights");
  return Math.max(0, ...slots.map(({ size, dtype }) => size * (dtype === "f16" ? 2 : 4)));
}

/** Of how many parts, and the bytes of weights that they share. */
type Cut = RowPart & { readonly count: number; readonly bytes: number };

function kernelsOf(work: Work, group: Group, grid: GridTable, cut?: Cut): readonly BuiltKernel[] {
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
  return kernelsOfPlan(work, planOf(work, group, grid, refusals), refusals, cut && { ...cut, grid });
}

function kernelsOfPlan(
  work: Work,
  { kernels }: GridPlan,
  refusals: Refusals,
  cut?: Cut & { readonly grid: GridTable },
): readonly BuiltKernel[] {
  return kernels.map(({ choice: planned, group, meaning = [group], emit, known }) => {
    const decision = (): Decision => {
      const choice = { ...planned, schedule: [...planned.schedule, ...(known?.() ?? [])] };
      return decisionOf(work, group, cut === undefined ? choice : cutChoice(choice, cut, cut.grid), refusals);
    };
    return built(work, meaning, emit, decision, cut?.group);
  });
}

function cutChoice(choice: Choice, { rows, of, count, bytes }: Cut, { mostBound }: GridTable): Choice {
  const [all, most] = [bytes, mostBound].map((size) => `${(size / 2 ** 20).toPrecision(3)} MiB`);
  const why = `rows in ${count} parts, each with weights of its own: all ${all} are more than a kernel sees at once (${most})`;
  return {
    ...choice,
    schedule: [...choice.schedule, ["rows", `${rows} of ${of}`]],
    layout: [...(choice.layout ?? []), why],
  };
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
  part?: Gather,
): BuiltKernel {
  work.nextKernel();
  emit();
  const kernel =
    part === undefined ? finished(work.kernel) : finished(work.kernel, withOwnRegions(work, part));
  return { ...kernel, decisions: [decision()], meaning };
}
