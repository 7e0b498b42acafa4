// The peer: ONNX Runtime in WebAssembly, as a JavaScript user gets it from npm: SIMD, one thread, every optimisation of graphs on, and
// the weights part of the model, so that it can fold and repack them.

import * as ort from "onnxruntime-web";
import type { Graph } from "../../src/ir/graph.ts";
import type { Weights } from "../../src/weights/weights.ts";
import { onnxNetwork } from "../../test/support/onnx/from-graph.ts";
import { encodeModel } from "../../test/support/onnx/model.ts";
import type { Inputs } from "../ours.ts";
import { type OnnxPeer, peerOf } from "./onnx-values.ts";

export const peerName = `onnxruntime-web ${ort.env.versions.web ?? ""}`;

/** Chooses threads and silence; once per process. */
export function startOnnxRuntime(): void {
  ort.env.wasm.numThreads = 1;
  ort.env.logLevel = "error";
}

/** Its one thread is this one. */
export async function onnxPeer(graph: Graph, weights: Weights, inputs: Inputs): Promise<OnnxPeer> {
  const session = await ort.InferenceSession.create(encodeModel(onnxNetwork(graph, weights)), {
    executionProviders: ["wasm"],
    graphOptimizationLevel: "all",
  });
  return peerOf(session, ort.Tensor, { graph, inputs });
}
