// `cnnc check FILE...`, once, with --fix, or with --watch again and again.

import type { Budget } from "../../analyze/budget.ts";
import { invariant } from "../../base/invariant.ts";
import type { Diagnostic } from "../../diag/diagnostic.ts";
import { createSink } from "../../diag/sink.ts";
import { check } from "../../compile/check.ts";
import { version } from "../../compile/version.ts";
import { checkFormats } from "../../report/index.ts";
import { displayPath } from "../../run/fs-loader.ts";
import { budgetsReader } from "../config-file.ts";
import { type ExitCode, exitCodeOf } from "../exit-code.ts";
import { fixFile } from "../fix-file.ts";
import { expandPattern } from "../glob.ts";
import type { Io } from "../io.ts";
import { openModel } from "../model-file.ts";
import { type ModelFlags, modelOptions } from "../options.ts";
import { recordingLoader, watchFiles } from "../watch.ts";

export interface CheckFlags extends ModelFlags {
  readonly format: string;
  readonly fix?: boolean;
  readonly watch?: boolean;
}

interface Checked {
  readonly diagnostics: readonly Diagnostic[];
  readonly files: readonly { readonly path: string; readonly read: boolean }[];
  /** The files that were read, imports among them, or would have been if they were there. */
  readonly touched: readonly string[];
}

export async function checkCommand(
  patterns: readonly string[],
  flags: CheckFlags,
  io: Io,
): Promise<ExitCode> {
  const once = (): Checked => {
    const checked = checkAll(patterns, flags, io);
    print(checked, flags, io);
    return checked;
  };
  const { diagnostics, touched } = once();
  if (flags.watch) await watchFiles(touched, patterns, () => once().touched, io);
  return flags.watch ? 0 : exitCodeOf(diagnostics);
}

function print({ diagnostics, files }: Checked, flags: CheckFlags, io: Io): void {
  const format = checkFormats.find(({ name }) => name === flags.format);
  invariant(format, `no check format ${flags.format}`);
  const text = format.render(diagnostics, { color: io.color, files, version });
  if (format.stream === "stdout") io.out(text);
  else io.err(text);
}

function checkAll(patterns: readonly string[], flags: CheckFlags, io: Io): Checked {
  const diagnostics: Diagnostic[] = [];
  const config = createSink();
  const budgetsOf = budgetsReader(config);
  const files: { path: string; read: boolean }[] = [];
  const touched: string[] = [];
  for (const pattern of patterns) {
    const found = expandPattern(pattern);
    if (found.length === 0) diagnostics.push(...noMatch(pattern));
    for (const file of found) {
      const checked = checkFile(file, flags, io, touched, budgetsOf(file));
      diagnostics.push(...checked.diagnostics);
      files.push({ path: displayPath(file), read: checked.read });
    }
  }
  return { diagnostics: [...diagnostics, ...config.diagnostics], files, touched };
}

function noMatch(pattern: string): readonly Diagnostic[] {
  const sink = createSink();
  sink.report("no-file-matches", undefined, { pattern });
  return sink.diagnostics;
}

function checkFile(
  path: string,
  flags: CheckFlags,
  io: Io,
  touched: string[],
  budgets: readonly Budget[],
): { diagnostics: readonly Diagnostic[]; read: boolean } {
  const sink = createSink();
  touched.push(path);
  const file = openModel(path, sink);
  if (!file) return { diagnostics: sink.diagnostics, read: false };
  const loader = recordingLoader(file.loader, path, file.source, touched);
  const options = { ...modelOptions({ ...file, loader }, flags), budgets };
  if (flags.fix) return { diagnostics: fixFile(path, file.source, options, io), read: true };
  return { diagnostics: check(file.source, options).diagnostics, read: true };
}
