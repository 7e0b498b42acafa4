// `cnnc tune FILE [LAYER]`: measures, prints, and keeps what was found where `cnnc compile` finds it.

import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { candidatesOf, type Candidate, type DistinctStep, distinctSteps } from "../../compile/build-step.ts";
import type { BuiltModel } from "../../compile/built-model.ts";
import { compile } from "../../compile/compile.ts";
import { explainSchedule } from "../../compile/explain-schedule.ts";
import { prepareTarget } from "../../compile/prepare-target.ts";
import { isTunedFor, type TunedFor, type TunedStep, tuningText } from "../../compile/tuning-file.ts";
import { terminal } from "../../base/escape.ts";
import type { Sink } from "../../diag/diagnostic.ts";
import { createSink } from "../../diag/sink.ts";
import { usualThreads } from "../../run/machine.ts";
import { bytes } from "../../report/quantities.ts";
import { findTuning, tuningFileName } from "../../run/find-config.ts";
import { displayPath } from "../../run/fs-loader.ts";
import type { Host } from "../../run/artefact.ts";
import { type StepTimings, tuneStep } from "../../run/tune.ts";
import { hostOf } from "../../run/webgpu/host.ts";
import { writeFiles } from "../../run/write-files.ts";
import { randomWeights } from "../../weights/random-weights.ts";
import { type ExitCode, exitCodeOf } from "../exit-code.ts";
import { milliseconds } from "../explanation-text.ts";
import { type Io, printDiagnostics } from "../io.ts";
import { openModel, openTuning } from "../model-file.ts";
import { type ModelFlags, type TargetFlags, targetOptions } from "../options.ts";
import { layersAt } from "../select-layers.ts";

export interface TuneFlags
  extends ModelFlags, Pick<TargetFlags, "target" | "float" | "threads" | "dtype" | "limits"> {
  readonly out?: string;
  readonly all?: boolean;
}

/** Layers below this share of the expected time are left to the table. */
const smallestShare = 0.01;
/** All ways to compute a step are loaded at once, each with its own packed weights. */
const largestWeights = 2 ** 30;

export async function tuneCommand(
  path: string,
  layer: string | undefined,
  flags: TuneFlags,
  io: Io,
): Promise<ExitCode> {
  await prepareTarget(flags.target);
  const sink = createSink();
  const file = openModel(path, sink);
  const result = file && compile(file.source, targetOptions(file, { ...flags, batch: 1, layout: "nchw" }));
  if (result) printDiagnostics(io, result.diagnostics);
  const out = displayPath(flags.out ?? findTuning(path) ?? join(dirname(path), tuningFileName));
  const known = existsSync(out) ? openTuning(out, sink) : [];
  const found = result?.built && known && (await hostOf(flags, (what) => io.err(`${what}\n`), sink));
  const host = found && { ...found, ...countedThreads(flags) };
  if (host) await tuneModel(result.built, layer, { known, out, flags, host, io, sink });
  printDiagnostics(io, sink.diagnostics);
  return exitCodeOf([...(result?.diagnostics ?? []), ...sink.diagnostics]);
}

/** How many is kept with the choices. */
function countedThreads({ threads }: TuneFlags): Pick<Host, "threads"> {
  if (threads === undefined) return {};
  return { threads: threads === true ? usualThreads() : threads };
}

interface Job {
  readonly known: readonly TunedStep[];
  readonly out: string;
  readonly flags: TuneFlags;
  readonly host: Host;
  readonly io: Io;
  readonly sink: Sink;
}

