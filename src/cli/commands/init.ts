// `cnnc init [DIR]`: a project that checks and compiles as it is. Nothing that exists is written over.

import { existsSync } from "node:fs";
import { join } from "node:path";
import { terminal } from "../../base/escape.ts";
import { createSink } from "../../diag/sink.ts";
import { version } from "../../compile/version.ts";
import { writeFiles } from "../../run/write-files.ts";
import { type ExitCode, exitCodeOf } from "../exit-code.ts";
import { type Io, printDiagnostics } from "../io.ts";
import { starterFiles } from "../starter.ts";

export function initCommand(folder: string, io: Io): ExitCode {
  const sink = createSink();
  const files = starterFiles(version).map(({ path, contents }) => ({ path: join(folder, path), contents }));
  for (const { path } of files) {
    if (existsSync(path)) sink.report("file-exists", undefined, { file: path });
  }
  const written = sink.hasErrors ? [] : writeFiles(files, sink);
  for (const path of written) io.out(`${terminal(path)}\n`);
  if (!sink.hasErrors) io.err("Next: npm install, then npx cnnc report models/digits.cnn\n");
  printDiagnostics(io, sink.diagnostics);
  return exitCodeOf(sink.diagnostics);
}
