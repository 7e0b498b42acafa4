// `cnnc diff BASE HEAD`

import { invariant } from "../../base/invariant.ts";
import { report } from "../../compile/report.ts";
import { createSink } from "../../diag/sink.ts";
import type { Diagnostic, Sink } from "../../diag/diagnostic.ts";
import { type DiffFacts, diffFacts, regressions } from "../../report/diff/diff-facts.ts";
import { diffFormats } from "../../report/diff/index.ts";
import { percent } from "../../report/diff/rows.ts";
import type { Facts } from "../../report/facts.ts";
import { openRevision, parseRevision } from "../../run/git-files.ts";
import { writeFiles } from "../../run/write-files.ts";
import { type ExitCode, exitCodeOf } from "../exit-code.ts";
import { type Io, printDiagnostics } from "../io.ts";
import { type ModelFile, openModel } from "../model-file.ts";
import { type ModelFlags, modelOptions } from "../options.ts";

export interface DiffFlags extends ModelFlags {
  readonly format: string;
  readonly output?: string;
  /** A share: 0.02 for 2 %. */
  readonly maxRegression?: number;
  readonly weightsCompat?: boolean;
}

/** Mere differences are fine; a broken contract of HEAD is not, a broken one of BASE is history. */
export function diffCommand(base: string, head: string, flags: DiffFlags, io: Io): ExitCode {
  const format = diffFormats.find(({ name }) => name === flags.format);
  invariant(format, `no diff format ${flags.format}`);
  const sink = createSink();
  const before = sideOf(base, flags, sink);
  const after = sideOf(head, flags, sink);
  const found = [
    ...before.diagnostics.filter(({ code }) => code !== "contract-failed"),
    ...after.diagnostics,
  ];
  if (before.facts && after.facts) {
    const diff = diffFacts(before.facts, after.facts, { base: before.path, head: after.path });
    const text = format.render(diff, { weights: flags.weightsCompat ?? false });
    if (flags.output === undefined) io.out(text);
    else for (const path of writeFiles([{ path: flags.output, contents: text }], sink)) io.out(`${path}\n`);
    judge(diff, flags, sink);
  }
  const diagnostics = [...found, ...sink.diagnostics];
  printDiagnostics(io, diagnostics);
  return exitCodeOf(diagnostics);
}

interface Read {
  readonly path: string;
  readonly diagnostics: readonly Diagnostic[];
  readonly facts?: Facts;
}

function sideOf(text: string, flags: ModelFlags, sink: Sink): Read {
  const file = openSide(text, sink);
  if (!file) return { path: text, diagnostics: [] };
  return { path: file.source.path, ...report(file.source, modelOptions(file, flags)) };
}

function openSide(text: string, sink: Sink): ModelFile | undefined {
  const git = parseRevision(text);
  return git ? openRevision(git.revision, git.path, sink) : openModel(text, sink);
}

function judge(diff: DiffFacts, { maxRegression, weightsCompat }: DiffFlags, sink: Sink): void {
  const model = diff.head.model;
  if (maxRegression !== undefined) {
    const limit = `${Number((maxRegression * 100).toPrecision(12))} %`;
    for (const total of regressions(diff, maxRegression)) {
      const { measure, base, head } = total;
      sink.report("cost-regression", undefined, {
        measure,
        model,
        base,
        head,
        change: percent(total),
        limit,
      });
    }
  }
  const { breaking, reshaped, renamed, missing } = diff.weights;
  if (weightsCompat && breaking) {
    const count = reshaped.length + renamed.length + missing.length;
    sink.report("weights-do-not-fit", undefined, { base: diff.base.file, head: diff.head.file, count });
  }
}
