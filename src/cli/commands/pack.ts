// `cnnc pack FILE W.safetensors`

import { compile } from "../../compile/compile.ts";
import { pack } from "../../compile/pack.ts";
import { prepareTarget } from "../../compile/prepare-target.ts";
import { createSink } from "../../diag/sink.ts";
import { writeFiles } from "../../run/write-files.ts";
import { type ExitCode, exitCodeOf, exitCodes } from "../exit-code.ts";
import { type Io, printDiagnostics } from "../io.ts";
import { openTuned, type TuningFlags } from "../model-file.ts";
import { type TargetFlags, targetOptions } from "../options.ts";
import { defaultFolder } from "../output-folder.ts";
import { readWeights, type WeightsFlags } from "../weights-argument.ts";

export interface PackFlags extends TargetFlags, TuningFlags, WeightsFlags {
  readonly out?: string;
}

export async function packCommand(
  path: string,
  weightsText: string,
  flags: PackFlags,
  io: Io,
): Promise<ExitCode> {
  await prepareTarget(flags.target);
  const sink = createSink();
  const file = openTuned(path, flags, sink);
  const result = file && compile(file.source, targetOptions(file, flags));
  if (result) printDiagnostics(io, result.diagnostics);
  const failed = result ? exitCodeOf(result.diagnostics) : exitCodes.fine;
  if (failed !== exitCodes.fine) return failed;
  if (file && result?.built) {
    const weights = readWeights(weightsText, result.built.graph, flags, sink);
    const bytes = weights && pack(result.built, weights, sink);
    const out =
      flags.out ?? `${defaultFolder(file.source.path, flags.target)}/${result.built.name}.safetensors`;
    if (bytes)
      for (const written of writeFiles([{ path: out, contents: bytes }], sink)) io.out(`${written}\n`);
  }
  printDiagnostics(io, sink.diagnostics);
  return exitCodeOf(sink.diagnostics);
}
