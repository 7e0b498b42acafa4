// report: the facts of one model.

import type { Source } from "../base/span.ts";
import type { Diagnostic } from "../diag/diagnostic.ts";
import { createSink } from "../diag/sink.ts";
import { type Facts, factsOf } from "../report/facts.ts";
import { guarded } from "./guard.ts";
import type { ModelOptions } from "./options.ts";
import { frontStages } from "./front.ts";
import { runStages } from "./stage.ts";

export interface ReportResult {
  readonly diagnostics: readonly Diagnostic[];
  /** Absent where the model has errors; failed contracts are not among those. */
  readonly facts?: Facts;
}

/** The facts of a model: totals, a row per value, contracts. Never throws. */
export function report(source: Source, options: ModelOptions = {}): ReportResult {
  const sink = createSink();
  const { graph, analysis, contracts = [] } = runStages(frontStages, { source, options }, sink).draft;
  const facts = graph && analysis && guarded(sink, () => factsOf(graph, analysis, contracts));
  return { diagnostics: sink.diagnostics, ...(facts && { facts }) };
}
