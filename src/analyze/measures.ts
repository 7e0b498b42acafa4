// An analysis as contracts measure it (`assert rf("layer3.0.conv1") >= 99`).

import type { Measures } from "../ir/contract.ts";
import type { Graph } from "../ir/graph.ts";
import type { Analysis } from "./analysis.ts";

/** Values are found by path, else by label: of several values with one label the last, as the language reads it. */
export function measuresOf(graph: Graph, { totals, layers }: Analysis): Measures {
  const byLabel = new Map(graph.nodes.flatMap(({ id, labels }) => labels.map((label) => [label, id])));
  const byPath = new Map(graph.nodes.map(({ id, path }) => [path, id]));
  const find = (value: string): number => byPath.get(value) ?? byLabel.get(value) ?? -1;
  return {
    params: totals.params,
    macs: totals.macs,
    flops: totals.flops,
    weights: totals.weightBytes,
    peak: totals.peakBytes,
    rf: (value) => layers[find(value)]?.field?.size,
    shape: (value) => graph.nodes[find(value)]?.shape,
  };
}
