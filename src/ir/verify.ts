// What must hold of every graph, whoever built or rewrote it. A breach is a bug of ours, so it is told in words of the IR.

import { checkedProduct } from "../base/checked.ts";
import type { Buffer } from "../nests/nest.ts";
import type { Graph, GraphNode, OpNode, Shape } from "./graph.ts";
import { printShape } from "./shape-text.ts";

/** One sentence per breach; empty for a sound graph. */
export function verifyGraph(graph: Graph): string[] {
  return [
    ...graph.nodes.flatMap((node, position) => verifyNode(graph, node, position)),
    ...duplicates(graph.nodes.map(({ path }) => path)).map((path) => `two nodes have the path ${path}`),
    ...verifyWeights(graph),
    ...verifyOutputs(graph),
  ];
}

function verifyNode(graph: Graph, node: GraphNode, position: number): string[] {
  const faults: string[] = [];
  if (node.id !== position) faults.push(`node ${node.path} has id ${node.id} at position ${position}`);
  if (!isSound(node.shape)) faults.push(`node ${node.path} has the shape ${printShape(node.shape)}`);
  return node.kind === "op" ? [...faults, ...verifyOp(graph, node)] : faults;
}

function verifyOp(graph: Graph, node: OpNode): string[] {
  const late = node.operands.filter((id) => !(id >= 0 && id < node.id));
  if (late.length > 0) return [`node ${node.path} reads %${late.join(", %")} before it is computed`];
  const operands = node.operands.map((id) => graph.nodes[id]?.shape);
  const weights = node.weights.map((index) => graph.weights[index]?.shape);
  return [
    ...verifyBuffers(node, "in", operands),
    ...verifyBuffers(node, "param", weights),
    ...verifyBuffers(node, "out", [node.shape]),
  ];
}

/** The nest's buffers of a role against the shapes that the graph gives them, in order. */
function verifyBuffers(node: OpNode, role: Buffer["role"], shapes: readonly (Shape | undefined)[]): string[] {
  const buffers = node.nest.buffers.filter((buffer) => buffer.role === role);
  if (buffers.length !== shapes.length) {
    return [`node ${node.path} has ${shapes.length} of ${role}, its nest ${buffers.length}`];
  }
  return buffers
    .filter((buffer, i) => !sameShape(buffer.shape, shapes[i]))
    .map((buffer) => `node ${node.path}: buffer ${buffer.name} of its nest is ${printShape(buffer.shape)}`);
}

function verifyWeights(graph: Graph): string[] {
  const used = new Set(graph.nodes.flatMap((node) => (node.kind === "op" ? node.weights : [])));
  const faults = duplicates(graph.weights.map(({ path }) => path)).map(
    (path) => `two weights have the path ${path}`,
  );
  for (const [index, { path, shape, role, data }] of graph.weights.entries()) {
    if (!isSound(shape)) faults.push(`weight ${path} has the shape ${printShape(shape)}`);
    if (!used.has(index)) faults.push(`weight ${path} is used by no node`);
    const wanted = role === "constant" ? checkedProduct(shape) : undefined;
    if (data?.length !== wanted)
      faults.push(`weight ${path} (${role}) holds ${data?.length ?? "no"} numbers`);
  }
  return faults;
}

function verifyOutputs(graph: Graph): string[] {
  const faults = duplicates(graph.outputs.map(({ name }) => name)).map((name) => `two outputs named ${name}`);
  if (graph.outputs.length === 0) faults.push("no output");
  for (const { name, node } of graph.outputs) {
    if (graph.nodes[node] === undefined) faults.push(`output ${name} is %${node}, which does not exist`);
  }
  return faults;
}

function isSound(shape: Shape): boolean {
  return shape.every((size) => Number.isSafeInteger(size) && size > 0) && checkedProduct(shape) !== undefined;
}

export function sameShape(a: Shape, b: Shape | undefined): boolean {
  return b !== undefined && a.length === b.length && a.every((size, axis) => size === b[axis]);
}

function duplicates(names: readonly string[]): string[] {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const name of names) (seen.has(name) ? twice : seen).add(name);
  return [...twice];
}
