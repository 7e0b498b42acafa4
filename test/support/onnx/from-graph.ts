// A whole graph as an ONNX model, run in ONNX Runtime: the third party of end-to-end tests. There weights are inputs of the model rather
// than part of it, so that the encoded model stays small; for bench/ they are part of it.

import type { Graph, NodeId, OpNode } from "../../../src/ir/graph.ts";
import type { Weights } from "../../../src/weights/weights.ts";
import type { Initializer, OnnxModel, OnnxNode } from "./model.ts";
import { opNodes } from "./op-nodes.ts";
import { runModel } from "./session.ts";
import type { Site } from "./site.ts";

/** The graph's outputs by name for one sample; weights by path (constants need none), inputs by name, all row-major. */
export async function runOnnx(
  graph: Graph,
  weights: ReadonlyMap<string, Float32Array>,
  inputs: ReadonlyMap<string, Float32Array>,
): Promise<Map<string, Float32Array>> {
  const values = await runOnnxNodes(graph, weights, inputs, new Set(graph.outputs.map(({ node }) => node)));
  return new Map(graph.outputs.map(({ name, node }) => [name, values.get(node) ?? new Float32Array()]));
}

/** The values of any nodes of the graph. */
async function runOnnxNodes(
  graph: Graph,
  weights: ReadonlyMap<string, Float32Array>,
  inputs: ReadonlyMap<string, Float32Array>,
  wanted: ReadonlySet<NodeId>,
): Promise<Map<NodeId, Float32Array>> {
  const { model, used } = onnxModel(graph, wanted);
  const feeds = new Map<string, Float32Array>();
  for (const node of graph.nodes) {
    if (node.kind === "input") feeds.set(valueName(node.id), found(inputs, node.name));
  }
  for (const index of used) {
    const weight = graph.weights[index];
    if (!weight) throw new Error(`no weight ${index}`);
    feeds.set(weightName(index), weight.data ? Float32Array.from(weight.data) : found(weights, weight.path));
  }
  const outputs = await runModel(model, feeds);
  return new Map([...wanted].map((id) => [id, found(outputs, outputName(id)).data]));
}

/** The model as a user would ship it; its inputs and outputs are called `valueName(node)` and `outputName(node)`. */
export function onnxNetwork(graph: Graph, weights: Weights): OnnxModel {
  const { model, used } = onnxModel(graph, new Set(graph.outputs.map(({ node }) => node)));
  const stored = used.map((index): Initializer => {
    const { path, shape } = graph.weights[index] ?? { path: "", shape: [] };
    const { data } = found(weights, path);
    return {
      name: weightName(index),
      shape,
      floats: data instanceof Float32Array ? data : Float32Array.from(data),
    };
  });
  const names = new Set(stored.map(({ name }) => name));
  return {
    ...model,
    initializers: [...model.initializers, ...stored],
    inputs: model.inputs.filter(({ name }) => !names.has(name)),
  };
}

/** All nodes of the graph, and an output for each wanted value. */
function onnxModel(graph: Graph, wanted: ReadonlySet<NodeId>): { model: OnnxModel; used: readonly number[] } {
  const nodes: OnnxNode[] = [];
  const constants: Initializer[] = [];
  const ops = graph.nodes.filter((node): node is OpNode => node.kind === "op");
  for (const node of ops) {
    const emit = opNodes.get(node.op.name);
    if (!emit) throw new Error(`test/support/onnx/op-nodes.ts has no ONNX equivalent of ${node.op.name}`);
    emit(siteOf(node, nodes, constants), node.form as never);
  }
  // An output of its own per wanted value: ONNX does not let an input be an output.
  for (const id of wanted) {
    nodes.push({ op: "Identity", inputs: [valueName(id)], outputs: [outputName(id)], attributes: {} });
  }
  const used = [...new Set(ops.flatMap(({ weights }) => weights))];
  const inputs = graph.nodes.filter(({ kind }) => kind === "input");
  const model: OnnxModel = {
    nodes,
    initializers: constants,
    inputs: [
      ...inputs.map(({ id, shape }) => ({ name: valueName(id), shape: [1, ...shape] })),
      ...used.map((index) => ({ name: weightName(index), shape: graph.weights[index]?.shape ?? [] })),
    ],
    outputs: [...wanted].map(outputName),
  };
  return { model, used };
}

function siteOf(node: OpNode, nodes: OnnxNode[], constants: Initializer[]): Site {
  const operands = node.operands.map(valueName);
  const y = valueName(node.id);
  const fresh = (): string => `t${nodes.length}`;
  const constant = (make: (name: string) => Initializer): string => {
    const name = `c${constants.length}`;
    constants.push(make(name));
    return name;
  };
  return {
    x: operands[0] ?? "",
    operands,
    weights: node.weights.map(weightName),
    y,
    fresh,
    add(op, inputs, attributes = {}, output = y) {
      nodes.push({ op, inputs, outputs: [output], attributes });
      return output;
    },
    ints: (...values) => constant((name) => ({ name, shape: [values.length], ints: values })),
    floats: (shape, ...values) => constant((name) => ({ name, shape, floats: Float32Array.from(values) })),
  };
}

// Names of our own: ONNX Runtime's binding puts them into plain objects, where a user's `__proto__` would be lost.

export function valueName(id: NodeId): string {
  return `v${id}`;
}

function weightName(index: number): string {
  return `w${index}`;
}

export function outputName(id: NodeId): string {
  return `out${id}`;
}

function found<Value>(values: ReadonlyMap<string, Value>, name: string): Value {
  const value = values.get(name);
  if (value === undefined) throw new Error(`nothing given for ${name}`);
  return value;
}
