// `cnnc compile FILE`

import { join } from "node:path";
import { compile, type CompileResult } from "../../compile/compile.ts";
import { pack } from "../../compile/pack.ts";
import { prepareTarget } from "../../compile/prepare-target.ts";
import { createSink } from "../../diag/sink.ts";
import type { Sink } from "../../diag/diagnostic.ts";
import { compareFiles, type FileToWrite, writeFiles } from "../../run/write-files.ts";
import { type ExitCode, exitCodeOf, exitCodes } from "../exit-code.ts";
import { type Io, printDiagnostics } from "../io.ts";
import { type ModelFile, openTuned, type TuningFlags } from "../model-file.ts";
import { type TargetFlags, targetOptions } from "../options.ts";
import { defaultFolder } from "../output-folder.ts";
import { readWeights, type WeightsFlags } from "../weights-argument.ts";

export interface CompileFlags extends TargetFlags, TuningFlags, WeightsFlags {
  readonly emit: "ts" | "js";
  readonly inline?: boolean;
  readonly weights?: string;
  readonly out?: string;
  readonly check?: boolean;
}

export async function compileCommand(path: string, flags: CompileFlags, io: Io): Promise<ExitCode> {
  await prepareTarget(flags.target);
  const sink = createSink();
  const file = openTuned(path, flags, sink);
  const { emit, inline = false } = flags;
  const result = file && compile(file.source, { ...targetOptions(file, flags), emit, inline });
  if (result) printDiagnostics(io, result.diagnostics);
  const failed = result ? exitCodeOf(result.diagnostics) : exitCodes.fine;
  if (file && result && failed === exitCodes.fine) finish(file, result, flags, { io, sink });
  printDiagnostics(io, sink.diagnostics);
  return failed === exitCodes.fine ? exitCodeOf(sink.diagnostics) : failed;
}

function finish(
  file: ModelFile,
  result: CompileResult,
  flags: CompileFlags,
  { io, sink }: { io: Io; sink: Sink },
): void {
  const folder = flags.out ?? defaultFolder(file.source.path, flags.target);
  const outputs = (result.files ?? []).map(({ path, contents }) => ({ path: join(folder, path), contents }));
  const packed = packedFile(folder, result, flags, sink);
  if (packed === "failed") return;
  const all: readonly FileToWrite[] = packed ? [...outputs, packed] : outputs;
  if (flags.check === true) {
    compareFiles(all, sink);
    if (!sink.hasErrors) io.err(`${all.length} file${all.length === 1 ? "" : "s"} up to date\n`);
  } else {
    for (const written of writeFiles(all, sink)) io.out(`${written}\n`);
  }
}

function packedFile(
  folder: string,
  result: CompileResult,
  flags: CompileFlags,
  sink: Sink,
): FileToWrite | "failed" | undefined {
  if (flags.weights === undefined || !result.built) return undefined;
  const weights = readWeights(flags.weights, result.built.graph, flags, sink);
  const bytes = weights && pack(result.built, weights, sink);
  return bytes ? { path: join(folder, `${result.built.name}.safetensors`), contents: bytes } : "failed";
}
