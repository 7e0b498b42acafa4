// Single steps of a built model as modules of their own, one per way of computing them: what `cnnc tune` measures. They go through the
// same schedule and the same emitter as the whole model.

import { programOfStep } from "../passes/program-of-step.ts";
import type { Packing } from "../schedule/packing.ts";
import { laidOut, schedule, type Scheduled } from "../schedule/schedule.ts";
import { structureKey } from "../schedule/structure-key.ts";
import type { LoopTable } from "../schedule/table.ts";
import { stepKey, tunedTable } from "../schedule/tuning.ts";
import { variants } from "../schedule/variants.ts";
import { targets } from "../targets/index.ts";
import type { OutputFile, Target, TargetOptions } from "../targets/target.ts";
import { tableFor } from "./back.ts";
import type { BuiltModel } from "./built-model.ts";
import type { CompileOptions } from "./options.ts";
import { present } from "./stage.ts";
import { version } from "./version.ts";

export interface Candidate {
  /** A name of `variants`; undefined for the table as it stands. */
  readonly variant: string | undefined;
  readonly packing: Packing;
  readonly scheduled: Scheduled;
  /** The module, as JavaScript. */
  emit(): readonly OutputFile[];
}

/** A step that occurs in the model, once for all layers that are alike. */
export interface DistinctStep {
  readonly key: string;
  /** Position in the program, of the first of them. */
  readonly at: number;
  /** Paths of the first of them, and how many there are. */
  readonly layer: string;
  readonly count: number;
}

export function distinctSteps({ program }: BuiltModel): readonly DistinctStep[] {
  const steps = new Map<string, DistinctStep>();
  for (const [at, { nest, paths }] of program.steps.entries()) {
    const key = stepKey(nest);
    const known = steps.get(key);
    steps.set(
      key,
      known ? { ...known, count: known.count + 1 } : { key, at, layer: paths.join(" + "), count: 1 },
    );
  }
  return [...steps.values()];
}

export interface StepOptions extends Pick<CompileOptions, "dtype" | "limits"> {
  readonly target: string;
  readonly float: "fast" | "strict";
  /** As parts of a module for several threads. */
  readonly threads?: boolean;
  /** Instead of the target's own. */
  readonly table?: LoopTable;
}

/**
 * All different ways to compute the step at `at`: the table's own first, then the variants that give other loops and ask of a device no more
 * than may be asked.
 */
export function candidatesOf(built: BuiltModel, at: number, options: StepOptions): readonly Candidate[] {
  const target = present(targets.find(({ name }) => name === options.target));
  const table = options.table ?? tableFor(options.target, options);
  const whole = laidOut(built.program, table.grid);
  const position = whole.steps.findIndex(({ result }) => result === built.program.steps[at]?.result);
  const program = programOfStep(whole, position);
  const found = new Map<string, Candidate>();
  for (const variant of [undefined, ...variants.map(({ name }) => name)]) {
    const scheduled = schedule(program, {
      target: target.name,
      float: options.float,
      table: tunedTable(table, variant),
      budget: target.budget,
      ...(options.threads === true && { threads: true }),
    });
    const { kernels, tensors } = scheduled.module;
    const key = structureKey([kernels.map(({ body, slots }) => [body, slots]), tensors]);
    if (found.has(key)) continue;
    const breaches = target.breaches?.({ module: scheduled.module, options: emittedWith(options) }) ?? [];
    if (variant !== undefined && breaches.length > 0) continue;
    const emit = (): readonly OutputFile[] => emitStep(built, scheduled, target, options);
    found.set(key, { variant, packing: scheduled.packing, scheduled, emit });
  }
  return [...found.values()];
}

function emitStep(
  { graph }: BuiltModel,
  { module, packing }: Scheduled,
  target: Target,
  options: StepOptions,
): readonly OutputFile[] {
  return target.emit({
    module,
    meta: {
      stem: "step",
      compiler: version,
      inputHash: "",
      params: 0,
      macs: 0,
      weightsHash: packing.metadata.hash,
      packCommand: `cnnc tune ${graph.name}`,
    },
    options: emittedWith(options),
  });
}

function emittedWith({ float, threads, limits }: StepOptions): TargetOptions {
  const more = { ...(threads === true && { threads }), ...(limits && { limits }) };
  return { emit: "js", layout: "nchw", batch: 1, float, ...more };
}
