// `check --fix`: makes the edits that diagnostics say are right, checks again, and goes on until none is left.

import type { Source } from "../base/span.ts";
import { terminal } from "../base/escape.ts";
import type { Diagnostic, Fix } from "../diag/diagnostic.ts";
import { applyFixes } from "../diag/fix.ts";
import { createSink } from "../diag/sink.ts";
import { check } from "../compile/check.ts";
import type { ModelOptions } from "../compile/options.ts";
import { writeFiles } from "../run/write-files.ts";
import type { Io } from "./io.ts";

/** A mend may uncover the next mistake; more rounds than this are never needed in earnest. */
const mostRounds = 20;

/** What is left to say about the file after its fixes. It is written only where it changed. */
export function fixFile(path: string, first: Source, options: ModelOptions, io: Io): readonly Diagnostic[] {
  let source = first;
  let { diagnostics } = check(source, options);
  let fixed = 0;
  for (let round = 0; round < mostRounds; round++) {
    const fixes = fixesFor(source, diagnostics);
    const text = applyFixes(source, fixes);
    if (text === source.text) break;
    const next = { path: source.path, text };
    const after = check(next, options).diagnostics;
    if (errorCount(after) > errorCount(diagnostics)) break;
    fixed += fixes.length;
    [source, diagnostics] = [next, after];
  }
  if (source.text === first.text) return diagnostics;
  const sink = createSink();
  const written = writeFiles([{ path, contents: source.text }], sink);
  if (written.length > 0) io.err(`${terminal(path)}: ${fixed} ${fixed === 1 ? "fix" : "fixes"} applied\n`);
  return [...sink.diagnostics, ...diagnostics];
}

/** One fix of each diagnostic that has one: where there are two, a person must choose. Overlapping ones wait for the next round. */
function fixesFor(source: Source, diagnostics: readonly Diagnostic[]): readonly Fix[] {
  const taken: Fix[] = [];
  let text = source.text;
  for (const { fixes } of diagnostics) {
    const [fix, other] = fixes;
    if (!fix || other) continue;
    const tried = applyFixes(source, [...taken, fix]);
    if (tried === text) continue;
    taken.push(fix);
    text = tried;
  }
  return taken;
}

function errorCount(diagnostics: readonly Diagnostic[]): number {
  return diagnostics.filter(({ severity }) => severity === "error").length;
}
