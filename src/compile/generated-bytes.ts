// Budgets of generated code: the models that have one are compiled. Apart from `check`, which loads no target.

import { type Budget, judgeGeneratedBytes, limitsGeneratedBytes } from "../analyze/budget.ts";
import type { Source } from "../base/span.ts";
import type { Diagnostic } from "../diag/diagnostic.ts";
import { createSink } from "../diag/sink.ts";
import type { OutputFile } from "../targets/target.ts";
import { compile } from "./compile.ts";
import type { ModelOptions } from "./options.ts";

/** Compiles those of `models` that a budget of generated code speaks of. They must have been checked: other complaints are not repeated. */
export function checkGeneratedBytes(
  source: Source,
  models: readonly string[],
  options: ModelOptions & { readonly budgets: readonly Budget[] },
): readonly Diagnostic[] {
  const sink = createSink();
  for (const model of models.filter((name) => limitsGeneratedBytes(options.budgets, name))) {
    const { built } = compile(source, { ...options, budgets: [], model, target: "ts" });
    if (built) judgeGeneratedBytes(options.budgets, built.graph, generatedBytes(built.files), sink);
  }
  return sink.diagnostics;
}

export function generatedBytes(files: readonly OutputFile[]): number {
  return files.reduce((sum, { contents }) => sum + bytesOf(contents).length, 0);
}

export function bytesOf(contents: OutputFile["contents"]): Uint8Array {
  return typeof contents === "string" ? new TextEncoder().encode(contents) : contents;
}
