// `cnnc baseline update [FILE...]`

import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { check } from "../../compile/check.ts";
import { report } from "../../compile/report.ts";
import type { Sink } from "../../diag/diagnostic.ts";
import { createSink } from "../../diag/sink.ts";
import { type BaselineEntry, printBaseline } from "../../report/baseline.ts";
import { writeFiles } from "../../run/write-files.ts";
import { nameInBaseline, openBaseline } from "../baseline-file.ts";
import { type ExitCode, exitCodeOf } from "../exit-code.ts";
import { expandPattern } from "../glob.ts";
import { type Io, printDiagnostics } from "../io.ts";
import { openModel } from "../model-file.ts";

export interface BaselineFlags {
  readonly baseline: string;
}

/** Every model of the files that needs no parameters; without files, those of the baseline. Entries of other files stay. */
export function baselineUpdateCommand(
  patterns: readonly string[],
  { baseline }: BaselineFlags,
  io: Io,
): ExitCode {
  const sink = createSink();
  const old = existsSync(baseline) || patterns.length === 0 ? openBaseline(baseline, sink) : [];
  if (old) {
    const files = patterns.length === 0 ? filesOf(old, baseline) : matching(patterns, sink);
    const entries = files.flatMap((file) => entriesOf(file, baseline, sink));
    if (!sink.hasErrors) write(merged(old, entries), baseline, sink, io);
  }
  printDiagnostics(io, sink.diagnostics);
  return exitCodeOf(sink.diagnostics);
}

function filesOf(entries: readonly BaselineEntry[], baseline: string): readonly string[] {
  const names = entries.map(({ file }) => file).filter((file) => file !== "");
  return [...new Set(names)].map((name) => join(dirname(baseline), name));
}

function matching(patterns: readonly string[], sink: Sink): readonly string[] {
  return patterns.flatMap((pattern) => {
    const found = expandPattern(pattern);
    if (found.length === 0) sink.report("no-file-matches", undefined, { pattern });
    return found;
  });
}

/** Contracts may fail: a baseline says what is, not what should be. */
function entriesOf(path: string, baseline: string, sink: Sink): readonly BaselineEntry[] {
  const opened = openModel(path, sink);
  if (!opened) return [];
  const { source, loader } = opened;
  const file = nameInBaseline(baseline, path);
  const { models, diagnostics } = check(source, { loader });
  const broken = diagnostics.filter(
    ({ severity, code }) => severity === "error" && code !== "contract-failed",
  );
  if (broken.length > 0) {
    sink.report("not-in-baseline", undefined, { file: source.path, count: broken.length });
    return [];
  }
  return models.flatMap((model) => {
    const { facts } = report(source, { loader, model });
    return facts ? [{ file, report: facts }] : [];
  });
}

/** By file, then in text order. */
function merged(old: readonly BaselineEntry[], entries: readonly BaselineEntry[]): readonly BaselineEntry[] {
  const fresh = new Set(entries.map(({ file }) => file));
  const kept = old.filter(({ file }) => file !== "" && !fresh.has(file));
  return [...kept, ...entries].toSorted((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
}

function write(entries: readonly BaselineEntry[], baseline: string, sink: Sink, io: Io): void {
  const contents = printBaseline(entries);
  for (const path of writeFiles([{ path: baseline, contents }], sink)) io.out(`${path}\n`);
}
