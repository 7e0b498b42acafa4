// The peer: ONNX Runtime's WebGPU provider, as onnxruntime-node ships it: every optimisation of graphs on, weights inside the model.

import { InferenceSession, Tensor } from "onnxruntime-node";
import type { Graph } from "../../src/ir/graph.ts";
import type { Weights } from "../../src/weights/weights.ts";
import { onnxNetwork, outputName, valueName } from "../../test/support/onnx/from-graph.ts";
import { encodeModel, type Initializer, type OnnxModel } from "../../test/support/onnx/model.ts";
import type { Inputs } from "../ours.ts";

export const peerName = "onnxruntime-node, WebGPU";

export interface OnnxPeer {
  /** Computes once, from arrays to arrays: the outputs of the graph by name. */
  run(): Promise<ReadonlyMap<string, Float32Array>>;
  release(): Promise<void>;
}

export async function onnxPeer(
  graph: Graph,
  weights: Weights,
  inputs: Inputs,
  batch: number,
): Promise<OnnxPeer> {
  const session = await InferenceSession.create(encodeModel(batched(onnxNetwork(graph, weights), batch)), {
    executionProviders: ["webgpu"],
    graphOptimizationLevel: "all",
    logSeverityLevel: 3,
  });
  const feeds = Object.fromEntries(
    graph.nodes.flatMap((node) => {
      const data = node.kind === "input" ? inputs.get(node.name) : undefined;
      return data ? [[valueName(node.id), new Tensor("float32", data, [batch, ...node.shape])]] : [];
    }),
  );
  return {
    async run() {
      const results = await session.run(feeds);
      return new Map(
        graph.outputs.map(({ name, node }) => {
          const data = results[outputName(node)]?.data;
          return [name, data instanceof Float32Array ? data : new Float32Array()];
        }),
      );
    },
    release: () => session.release(),
  };
}

/** Our exporter writes models of one sample; in the shape of a Reshape, 0 keeps what stands there: the samples. */
function batched(model: OnnxModel, batch: number): OnnxModel {
  const shapes = new Set(
    model.nodes.flatMap(({ op, inputs }) => (op === "Reshape" ? (inputs[1] ?? []) : [])),
  );
  const kept = (each: Initializer): Initializer =>
    "ints" in each && shapes.has(each.name) && each.ints[0] === 1
      ? { ...each, ints: [0, ...each.ints.slice(1)] }
      : each;
  return {
    ...model,
    initializers: model.initializers.map(kept),
    inputs: model.inputs.map(({ name, shape }) => ({ name, shape: [batch, ...shape.slice(1)] })),
  };
}
