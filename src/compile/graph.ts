// The source graph of one model: what commands need that judge weights and generate nothing.

import type { Source } from "../base/span.ts";
import type { Diagnostic } from "../diag/diagnostic.ts";
import { createSink } from "../diag/sink.ts";
import type { Graph } from "../ir/graph.ts";
import { frontStages } from "./front.ts";
import type { ModelOptions } from "./options.ts";
import { runStages } from "./stage.ts";

/** Never throws; the graph is absent where the model has errors, failed contracts not among them. */
export function sourceGraph(
  source: Source,
  options: ModelOptions = {},
): { readonly diagnostics: readonly Diagnostic[]; readonly graph?: Graph } {
  const sink = createSink();
  const { graph } = runStages(frontStages, { source, options }, sink).draft;
  return { diagnostics: sink.diagnostics, ...(graph && { graph }) };
}
