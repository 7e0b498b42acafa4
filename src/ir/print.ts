// A graph as text, for `cnnc dump --after graph` and for tests: everything a graph says, spans apart, in its own order.

import { TextWriter } from "../base/text-writer.ts";
import type { Graph, GraphNode, OpNode, Weight, WeightRule } from "./graph.ts";
import { printShape } from "./shape-text.ts";

export function printGraph(graph: Graph): string {
  const parameters = graph.parameters.map(({ name, value }) => `${name}=${value}`).join(", ");
  const text = new TextWriter();
  text.block(
    `graph ${graph.name}(${parameters}) {`,
    () => {
      for (const node of graph.nodes) text.line(printNode(graph, node));
      for (const { name, node } of graph.outputs) text.line(`output ${name} = %${node}`);
      for (const rule of graph.weightRules) text.line(printRule(rule));
      for (const contract of graph.contracts) text.line(`assert ${contract.text}`);
    },
    "}",
  );
  return text.toString();
}

function printNode(graph: Graph, node: GraphNode): string {
  const names = node.labels.filter((label) => label !== node.path);
  const labels = names.length > 0 ? ` (${names.join(", ")})` : "";
  const start = `%${node.id} ${node.path}${labels}`;
  if (node.kind === "input") return `${start} = input : ${printShape(node.shape)}`;
  const operands = node.operands.map((id) => `%${id}`).join(", ");
  return `${start} = ${node.op.name}(${operands})${printWeights(graph, node)} : ${printShape(node.shape)}`;
}

function printWeights(graph: Graph, node: OpNode): string {
  const weights = node.weights.map((index) => graph.weights[index]).filter((weight) => weight !== undefined);
  return weights.length > 0 ? ` {${weights.map(printWeight).join(", ")}}` : "";
}

function printWeight({ path, shape, role }: Weight): string {
  return `${role} ${path} ${shape.length === 0 ? "[]" : printShape(shape)}`;
}

function printRule(rule: WeightRule): string {
  if (rule.kind === "ignore") return `ignore ${JSON.stringify(rule.pattern)}`;
  return `rename ${JSON.stringify(rule.from)} ${JSON.stringify(rule.to)}`;
}
