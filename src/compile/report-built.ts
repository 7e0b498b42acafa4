// report, for a target: the model is compiled as well, and what that makes of it becomes facts. Apart from `report`, which loads no target.

import type { MachineProfile } from "../analyze/latency.ts";
import { errorPercent } from "../analyze/latency.ts";
import type { Source } from "../base/span.ts";
import { createSink } from "../diag/sink.ts";
import { factsOf, type MoreFacts } from "../report/facts.ts";
import type { BuiltModel } from "./built-model.ts";
import { guarded } from "./guard.ts";
import { latencyOf } from "./latency.ts";
import type { CompileOptions } from "./options.ts";
import { stages } from "./pipeline.ts";
import { type ReportOptions, type ReportResult, utilisationFacts } from "./report.ts";
import { runStages } from "./stage.ts";

/** `more` is asked for what the built model shows; not where a contract fails, for then nothing is built. Never throws. */
export function reportBuilt(
  source: Source,
  options: CompileOptions & ReportOptions,
  more: (built: BuiltModel) => MoreFacts,
): ReportResult {
  const sink = createSink();
  const { graph, analysis, contracts = [], built } = runStages(stages, { source, options }, sink).draft;
  const facts =
    graph &&
    analysis &&
    guarded(sink, () => {
      const utilisation = utilisationFacts(graph, options, sink);
      return factsOf(graph, analysis, contracts, { utilisation, ...(built && more(built)) });
    });
  return { diagnostics: sink.diagnostics, ...(facts && { facts }) };
}

/** Nothing where the profile has not measured the target. */
export function latencyFacts(
  built: BuiltModel,
  { machine, targets }: MachineProfile,
  target: string,
): Pick<MoreFacts, "latency" | "layerLatency"> {
  const profile = targets.get(target);
  if (profile === undefined) return {};
  const { totalMs, layers } = latencyOf(built, (node) => built.analysis.layers[node]?.flops ?? 0, profile);
  return {
    latency: { target, profile: machine, totalMs, errorPercent: errorPercent(profile.checks) },
    layerLatency: layers,
  };
}
