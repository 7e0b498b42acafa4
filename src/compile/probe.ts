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
  /** The promise |y - ref| <= factor * 2^-24 * S of the layer, where its algorithm has another one than plain sums. */
  readonly sumFactor?: number;
}

export interface ProbedModel {
  readonly built: BuiltModel;
  readonly probes: readonly Probe[];
}

/** Undefined only after an `internal-error`. */
export function probe(built: BuiltModel, options: CompileOptions, sink: Sink): ProbedModel | undefined {
  // Passes make values of their own between steps; they have no counterpart in the graph.
  const stored = built.program.steps.filter(({ result }) => result < built.graph.nodes.length);
  const probes = stored.map(({ result }) => ({ node: result, output: `@${result}` }));
  const graph = withOutputs(built.graph, probes);
  const { draft } = runStages(
    backStages,
    { source: built.source, analysis: built.analysis, options, graph },
    sink,
  );
  const { built: probed } = draft;
  return (
    probed && { built: probed, probes: probes.map((each) => ({ ...each, ...promiseOf(probed, each.node) })) }
  );
}

function promiseOf({ program, scheduled }: BuiltModel, node: NodeId): Pick<Probe, "sumFactor"> {
  const step = program.steps.findIndex(({ result }) => result === node);
  const decisions = scheduled.layers[step]?.kernels.flatMap((kernel) => kernel.decisions) ?? [];
  const factors = decisions.flatMap(({ sumFactor }) => sumFactor ?? []);
  return factors.length === 0 ? {} : { sumFactor: Math.max(...factors) };
}

/** No name of the language begins with `@`. */
function withOutputs(graph: Graph, probes: readonly Probe[]): Graph {
  const added = probes.map(({ node, output }) => ({ name: output, node, span: graph.span }));
  return { ...graph, outputs: [...graph.outputs, ...added] };
}
