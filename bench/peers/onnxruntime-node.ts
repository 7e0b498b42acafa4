// The peer to catch next: ONNX Runtime as native code, one thread, every optimisation of graphs on, weights inside the model. It computes on
// a thread of its own.

import { InferenceSession, Tensor } from "onnxruntime-node";
import type { Graph } from "../../src/ir/graph.ts";
import type { Weights } from "../../src/weights/weights.ts";
import { onnxNetwork, outputName, valueName } from "../../test/support/onnx/from-graph.ts";
import { encodeModel } from "../../test/support/onnx/model.ts";
import type { Inputs } from "../ours.ts";
import type { OnnxPeer } from "./onnxruntime-web.ts";

export const peerName = "onnxruntime-node";

export async function nativePeer(graph: Graph, weights: Weights, inputs: Inputs): Promise<OnnxPeer> {
  const session = await InferenceSession.create(encodeModel(onnxNetwork(graph, weights)), {
    graphOptimizationLevel: "all",
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
    executionMode: "sequential",
    logSeverityLevel: 3,
  });
  const feeds = Object.fromEntries(
    graph.nodes.flatMap((node) => {
      const data = node.kind === "input" ? inputs.get(node.name) : undefined;
      return data ? [[valueName(node.id), new Tensor("float32", data, [1, ...node.shape])]] : [];
    }),
  );
  return {
    run: async () => session.run(feeds),
    async outputs() {
      const results = await session.run(feeds);
      return new Map(
        graph.outputs.map(({ name, node }) => {
          const data = results[outputName(node)]?.data;
          return [name, data instanceof Float32Array ? data : new Float32Array()];
        }),
      );
    },
    release: async () => session.release(),
  };
}
