// `cnnc report FILE`

import { invariant } from "../../base/invariant.ts";
import { report } from "../../compile/report.ts";
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
import { openModel } from "../model-file.ts";
import { type ModelFlags, modelOptions } from "../options.ts";

export interface ReportFlags extends ModelFlags {
  readonly format: string;
  readonly output?: string;
  readonly depth?: number;
  readonly baseline?: string;
}

/** A report is printed even where a contract fails: it shows by how much. */
export function reportCommand(path: string, flags: ReportFlags, io: Io): ExitCode {
  const format = reportFormats.find(({ name }) => name === flags.format);
  invariant(format, `no report format ${flags.format}`);
  const sink = createSink();
  const file = openModel(path, sink);
  if (!file) {
    printDiagnostics(io, sink.diagnostics);
    return exitCodeOf(sink.diagnostics);
  }
  const { facts, diagnostics } = report(file.source, modelOptions(file, flags));
  printDiagnostics(io, diagnostics);
  if (facts) {
    const text = rendered(format, facts, { path, flags, sink });
    if (text === undefined) return failed(io, sink);
    if (flags.output === undefined) io.out(text);
    else
      for (const written of writeFiles([{ path: flags.output, contents: text }], sink))
        io.out(`${written}\n`);
  }
  printDiagnostics(io, sink.diagnostics);
  return exitCodeOf([...diagnostics, ...sink.diagnostics]);
}

function failed(io: Io, sink: Sink): ExitCode {
  printDiagnostics(io, sink.diagnostics);
  return exitCodeOf(sink.diagnostics);
}

interface Asked {
  readonly path: string;
  readonly flags: ReportFlags;
  readonly sink: Sink;
}

/** Undefined where the baseline cannot be had, which is reported. Both sides are compared unfolded. */
function rendered(format: ReportFormat, facts: Facts, { path, flags, sink }: Asked): string | undefined {
  const shown = flags.depth === undefined ? facts : foldFacts(facts, flags.depth);
  const { baseline } = flags;
  if (baseline === undefined) return format.render([shown]);
  const entries = openBaseline(baseline, sink);
  if (!entries) return undefined;
  const entry = findEntry(entries, nameInBaseline(baseline, path), facts.model);
  if (!entry) sink.report("no-baseline", undefined, { file: baseline, model: facts.model });
  const files = { base: baseline, head: displayPath(path) };
  return entry && renderAgainst(format, shown, diffFacts(entry.report, facts, files));
}
