// `cnnc check FILE...`, once, with --fix, or with --watch again and again.

import { type Budget, limitsGeneratedBytes } from "../../analyze/budget.ts";
import { invariant } from "../../base/invariant.ts";
import type { Source } from "../../base/span.ts";
import type { Diagnostic } from "../../diag/diagnostic.ts";
import { createSink } from "../../diag/sink.ts";
import { check } from "../../compile/check.ts";
import type { ModelOptions } from "../../compile/options.ts";
import { version } from "../../compile/version.ts";
import { checkFormats } from "../../report/check-formats.ts";
import { configPlaces } from "../../run/find-config.ts";
import { displayPath } from "../../run/fs-loader.ts";
import { configReader } from "../config-file.ts";
import { type ExitCode, exitCodeOf } from "../exit-code.ts";
import { fixFile } from "../fix-file.ts";
import { expandPattern } from "../glob.ts";
import type { Io } from "../io.ts";
import { openModel } from "../model-file.ts";
import { type ModelFlags, modelOptions } from "../options.ts";
import { recordingLoader, sight, type Sightings, watchFiles } from "../watch.ts";

export interface CheckFlags extends ModelFlags {
  readonly format: string;
  readonly fix?: boolean;
  readonly watch?: boolean;
}

interface Checked {
  readonly diagnostics: readonly Diagnostic[];
  readonly files: readonly { readonly path: string; readonly read: boolean }[];
  /** The files that were read, imports among them, or would have been if they were there. */
  readonly sightings: Sightings;
}

export async function checkCommand(
  patterns: readonly string[],
  flags: CheckFlags,
  io: Io,
): Promise<ExitCode> {
  const once = async (): Promise<Checked> => {
    const checked = await checkAll(patterns, flags, io);
    print(checked, flags, io);
    return checked;
  };
  const { diagnostics, sightings } = await once();
  if (flags.watch) await watchFiles(sightings, patterns, async () => (await once()).sightings, io);
  return flags.watch ? 0 : exitCodeOf(diagnostics);
}

function print({ diagnostics, files }: Checked, flags: CheckFlags, io: Io): void {
  const format = checkFormats.find(({ name }) => name === flags.format);
  invariant(format, `no check format ${flags.format}`);
  const text = format.render(diagnostics, { color: io.color, files, version });
  if (format.stream === "stdout") io.out(text);
  else io.err(text);
}

async function checkAll(patterns: readonly string[], flags: CheckFlags, io: Io): Promise<Checked> {
  const diagnostics: Diagnostic[] = [];
  const config = createSink();
  const configOf = configReader(config);
  const files: { path: string; read: boolean }[] = [];
  const sightings: Sightings = new Map();
  for (const pattern of patterns) {
    const found = expandPattern(pattern);
    if (found.length === 0) diagnostics.push(...noMatch(pattern));
    for (const file of found) {
      sight(sightings, [file, ...configPlaces(file)]);
      const checked = await checkFile(file, { flags, io, sightings, budgets: configOf(file).budgets });
      diagnostics.push(...checked.diagnostics);
      files.push({ path: displayPath(file), read: checked.read });
    }
  }
  return { diagnostics: [...diagnostics, ...config.diagnostics], files, sightings };
}

function noMatch(pattern: string): readonly Diagnostic[] {
  const sink = createSink();
  sink.report("no-file-matches", undefined, { pattern });
  return sink.diagnostics;
}

interface Job {
  readonly flags: CheckFlags;
  readonly io: Io;
  readonly sightings: Sightings;
  readonly budgets: readonly Budget[];
}

async function checkFile(
  path: string,
  { flags, io, sightings, budgets }: Job,
): Promise<{ diagnostics: readonly Diagnostic[]; read: boolean }> {
  const sink = createSink();
  const file = openModel(path, sink);
  if (!file) return { diagnostics: sink.diagnostics, read: false };
  const loader = recordingLoader(file.loader, path, file.source, sightings);
  const options = { ...modelOptions({ ...file, loader }, flags), budgets };
  if (flags.fix) return { diagnostics: fixFile(path, file.source, options, io), read: true };
  const { diagnostics, models } = check(file.source, options);
  return {
    diagnostics: [...diagnostics, ...(await ofGeneratedCode(file.source, models, options))],
    read: true,
  };
}

/** Compiles, so it is loaded only where a budget asks for it. */
async function ofGeneratedCode(
  source: Source,
  models: readonly string[],
  options: ModelOptions & { readonly budgets: readonly Budget[] },
): Promise<readonly Diagnostic[]> {
  const asked = models.some((model) => limitsGeneratedBytes(options.budgets, model));
  if (!asked) return [];
  const { checkGeneratedBytes } = await import("../../compile/generated-bytes.ts");
  return checkGeneratedBytes(source, models, options);
}
