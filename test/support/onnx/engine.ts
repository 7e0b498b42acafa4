// The graph exporter seen as an engine: a graph of one op, exported and run in ONNX Runtime. It lets the op cases judge the exporter.

import { span } from "../../../src/base/span.ts";
import { createGraphBuilder } from "../../../src/ir/builder.ts";
import type { Graph } from "../../../src/ir/graph.ts";
import type { AnyOp } from "../../../src/ir/op.ts";
import type { Engine } from "../engines.ts";
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

/** A graph of this call alone: inputs `x0 x1 ...`, output `y`. */
export function graphOfOne(op: AnyOp, form: unknown): Graph {
  const nowhere = span({ path: "test.cnn", text: "" }, 0, 0);
  const place = (path: string) => ({ path, blocks: [], span: nowhere });
  const builder = createGraphBuilder();
  const shapes = op
    .nest(form)
    .buffers.filter(({ role }) => role === "in")
    .map(({ shape }) => shape);
  const operands = shapes.map((shape, i) => builder.input(`x${i}`, shape, place(`x${i}`)).id);
  const weights = op.weights(form).map((spec) => builder.addWeight(`y.${spec.leaf}`, spec, nowhere));
  const { id } = builder.op({ op, form, operands, weights }, place("y"));
  const head = { name: "One", doc: "", parameters: [], weightRules: [], contracts: [], span: nowhere };
  return builder.finish(head, [{ name: "y", node: id, span: nowhere }]);
}
