// Graphs of the networks in models/ and test/fixtures/networks/, and what tests ask of them. A model that has errors throws them.

import { readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Analysis } from "../../src/analyze/analysis.ts";
import { analyze } from "../../src/analyze/analyze.ts";
import type { Source } from "../../src/base/span.ts";
import { renderDiagnostics } from "../../src/diag/render.ts";
import { createSink } from "../../src/diag/sink.ts";
import { elaborate } from "../../src/elaborate/elaborate.ts";
import type { Graph, GraphNode, OpNode, Shape, Weight } from "../../src/ir/graph.ts";
import { ops } from "../../src/ops/index.ts";

export const root = fileURLToPath(new URL("../..", import.meta.url));

/** Every file of models/, in name order, as `models/lenet.cnn`. */
export const modelFiles: readonly string[] = readdirSync(`${root}models`)
  .filter((name) => name.endsWith(".cnn"))
  .toSorted()
  .map((name) => `models/${name}`);

export function readSource(path: string): Source {
  return { path, text: readFileSync(root + path, "utf8") };
}

export type Arguments = Readonly<Record<string, string | number>>;

/** The graph of a model; without `model` of the file's first. */
export function graphOf(path: string, model?: string, args: Arguments = {}): Graph {
  return graphOfSource(readSource(path), model, args);
}

export function graphOfSource(source: Source, model?: string, args: Arguments = {}): Graph {
  const reporter = createSink();
  const params = new Map(Object.entries(args).map(([name, value]) => [name, String(value)]));
  const loader = { resolve: () => ({ problem: "not-found" as const, detail: "" }) };
  const { graph } = elaborate(source, {
    registry: ops,
    loader,
    params,
    reporter,
    ...(model === undefined ? {} : { model }),
  });
  if (!graph || reporter.hasErrors)
    throw new Error(renderDiagnostics(reporter.diagnostics, { color: false }));
  return graph;
}

/** The names of all models of a file, in text order. */
export function modelNames(path: string): readonly string[] {
  const reporter = createSink();
  const loader = { resolve: () => ({ problem: "not-found" as const, detail: "" }) };
  return elaborate(readSource(path), { registry: ops, loader, reporter }).models.map(({ name }) => name);
}

/** Every model of models/, file by file. */
export function everyModel(): readonly { readonly path: string; readonly model: string }[] {
  return modelFiles.flatMap((path) => modelNames(path).map((model) => ({ path, model })));
}

export function analysisOf(graph: Graph): Analysis {
  const reporter = createSink();
  const analysis = analyze(graph, reporter);
  if (!analysis) throw new Error(renderDiagnostics(reporter.diagnostics, { color: false }));
  return analysis;
}

export function opNodes(graph: Graph): readonly OpNode[] {
  return graph.nodes.filter((node: GraphNode): node is OpNode => node.kind === "op");
}

/** Names and shapes of the weights a checkpoint has. */
export function stateDict(graph: Graph): ReadonlyMap<string, Shape> {
  return new Map(
    graph.weights.filter(({ role }) => role !== "constant").map(({ path, shape }) => [path, shape]),
  );
}

/** Trained values of a node; weights shared with other nodes count. */
export function paramsOf(graph: Graph, node: OpNode): number {
  return weightsOf(graph, node)
    .filter(({ role }) => role === "param")
    .reduce((sum, { shape }) => sum + size(shape), 0);
}

export function weightsOf(graph: Graph, node: OpNode): readonly Weight[] {
  return node.weights.flatMap((index) => graph.weights[index] ?? []);
}

export function size(shape: Shape): number {
  return shape.reduce((product, extent) => product * extent, 1);
}
