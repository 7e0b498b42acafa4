// The peer to catch next: ONNX Runtime as native code, one thread, every optimisation of graphs on, weights inside the model. It computes on
// a thread of its own.

import { InferenceSession, Tensor } from "onnxruntime-node";
import type { Graph } from "../../src/ir/graph.ts";
import type { Weights } from "../../src/weights/weights.ts";
import { onnxNetwork } from "../../test/support/onnx/from-graph.ts";
import { encodeModel } from "../../test/support/onnx/model.ts";
import type { Inputs } from "../ours.ts";
import { type OnnxPeer, peerOf } from "./onnx-values.ts";

export const peerName = "onnxruntime-node";

export async function nativePeer(graph: Graph, weights: Weights, inputs: Inputs): Promise<OnnxPeer> {
  const session = await InferenceSession.create(encodeModel(onnxNetwork(graph, weights)), {
    graphOptimizationLevel: "all",
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
    executionMode: "sequential",
    logSeverityLevel: 3,
  });
  return peerOf(session, Tensor, { graph, inputs });
}
