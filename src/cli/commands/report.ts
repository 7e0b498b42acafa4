// `cnnc report FILE`

import { invariant } from "../../base/invariant.ts";
import type { MachineProfile } from "../../analyze/latency.ts";
import { report, type ReportResult } from "../../compile/report.ts";
import type { Sink } from "../../diag/diagnostic.ts";
import { createSink } from "../../diag/sink.ts";
import { renderAgainst } from "../../report/against.ts";
import { findEntry } from "../../report/baseline.ts";
import { diffFacts } from "../../report/diff/diff-facts.ts";
import type { Facts } from "../../report/facts.ts";
import { foldFacts } from "../../report/fold.ts";
import type { ReportFormat } from "../../report/formats.ts";
import { reportFormats } from "../../report/index.ts";
import { displayPath } from "../../run/fs-loader.ts";
import { writeFiles } from "../../run/write-files.ts";
import { nameInBaseline, openBaseline } from "../baseline-file.ts";
import { type ExitCode, exitCodeOf } from "../exit-code.ts";
import { type Io, printDiagnostics } from "../io.ts";
import { type ModelFile, openTuned, type TuningFlags } from "../model-file.ts";
import { type ModelFlags, modelOptions, targetOptions } from "../options.ts";
import { openProfile } from "../profile-file.ts";

export interface ReportFlags extends ModelFlags, TuningFlags {
  readonly format: string;
  readonly output?: string;
  readonly image?: string;
  readonly depth?: number;
  readonly baseline?: string;
  readonly columns?: readonly string[];
  readonly wide?: boolean;
  readonly profile?: string;
  readonly target?: string;
  /** true where no values are named. */
  readonly utilisation?: true | readonly string[];
}

/** A report is printed even where a contract fails: it shows by how much. */
export async function reportCommand(path: string, flags: ReportFlags, io: Io): Promise<ExitCode> {
  const format = await reportFormats.find(({ name }) => name === flags.format)?.load();
  invariant(format, `no report format ${flags.format}`);
  const sink = createSink();
  const file = openTuned(path, flags, sink);
  const profile = file && openProfile(flags.profile, path, sink);
  const picture = flags.image === undefined ? undefined : await pictureAt(flags.image, sink);
  if (!file || sink.hasErrors) return failed(io, sink);
  const { facts, diagnostics } = await factsFor(file, flags, profile, sink);
  printDiagnostics(io, diagnostics);
  if (facts) {
    const text = rendered(format, facts, { path, flags, picture, sink });
    if (text === undefined) return failed(io, sink);
    if (flags.output === undefined) io.out(text);
    else
      for (const written of writeFiles([{ path: flags.output, contents: text }], sink))
        io.out(`${written}\n`);
  }
  printDiagnostics(io, sink.diagnostics);
  return exitCodeOf([...diagnostics, ...sink.diagnostics]);
}

/** Decoders are loaded only where there is a picture. */
async function pictureAt(file: string, sink: Sink): Promise<string | undefined> {
  const { readPicture } = await import("../picture-argument.ts");
  return readPicture(file, sink);
}

const defaultTarget = "ts";

/** The target whose times are estimated: the one that is asked for, else what the profile was measured for. */
function targetFor(
  { target, profile: path }: ReportFlags,
  profile: MachineProfile | undefined,
  sink: Sink,
): string {
  const measured = [...(profile?.targets.keys() ?? [])];
  if (target === undefined)
    return measured.includes(defaultTarget) ? defaultTarget : (measured[0] ?? defaultTarget);
  if (profile && !measured.includes(target))
    sink.report("profile-of-other-target", undefined, {
      file: path ?? "the profile of cnnc.config.json",
      measured: measured.join(", "),
      target,
    });
  return target;
}

/** Targets are loaded only where something is asked of one. */
async function factsFor(
  file: ModelFile,
  flags: ReportFlags,
  profile: MachineProfile | undefined,
  sink: Sink,
): Promise<ReportResult> {
  const { utilisation, target, format } = flags;
  const asked = utilisation === true || (utilisation === undefined && format === "html") ? [] : utilisation;
  const pixels = asked === undefined ? {} : { utilisation: asked };
  if (profile === undefined && target === undefined)
    return report(file.source, { ...modelOptions(file, flags), ...pixels });
  const [{ reportBuilt, latencyFacts }, { artefactFacts }] = await Promise.all([
    import("../../compile/report-built.ts"),
    import("../../run/artefact-facts.ts"),
  ]);
  const name = targetFor(flags, profile, sink);
  const { prepareTarget } = await import("../../compile/prepare-target.ts");
  await prepareTarget(name);
  const setting = { target: name, batch: 1, float: "fast", layout: "nchw" } as const;
  const options = { ...targetOptions(file, { ...flags, ...setting }), ...pixels };
  return reportBuilt(file.source, options, (built) => ({
    ...(profile && latencyFacts(built, profile, name)),
    ...(target !== undefined && { artefact: artefactFacts(built, target) }),
  }));
}

function failed(io: Io, sink: Sink): ExitCode {
  printDiagnostics(io, sink.diagnostics);
  return exitCodeOf(sink.diagnostics);
}

interface Asked {
  readonly path: string;
  readonly flags: ReportFlags;
  readonly picture: string | undefined;
  readonly sink: Sink;
}

/** Undefined where the baseline cannot be had, which is reported. Both sides are compared unfolded. */
function rendered(
  format: ReportFormat,
  facts: Facts,
  { path, flags, picture, sink }: Asked,
): string | undefined {
  const shown = flags.depth === undefined ? facts : foldFacts(facts, flags.depth);
  const { baseline } = flags;
  const extras = { columns: flags.wide === true ? ("all" as const) : flags.columns, picture };
  if (baseline === undefined) return format.render([shown], extras);
  const entries = openBaseline(baseline, sink);
  if (!entries) return undefined;
  const entry = findEntry(entries, nameInBaseline(baseline, path), facts.model);
  if (!entry) sink.report("no-baseline", undefined, { file: baseline, model: facts.model });
  const files = { base: baseline, head: displayPath(path) };
  return entry && renderAgainst(format, shown, diffFacts(entry.report, facts, files), extras);
}
