// `cnnc report FILE`

import { invariant } from "../../base/invariant.ts";
import { report } from "../../compile/report.ts";
import { createSink } from "../../diag/sink.ts";
import { foldFacts } from "../../report/fold.ts";
import { reportFormats } from "../../report/index.ts";
import { writeFiles } from "../../run/write-files.ts";
import { type ExitCode, exitCodeOf } from "../exit-code.ts";
import { type Io, printDiagnostics } from "../io.ts";
import { openModel } from "../model-file.ts";
import { type ModelFlags, modelOptions } from "../options.ts";

export interface ReportFlags extends ModelFlags {
  readonly format: string;
  readonly output?: string;
  readonly depth?: number;
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
    const text = format.render([flags.depth === undefined ? facts : foldFacts(facts, flags.depth)]);
    if (flags.output === undefined) io.out(text);
    else
      for (const written of writeFiles([{ path: flags.output, contents: text }], sink))
        io.out(`${written}\n`);
  }
  printDiagnostics(io, sink.diagnostics);
  return exitCodeOf([...diagnostics, ...sink.diagnostics]);
}
