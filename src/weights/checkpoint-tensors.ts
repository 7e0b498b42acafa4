// A checkpoint's tensors under the names and in the order of the graph's weights, whoever wrote it. Nothing is judged here.

import { terminal } from "../base/escape.ts";
import type { Reporter } from "../diag/diagnostic.ts";
import type { Graph } from "../ir/graph.ts";
import { kerasNames } from "./keras-names.ts";
import { fromKeras, kerasRoles } from "./keras-order.ts";
import type { Tensor, Tensors } from "./tensor.ts";
import { applyRules } from "./weight-rules.ts";

/** Whose names and axis orders a checkpoint has. */
export type WeightsLayout = "torch" | "keras";

export interface CheckpointOptions {
  /** The checkpoint's name for messages. */
  readonly file: string;
  /** "torch" unless said. */
  readonly layout?: WeightsLayout;
}

/**
 * The model's rules for names come first. Tensors that belong to no weight keep their names and their data. Layers that were taken by
 * their number alone give a warning that lists them.
 */
export function checkpointTensors(
  graph: Graph,
  tensors: Tensors,
  { file, layout = "torch" }: CheckpointOptions,
  reporter: Reporter,
): Tensors {
  const named = applyRules(graph.weightRules, tensors);
  if (layout === "torch") return named;
  const { names, byOrder } = kerasNames(graph, named.keys());
  if (byOrder.length > 0) {
    const list = byOrder.map(([layer, path]) => `\n  ${terminal(`${layer} is ${path}`)}`).join("");
    reporter.report("keras-layers-by-number", undefined, { file, count: byOrder.length, list });
  }
  return turned(graph, named, names);
}

function turned(graph: Graph, named: Tensors, names: ReadonlyMap<string, string>): Tensors {
  const roles = kerasRoles(graph);
  const positions = new Map(graph.weights.map(({ path }, i) => [path, i]));
  const tensors = new Map<string, Tensor>();
  for (const [name, tensor] of named) {
    const known = names.get(name);
    const path = known === undefined || tensors.has(known) ? name : known;
    const position = path === known ? positions.get(path) : undefined;
    const role = position === undefined ? undefined : roles.get(position);
    const shape = graph.weights[position ?? -1]?.shape;
    tensors.set(path, role && shape ? fromKeras(tensor, shape, role) : tensor);
  }
  return tensors;
}
