// The same module with every stored value as an output: how `verify` looks between the layers. A value that is stored anyway changes
// nothing about the kernels by being read once more; only the memory plan differs.

import type { Sink } from "../diag/diagnostic.ts";
import type { Graph, NodeId } from "../ir/graph.ts";
import type { BuiltModel } from "./built-model.ts";
import type { CompileOptions } from "./options.ts";
import { backStages } from "./pipeline.ts";
import { runStages } from "./stage.ts";

/** A value of the graph and the output of the probed module that gives it. */
export interface Probe {
  readonly node: NodeId;
  readonly output: string;
}

export interface ProbedModel {
  readonly built: BuiltModel;
  readonly probes: readonly Probe[];
}

/** Undefined only after an `internal-error`. */
export function probe(built: BuiltModel, options: CompileOptions, sink: Sink): ProbedModel | undefined {
  const probes = built.program.steps.map(({ result }) => ({ node: result, output: `@${result}` }));
  const graph = withOutputs(built.graph, probes);
  const { draft } = runStages(
    backStages,
    { source: built.source, analysis: built.analysis, options, graph },
    sink,
  );
  return draft.built && { built: draft.built, probes };
}

/** No name of the language begins with `@`. */
function withOutputs(graph: Graph, probes: readonly Probe[]): Graph {
  const added = probes.map(({ node, output }) => ({ name: output, node, span: graph.span }));
  return { ...graph, outputs: [...graph.outputs, ...added] };
}
