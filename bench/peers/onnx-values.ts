// What goes into ONNX Runtime and what comes out of it, the same for each of its packages.

import type { Graph } from "../../src/ir/graph.ts";
import { outputName, valueName } from "../../test/support/onnx/from-graph.ts";
import type { Inputs } from "../ours.ts";

/** As all of its packages have it. */
export interface OnnxPeer {
  /** Computes once. */
  run(): Promise<unknown>;
  /** Computes once: the outputs of the graph by name. */
  outputs(): Promise<ReadonlyMap<string, Float32Array>>;
  release(): Promise<void>;
}

/** A session of one of its packages, whose tensors are of types of its own. */
interface Session<Tensor> {
  run(feeds: Readonly<Record<string, Tensor>>): Promise<Readonly<Record<string, { readonly data: unknown }>>>;
  release(): Promise<void>;
}

type TensorType<Tensor> = new (type: "float32", data: Float32Array, shape: readonly number[]) => Tensor;

export function peerOf<Tensor>(
  session: Session<Tensor>,
  Tensor: TensorType<Tensor>,
  { graph, inputs, batch = 1 }: { readonly graph: Graph; readonly inputs: Inputs; readonly batch?: number },
): OnnxPeer {
  const feeds = Object.fromEntries(
    graph.nodes.flatMap((node) => {
      const data = node.kind === "input" ? inputs.get(node.name) : undefined;
      return data ? [[valueName(node.id), new Tensor("float32", data, [batch, ...node.shape])]] : [];
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
