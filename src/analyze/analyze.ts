// All analyses of a graph together. Each is its own file and can be had alone.

import type { Reporter } from "../diag/diagnostic.ts";
import type { Graph } from "../ir/graph.ts";
import type { Analysis } from "./analysis.ts";
import { analyzeCost } from "./cost.ts";
import { analyzeMemory } from "./memory.ts";
import { analyzeReceptiveFields } from "./receptive-field.ts";

/** Reports and returns undefined where a figure passes 2^53. */
export function analyze(graph: Graph, reporter: Reporter): Analysis | undefined {
  const cost = analyzeCost(graph);
  const memory = analyzeMemory(graph);
  if ("tooMany" in cost || memory === undefined) {
    const figure = "tooMany" in cost ? cost.tooMany : "bytes of activations";
    reporter.report("figure-too-large", graph.span, { model: graph.name, figure });
    return undefined;
  }
  const fields = analyzeReceptiveFields(graph, reporter);
  return {
    layers: cost.nodes.map((node, id) => ({ ...node, field: fields[id] })),
    totals: { ...cost.totals, peakBytes: memory.arenaBytes, lowerBoundBytes: memory.lowerBoundBytes },
    memory,
  };
}