async function tuneModel(built: BuiltModel, layer: string | undefined, job: Job): Promise<void> {
  const { flags, host, io, sink } = job;
  const steps = wantedSteps(built, layer, flags, sink);
  const weights = randomWeights(built.graph, 1);
  const found: TunedStep[] = [];
  const measured = new Set<string>();
  for (const [i, step] of steps.entries()) {
    io.err(`${i + 1}/${steps.length} ${terminal(step.layer)}\n`);
    const candidates = candidatesOf(built, step.at, optionsOf(flags));
    if (candidates.length < 2) continue;
    const size = packedBytes(candidates);
    if (size > largestWeights) {
      io.err(`  left to the table: its ${candidates.length} ways would hold ${bytes(size)} of weights\n`);
      continue;
    }
    const timings = await tuneStep(candidates, weights, host, flags.dtype);
    measured.add(step.key);
    io.out(`${resultLine(step, candidates.length, timings)}\n`);
    const { variant, ms } = timings.best;
    const defaultMs = timings.timings[0]?.ms ?? ms;
    if (variant !== undefined)
      found.push({
        ...settingOf(flags, host),
        step: step.key,
        layer: step.layer,
        variant,
        ms: rounded(ms),
        defaultMs: rounded(defaultMs),
      });
  }
  save(found, measured, job);
}

function optionsOf({ target, float, threads, dtype, limits }: TuneFlags): TunedFor {
  const held = { ...(dtype && { dtype }), ...(limits && { limits }) };
  return { target, float, threads: threads !== undefined, ...held };
}

/** What is kept beside a choice. */
function settingOf(
  { target, float, dtype, limits }: TuneFlags,
  { threads }: Host,
): Pick<TunedStep, "target" | "float" | "threads" | "dtype" | "limits"> {
  return {
    target,
    float,
    ...(threads !== undefined && { threads }),
    ...(dtype === "f16" && { dtype }),
    ...(limits && { limits }),
  };
}

/** The distinct steps that are worth the time, or all of the layer that was asked for. */
function wantedSteps(
  built: BuiltModel,
  layer: string | undefined,
  { target, all }: TuneFlags,
  sink: Sink,
): readonly DistinctStep[] {
  const layers = explainSchedule(built, target);
  const steps = distinctSteps(built);
  if (layer !== undefined) {
    const wanted = new Set(layersAt(layers, layer, built.graph.name, sink).map(({ key }) => key));
    return steps.filter(({ key }) => wanted.has(key));
  }
  if (all === true) return steps;
  const time = new Map<string, number>();
  for (const { key, kernels } of layers) {
    const ms = kernels
      .flatMap(({ parts }) => parts)
      .reduce((sum, { expected }) => sum + (expected?.ms ?? 0), 0);
    time.set(key, (time.get(key) ?? 0) + ms);
  }
  const total = [...time.values()].reduce((sum, ms) => sum + ms, 0);
  return steps.filter(({ key }) => (time.get(key) ?? 0) >= smallestShare * total);
}

/** Panels are held as float64; the float32 file they come from is short-lived. */
function packedBytes(candidates: readonly Candidate[]): number {
  return candidates.reduce((sum, { scheduled: { module } }) => {
    const { weights, panel } = module.sizes;
    return sum + 4 * weights + 8 * panel;
  }, 0);
}

function resultLine({ layer, count }: DistinctStep, ways: number, { timings, best }: StepTimings): string {
  const own = timings[0] ?? best;
  const name = `${terminal(layer)}${count > 1 ? ` (${count} alike)` : ""}`;
  if (best.variant === undefined) return `${name}: the table's choice is best of ${ways}, ${timeText(own)}`;
  return `${name}: ${best.variant}, ${timeText(best)} against ${timeText(own)}`;
}

/** `0.0123 ms (+8 %)`: the fastest sample, and how much longer the middle one took. */
function timeText({ ms, spread }: StepTimings["best"]): string {
  return `${milliseconds(ms)} ms (+${Math.round(100 * spread)} %)`;
}

/** Keeps what the file says of other steps; a step that was measured again loses its old line. */
function save(found: readonly TunedStep[], measured: ReadonlySet<string>, job: Job): void {
  const { known, out, flags, io, sink } = job;
  const what = optionsOf(flags);
  const isOld = (step: TunedStep): boolean => isTunedFor(step, what) && measured.has(step.step);
  const steps = [...known.filter((step) => !isOld(step)), ...found];
  for (const written of writeFiles([{ path: out, contents: tuningText(steps) }], sink)) {
    io.err(
      `${found.length} of ${measured.size} measured layers are faster than the table's choice; kept in ${written}\n`,
    );
  }
}

function rounded(ms: number): number {
  return Number(ms.toPrecision(4));
}
