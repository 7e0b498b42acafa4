// `cnnc explain CODE`: the catalogue's row, for a person.

import { suggest } from "../../base/did-you-mean.ts";
import { catalog } from "../../diag/catalog.ts";
import type { Entry } from "../../diag/entry.ts";
import { createSink } from "../../diag/sink.ts";
import { type ExitCode, exitCodeOf, exitCodes } from "../exit-code.ts";
import { type Io, printDiagnostics } from "../io.ts";

const entries: ReadonlyMap<string, Entry> = new Map(Object.entries(catalog));

export function explainCommand(code: string, io: Io): ExitCode {
  const entry = entries.get(code);
  if (entry) {
    io.out(`${entry.severity} ${code}\n\n  ${withHoles(entry.message)}\n\n${wrap(entry.help)}\n`);
    return exitCodes.fine;
  }
  const sink = createSink();
  const near = suggest(code, entries.keys());
  sink.report("unknown-code", undefined, { code, hint: near === undefined ? "" : `; did you mean ${near}?` });
  printDiagnostics(io, sink.diagnostics);
  return exitCodeOf(sink.diagnostics);
}

/** `{file}` is filled when it is reported; here it is shown as `<file>`. */
function withHoles(message: string): string {
  return message.replaceAll(/\{(\w+)\}/g, "<$1>");
}

function wrap(text: string): string {
  return text.replaceAll(/(.{1,98})(?:\s+|$)/g, "$1\n").trimEnd();
}
