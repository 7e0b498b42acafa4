// The peer: ONNX Runtime's WebGPU provider, as onnxruntime-node ships it: every optimisation of graphs on, weights inside the model.

import { InferenceSession, Tensor } from "onnxruntime-node";
import type { Graph } from "../../src/ir/graph.ts";
import type { Weights } from "../../src/weights/weights.ts";
import { onnxNetwork } from "../../test/support/onnx/from-graph.ts";
import { encodeModel, type Initializer, type OnnxModel } from "../../test/support/onnx/model.ts";
import type { Inputs } from "../ours.ts";
import { type OnnxPeer, peerOf } from "../peers/onnx-values.ts";

export const peerName = "onnxruntime-node, WebGPU";

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
  return peerOf(session, Tensor, { graph, inputs, batch });
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
