// `cnnc bench FILE` times a model; `cnnc bench --profile` measures the machine for estimates.

import { terminal } from "../../base/escape.ts";
import { errorPercent, type MachineProfile } from "../../analyze/latency.ts";
import { compile } from "../../compile/compile.ts";
import { prepareTarget } from "../../compile/prepare-target.ts";
import { profileText } from "../../compile/profile-file.ts";
import { createSink } from "../../diag/sink.ts";
import { benchFacts, type Setting } from "../../run/bench-facts.ts";
import { countOfThreads } from "../../run/artefact.ts";
import { describeMachine, machine } from "../../run/machine.ts";
import { measureProfile } from "../../run/profile/measure-profile.ts";
import { timeModel } from "../../run/time-model.ts";
import { hostOf, limitsOf } from "../../run/webgpu/host.ts";
import { writeFiles } from "../../run/write-files.ts";
import { benchText } from "../bench-text.ts";
import { type ExitCode, exitCodeOf } from "../exit-code.ts";
import { type Io, printDiagnostics } from "../io.ts";
import { openTuned, type TuningFlags } from "../model-file.ts";
import { type TargetFlags, targetOptions, threadsHost } from "../options.ts";
import { readWeights, type WeightsFlags } from "../weights-argument.ts";

export interface BenchFlags extends TargetFlags, TuningFlags, WeightsFlags {
  readonly weights: string;
  readonly layers?: boolean;
  /** Seconds of measuring; a quarter of it warms up. */
  readonly time: number;
  readonly format: "text" | "json";
}

export async function benchCommand(path: string, flags: BenchFlags, io: Io): Promise<ExitCode> {
  await prepareTarget(flags.target);
  const sink = createSink();
  const file = openTuned(path, flags, sink);
  const more = { ...(await limitsOf(flags.target)), emit: "js", timed: flags.layers === true } as const;
  const result = file && compile(file.source, { ...targetOptions(file, flags), ...more });
  if (result) printDiagnostics(io, result.diagnostics);
  const built = result?.built;
  const weights = built && readWeights(flags.weights, built.graph, flags, sink);
  const found = weights && (await hostOf(flags, (what) => io.err(`${what}\n`), sink));
  const host = found && { ...found, ...threadsHost(flags) };
  if (host) {
    io.err(
      `${terminal(built.graph.name)}: ${seconds(flags.time)} of measuring after ${seconds(flags.time / 4)}\n`,
    );
    const plan = { warmUp: 250 * flags.time, measure: 1000 * flags.time };
    const timing = await timeModel(built, plan, sink, { weights, host, calls: flags.layers === true });
    if (timing) {
      const where = host.adapter?.name ?? describeMachine(machine(), countOfThreads(timing.threads ?? 1));
      const facts = benchFacts(built, timing, { ...settingOf(flags), machine: where });
      io.out(flags.format === "json" ? `${JSON.stringify(facts, undefined, 2)}\n` : benchText(facts));
    }
  }
  printDiagnostics(io, sink.diagnostics);
  return exitCodeOf([...(result?.diagnostics ?? []), ...sink.diagnostics]);
}

function settingOf({ target, float, batch, dtype }: BenchFlags): Omit<Setting, "machine"> {
  return { target, float, batch, ...(dtype === "f16" && { dtype }) };
}

function seconds(time: number): string {
  return `${Number(time.toFixed(2))} s`;
}

export async function profileCommand(out: string, target: string, io: Io): Promise<ExitCode> {
  await prepareTarget(target);
  const sink = createSink();
  const host = await hostOf({ target }, (what) => io.err(`${what}\n`), sink);
  const profile = host && (await measureProfile(target, (line) => io.err(`measuring ${line}\n`), host));
  const files = profile ? [{ path: out, contents: profileText(profile) }] : [];
  for (const written of writeFiles(files, sink)) {
    if (profile) io.err(`${profileSummary(profile, target)}\n`);
    io.out(`${written}\n`);
  }
  printDiagnostics(io, sink.diagnostics);
  return exitCodeOf(sink.diagnostics);
}

function profileSummary({ machine: name, targets }: MachineProfile, target: string): string {
  const { checks = [] } = targets.get(target) ?? {};
  const error = errorPercent(checks)?.toFixed(0) ?? "?";
  return `${name}: estimates of ${checks.length} networks are off by ${error} % in the middle`;
}
