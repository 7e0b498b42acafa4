// Graphs put together from ops without a source text: `g.call(conv, { out: 4, kernel: 3 }, [x], "conv1")`.

import { createGraphBuilder } from "../../src/ir/builder.ts";
import type { Graph, NodeId } from "../../src/ir/graph.ts";
import type { AnyOp } from "../../src/ir/op.ts";
import { resolveCall, type Plain } from "./op-call.ts";
import type { Shape } from "../../src/ir/graph.ts";

export interface Sketch {
  input(name: string, shape: Shape): NodeId;
  call(op: AnyOp, args: Readonly<Record<string, Plain>>, operands: readonly NodeId[], path: string): NodeId;
  shapeOf(id: NodeId): Shape;
  finish(outputs: Readonly<Record<string, NodeId>>): Graph;
}

/** What the op complained about. */
class Refused extends Error {
  override readonly name = "Refused";
}

export function sketch(name: string): Sketch {
  const builder = createGraphBuilder();
  const source = { path: "sketch.cnn", text: "" };
  const span = { source, start: 0, end: 0 };
  return {
    input: (input, shape) => builder.input(input, shape, { path: input, blocks: [], span }).id,
    call(op, args, operands, path) {
      const shapes = operands.map((id) => builder.nodes[id]?.shape ?? []);
      const { form, complaints } = resolveCall(op, args, shapes);
      if (form === undefined) throw new Refused(complaints.map(({ message }) => message).join("; "));
      const weights = op.weights(form).map((spec) => builder.addWeight(`${path}.${spec.leaf}`, spec, span));
      return builder.op({ op, form, operands, weights }, { path, blocks: [], span }).id;
    },
    shapeOf: (id) => builder.nodes[id]?.shape ?? [],
    finish(outputs) {
      const list = Object.entries(outputs).map(([output, node]) => ({ name: output, node, span }));
      return builder.finish({ name, doc: "", parameters: [], weightRules: [], contracts: [], span }, list);
    },
  };
}
