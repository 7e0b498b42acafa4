// The graph exporter seen as an engine: a graph of one op, exported and run in ONNX Runtime. It lets the op cases judge the exporter.

import type { Engine } from "../engines.ts";
import { graphOfOne } from "../one-op-graph.ts";
import { runOnnx } from "./from-graph.ts";

export const onnxExport: Engine = {
  name: "ONNX exporter",
  skips: new Map(),
  async run(op, form, inputs, weights) {
    const graph = graphOfOne(op, form);
    const named = <Value>(names: readonly string[], values: readonly Value[]) =>
      new Map(values.map((value, i) => [names[i] ?? "", value]));
    const outputs = await runOnnx(
      graph,
      named(
        graph.weights.map(({ path }) => path),
        weights,
      ),
      named(
        inputs.map((_, i) => `x${i}`),
        inputs,
      ),
    );
    return outputs.get("y") ?? [];
  },
};
