// How each layer of a built model is computed and why: read off the schedule that the emitter consumed, nothing decided here.

import type { Decision } from "../schedule/work.ts";
import type { Scheduled } from "../schedule/schedule.ts";
import type { LoopTable } from "../schedule/table.ts";
import { stepKey, type Tuned } from "../schedule/tuning.ts";
import type { BuiltModel } from "./built-model.ts";
import { tables } from "./back.ts";
import { present } from "./stage.ts";

/** One step of the program: one layer, or several that were fused. */
export interface LayerExplanation {
  /** Of the graph's values that it computes, producers first. */
  readonly paths: readonly string[];
  readonly ops: readonly string[];
  /** Of what it stores, batch apart. */
  readonly shape: readonly number[];
  /** The same as it lies in memory. */
  readonly stored: readonly number[];
  readonly kernels: readonly KernelExplanation[];
  readonly tuned?: Tuned;
  /** `stepKey`: equal for layers that are alike. */
  readonly key: string;
}

export interface KernelExplanation {
  readonly name: string;
  /** Calls of the whole model that share this body. */
  readonly calls: number;
  /** Against the target's limit; absent where it has none. */
  readonly body?: { readonly size: number; readonly limit: number; readonly unit: string };
  readonly parts: readonly PartExplanation[];
}

export interface PartExplanation extends Decision {
  /** Multiply-adds as the layer states them, whatever the algorithm makes of them; 0 where it has none. */
  readonly macs: number;
  /** From the table's speeds: an expectation, not a measurement. Absent where the table has none for the recipe. */
  readonly expected?: { readonly gflops: number; readonly ms: number };
}

export function explainSchedule(
  { program, scheduled }: BuiltModel,
  target: string,
): readonly LayerExplanation[] {
  const table = tables.get(target);
  const calls = callCounts(scheduled);
  return scheduled.layers.map(({ kernels, tuned, stored }, at): LayerExplanation => {
    const step = present(program.steps[at]);
    const explained = alikeTogether(kernels).map(({ kernel, decisions }): KernelExplanation => {
      const { name, body } = present(scheduled.module.kernels[kernel]);
      const { budget } = scheduled;
      return {
        name,
        calls: calls.get(kernel) ?? 0,
        parts: decisions.map((decision) => explainPart(decision, table)),
        ...(budget && { body: { size: budget.sizeOf(body), limit: budget.limit, unit: budget.unit } }),
      };
    });
    const shape = program.values[step.result]?.shape ?? [];
    const { paths, ops, nest } = step;
    return { paths, ops, shape, stored, kernels: explained, key: stepKey(nest), ...(tuned && { tuned }) };
  });
}

type LayerKernels = Scheduled["layers"][number]["kernels"];

/** Equal parts of a cut layer are calls of one kernel: told once, with how many they are. */
function alikeTogether(kernels: LayerKernels): LayerKernels {
  const alike = Map.groupBy(kernels, (one) => JSON.stringify(one));
  return [...alike.values()].flatMap((calls) => {
    const [one] = calls;
    if (one === undefined || calls.length === 1) return calls;
    const decisions = one.decisions.map((decision): Decision => ({
      ...decision,
      points: decision.points * calls.length,
      schedule: [...decision.schedule, ["parts", String(calls.length)]],
    }));
    return [{ ...one, decisions }];
  });
}

/** What the expected speeds of a target are, as a sentence or two. */
export function speedsOf(target: string): string {
  const measured =
    "GFLOP/s and ms are what the target's table expects of the algorithm at its best, not measurements. `cnnc tune` measures.";
  return tables.get(target)?.reckoned ?? measured;
}

function explainPart(decision: Decision, table: LoopTable | undefined): PartExplanation {
  const { recipe, points, terms, isContraction } = decision;
  const operations = points * terms;
  const gflops = table?.speeds.get(recipe);
  const flops = isContraction ? 2 * operations : operations;
  return {
    ...decision,
    macs: isContraction ? operations : 0,
    ...(gflops !== undefined && { expected: { gflops, ms: flops / gflops / 1e6 } }),
  };
}

function callCounts({ module }: Scheduled): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { kernel } of module.calls) counts.set(kernel, (counts.get(kernel) ?? 0) + 1);
  return counts;
}
