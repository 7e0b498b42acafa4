// What the command's exit codes mean, and which one a list of diagnostics asks for.

import type { Diagnostic } from "../diag/diagnostic.ts";
import { files } from "../diag/catalog/files.ts";

export const exitCodes = {
  fine: 0,
  /** Errors in the model, a failed contract, stale output. */
  findings: 1,
  /** Wrong usage; input or output trouble. */
  usage: 2,
  /** A bug of ours (EX_SOFTWARE of sysexits.h). */
  bug: 70,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** What stands with the files and yet is an answer, about the model or its code, and no trouble. */
const findings: ReadonlySet<string> = new Set([
  "stale-output",
  "self-test-failed",
  "too-much-memory",
  "device-limit",
]);

/** The gravest: a bug of ours, then trouble with files, then findings. Warnings alone are fine. */
export function exitCodeOf(diagnostics: readonly Diagnostic[]): ExitCode {
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  if (errors.some(({ code }) => code === "internal-error")) return exitCodes.bug;
  if (errors.some(({ code }) => Object.hasOwn(files, code) && !findings.has(code))) return exitCodes.usage;
  return errors.length > 0 ? exitCodes.findings : exitCodes.fine;
}
