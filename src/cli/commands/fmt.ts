// `cnnc fmt FILE...`: models in the house style. A file with mistakes is left as it is.

import { readFileSync } from "node:fs";
import { terminal } from "../../base/escape.ts";
import { createSink } from "../../diag/sink.ts";
import type { Sink } from "../../diag/diagnostic.ts";
import { formatText } from "../../format/format.ts";
import { decodeText, reasonOf } from "../../run/read-bytes.ts";
import { writeFiles } from "../../run/write-files.ts";
import { type ExitCode, exitCodeOf, exitCodes } from "../exit-code.ts";
import { expandPattern } from "../glob.ts";
import { type Io, printDiagnostics } from "../io.ts";
import { openModel } from "../model-file.ts";

export interface FmtFlags {
  readonly check?: boolean;
  readonly stdin?: boolean;
}

export function fmtCommand(patterns: readonly string[], flags: FmtFlags, io: Io): ExitCode {
  const sink = createSink();
  const unformatted = flags.stdin ? formatStdin(flags, io, sink) : formatFiles(patterns, flags, io, sink);
  printDiagnostics(io, sink.diagnostics);
  const code = exitCodeOf(sink.diagnostics);
  return code === exitCodes.fine && flags.check && unformatted > 0 ? exitCodes.findings : code;
}

/** How many files are not in the house style. Each is printed: it was written, or with --check would be. */
function formatFiles(patterns: readonly string[], { check }: FmtFlags, io: Io, sink: Sink): number {
  let changed = 0;
  let files = 0;
  for (const pattern of patterns) {
    const found = expandPattern(pattern);
    if (found.length === 0) sink.report("no-file-matches", undefined, { pattern });
    for (const path of found) {
      files += 1;
      const source = openModel(path, sink)?.source;
      const text = source && formatText(source, sink);
      if (text === undefined || text === source?.text) continue;
      const isShown = check || writeFiles([{ path, contents: text }], sink).length > 0;
      if (isShown) io.out(`${terminal(path)}\n`);
      changed += 1;
    }
  }
  const verb = check ? "would change" : "changed";
  io.err(`${files} ${files === 1 ? "file" : "files"}: ${changed === 0 ? "none" : changed} ${verb}\n`);
  return changed;
}

/** Standard input to standard output; with --check nothing is written there. */
function formatStdin({ check }: FmtFlags, io: Io, sink: Sink): number {
  const text = readStdin(sink);
  if (text === undefined) return 0;
  const formatted = formatText({ path: "<stdin>", text }, sink);
  if (formatted === undefined) return 0;
  if (!check) io.out(formatted);
  return formatted === text ? 0 : 1;
}

function readStdin(sink: Sink): string | undefined {
  try {
    return decodeText("standard input", readFileSync(0), sink);
  } catch (error) {
    sink.report("cannot-read", undefined, { file: "standard input", reason: reasonOf(error) });
    return undefined;
  }
}
