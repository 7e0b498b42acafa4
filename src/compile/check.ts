// check: every model of a file, as far as it can be told without running it.

import type { Source } from "../base/span.ts";
import type { Diagnostic } from "../diag/diagnostic.ts";
import { createSink } from "../diag/sink.ts";
import { frontStages } from "./front.ts";
import type { ModelOptions } from "./options.ts";
import { runStages } from "./stage.ts";

export interface CheckResult {
  readonly diagnostics: readonly Diagnostic[];
  /** The models that were checked, in text order. */
  readonly models: readonly string[];
}

/**
 * Checks all models of the file (only `options.model` if given): syntax, names, types, shapes, contracts. A model whose parameters
 * lack defaults is checked where it is instantiated. Never throws.
 */
export function check(source: Source, given: ModelOptions = {}): CheckResult {
  const sink = createSink();
  const options = { ...given, allowOpen: given.model === undefined };
  const { draft } = runStages(frontStages, { source, options }, sink);
  if (options.model !== undefined) return { diagnostics: sink.diagnostics, models: [options.model] };
  const models = (draft.models ?? []).filter(({ needsParams }) => !needsParams).map(({ name }) => name);
  for (const model of models.filter((name) => name !== draft.graph?.name)) {
    if (sink.diagnostics.some(({ code }) => code === "too-many-errors" || code === "internal-error")) break;
    const { parsed } = draft;
    const first = { source, options: { ...options, model }, ...(parsed && { parsed }) };
    runStages(frontStages, first, sink);
  }
  return { diagnostics: sink.diagnostics, models };
}
