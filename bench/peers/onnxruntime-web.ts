// The peer: ONNX Runtime in WebAssembly, as a JavaScript user gets it from npm: SIMD, one thread, every optimisation of graphs on, and
// the weights part of the model, so that it can fold and repack them.

import * as ort from "onnxruntime-web";
import type { Graph } from "../../src/ir/graph.ts";
import type { Weights } from "../../src/weights/weights.ts";
import { onnxNetwork, outputName, valueName } from "../../test/support/onnx/from-graph.ts";
import { encodeModel } from "../../test/support/onnx/model.ts";
import type { Inputs } from "../ours.ts";

export const peerName = `onnxruntime-web ${ort.env.versions.web ?? ""}`;

export interface OnnxPeer {
  /** Computes once: its one thread is this one. */
  run(): Promise<unknown>;
  /** The outputs of the graph by name. */
  outputs(): Promise<ReadonlyMap<string, Float32Array>>;
  release(): Promise<void>;
}

/** Chooses threads and silence; once per process. */
export function startOnnxRuntime(): void {
  ort.env.wasm.numThreads = 1;
  ort.env.logLevel = "error";
}

export async function onnxPeer(graph: Graph, weights: Weights, inputs: Inputs): Promise<OnnxPeer> {
  const session = await ort.InferenceSession.create(encodeModel(onnxNetwork(graph, weights)), {
    executionProviders: ["wasm"],
    graphOptimizationLevel: "all",
  });
  const feeds = Object.fromEntries(
    graph.nodes.flatMap((node) => {
      const data = node.kind === "input" ? inputs.get(node.name) : undefined;
      return data ? [[valueName(node.id), new ort.Tensor("float32", data, [1, ...node.shape])]] : [];
    }),
  );
  return {
    run: () => session.run(feeds),
    async outputs() {
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
