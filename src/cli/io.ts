// Where a command speaks: results to stdout, diagnostics and progress to stderr. Handed in, so that tests can listen.

import process from "node:process";
import type { Diagnostic } from "../diag/diagnostic.ts";
import { renderDiagnostics } from "../diag/render.ts";

export interface Io {
  /** A result. */
  out(text: string): void;
  /** A diagnostic or progress. */
  err(text: string): void;
  readonly color: boolean;
}

export type ColorChoice = "auto" | "always" | "never";

export function processIo(color: ColorChoice): Io {
  return {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    color: color === "always" || (color === "auto" && wantsColor()),
  };
}

/** A terminal on stderr, unless NO_COLOR (no-color.org) or a dumb terminal says otherwise. */
function wantsColor(): boolean {
  const { NO_COLOR: refused, FORCE_COLOR: forced, TERM: terminal } = process.env;
  if (refused !== undefined && refused !== "") return false;
  if (forced !== undefined && forced !== "" && forced !== "0") return true;
  return process.stderr.isTTY && terminal !== "dumb";
}

export function printDiagnostics(io: Io, diagnostics: readonly Diagnostic[]): void {
  if (diagnostics.length > 0) io.err(renderDiagnostics(diagnostics, { color: io.color }));
}
