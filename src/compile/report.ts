// report: the facts of one model.

import { pictureOf } from "../analyze/utilisation/picture.ts";
import { effectiveFieldOf, utilisationOf } from "../analyze/utilisation/utilisation.ts";
import { suggest } from "../base/did-you-mean.ts";
import type { Source } from "../base/span.ts";
import type { Diagnostic, Reporter } from "../diag/diagnostic.ts";
import { createSink } from "../diag/sink.ts";
import type { Graph, GraphNode } from "../ir/graph.ts";
import { type Facts, factsOf, type UtilisationFacts } from "../report/facts.ts";
import { frontStages } from "./front.ts";
import { guarded } from "./guard.ts";
import type { ModelOptions } from "./options.ts";
import { runStages } from "./stage.ts";

export interface ReportResult {
  readonly diagnostics: readonly Diagnostic[];
  /** Absent where the model has errors; failed contracts are not among those. */
  readonly facts?: Facts;
}

export interface ReportOptions extends ModelOptions {
  /** Which pixels are used: of the outputs, and of these values, by path or label. Left out: not counted. */
  readonly utilisation?: readonly string[];
}

/** The facts of a model: totals, a row per value, contracts. Never throws. */
export function report(source: Source, options: ReportOptions = {}): ReportResult {
  const sink = createSink();
  const { graph, analysis, contracts = [] } = runStages(frontStages, { source, options }, sink).draft;
  const facts =
    graph &&
    analysis &&
    guarded(sink, () => {
      return factsOf(graph, analysis, contracts, { utilisation: utilisationFacts(graph, options, sink) });
    });
  return { diagnostics: sink.diagnostics, ...(facts && { facts }) };
}

/** Values whose paths cannot be counted have no entry. */
export function utilisationFacts(
  graph: Graph,
  { utilisation }: ReportOptions,
  reporter: Reporter,
): readonly UtilisationFacts[] {
  if (utilisation === undefined) return [];
  const outputs = graph.outputs.flatMap(({ node }) => graph.nodes[node] ?? []);
  const asked = utilisation.flatMap((name) => valueNamed(graph, name, reporter) ?? []);
  return [...new Set([...outputs, ...asked])].flatMap(({ id, path }) => {
    const counts = utilisationOf(graph, id);
    const middle = effectiveFieldOf(graph, id);
    return counts === undefined
      ? []
      : [{ path, ...pictureOf(counts), middle: middle === undefined ? null : pictureOf(middle) }];
  });
}

function valueNamed(graph: Graph, name: string, reporter: Reporter): GraphNode | undefined {
  const found =
    graph.nodes.find(({ path }) => path === name) ??
    graph.nodes.findLast(({ labels }) => labels.includes(name));
  if (found) return found;
  const near = suggest(
    name,
    graph.nodes.flatMap(({ path, labels }) => [path, ...labels]),
  );
  const hint = near === undefined ? "; `cnnc report` lists them" : `; did you mean ${near}?`;
  reporter.report("unknown-layer", undefined, { layer: name, model: graph.name, hint });
  return undefined;
}
