// `cnnc check FILE...`

import { invariant } from "../../base/invariant.ts";
import { check } from "../../compile/check.ts";
import { version } from "../../compile/version.ts";
import { createSink } from "../../diag/sink.ts";
import type { Diagnostic } from "../../diag/diagnostic.ts";
import { checkFormats } from "../../report/index.ts";
import { displayPath } from "../../run/fs-loader.ts";
import { type ExitCode, exitCodeOf } from "../exit-code.ts";
import { expandPattern } from "../glob.ts";
import type { Io } from "../io.ts";
import { openModel } from "../model-file.ts";
import { type ModelFlags, modelOptions } from "../options.ts";

export interface CheckFlags extends ModelFlags {
  readonly format: string;
}

export function checkCommand(patterns: readonly string[], flags: CheckFlags, io: Io): ExitCode {
  const format = checkFormats.find(({ name }) => name === flags.format);
  invariant(format, `no check format ${flags.format}`);
  const diagnostics: Diagnostic[] = [];
  const files: { path: string; read: boolean }[] = [];
  for (const pattern of patterns) {
    const found = expandPattern(pattern);
    if (found.length === 0) diagnostics.push(...noMatch(pattern));
    for (const file of found) {
      const checked = checkFile(file, flags);
      diagnostics.push(...checked.diagnostics);
      files.push({ path: displayPath(file), read: checked.read });
    }
  }
  const text = format.render(diagnostics, { color: io.color, files, version });
  if (format.stream === "stdout") io.out(text);
  else io.err(text);
  return exitCodeOf(diagnostics);
}

function noMatch(pattern: string): readonly Diagnostic[] {
  const sink = createSink();
  sink.report("no-file-matches", undefined, { pattern });
  return sink.diagnostics;
}

function checkFile(path: string, flags: ModelFlags): { diagnostics: readonly Diagnostic[]; read: boolean } {
  const sink = createSink();
  const file = openModel(path, sink);
  if (!file) return { diagnostics: sink.diagnostics, read: false };
  return { diagnostics: check(file.source, modelOptions(file, flags)).diagnostics, read: true };
}
