// `cnnc dump FILE --after STAGE`

import { suggest } from "../../base/did-you-mean.ts";
import { compile } from "../../compile/compile.ts";
import { stageNames } from "../../compile/pipeline.ts";
import { prepareTarget } from "../../compile/prepare-target.ts";
import { createSink } from "../../diag/sink.ts";
import { type ExitCode, exitCodeOf } from "../exit-code.ts";
import { type Io, printDiagnostics } from "../io.ts";
import { openTuned, type TuningFlags } from "../model-file.ts";
import { type TargetFlags, targetOptions } from "../options.ts";

export interface DumpFlags extends TargetFlags, TuningFlags {
  readonly after: string;
}

/** Prints the stage even where a later one would fail; what was found up to there goes to stderr. */
export async function dumpCommand(path: string, flags: DumpFlags, io: Io): Promise<ExitCode> {
  await prepareTarget(flags.target);
  const sink = createSink();
  if (!stageNames.includes(flags.after)) {
    const near = suggest(flags.after, stageNames);
    const hint = near === undefined ? "" : `; did you mean ${near}?`;
    sink.report("unknown-stage", undefined, { stage: flags.after, stages: stageNames.join(", "), hint });
  }
  const file = sink.hasErrors ? undefined : openTuned(path, flags, sink);
  if (!file) {
    printDiagnostics(io, sink.diagnostics);
    return exitCodeOf(sink.diagnostics);
  }
  const { dump, diagnostics } = compile(file.source, {
    ...targetOptions(file, flags),
    stopAfter: flags.after,
  });
  printDiagnostics(io, diagnostics);
  if (dump !== undefined) io.out(dump);
  return exitCodeOf(diagnostics);
}
