// The smallest graph: one op on inputs of its own.

import { span } from "../../src/base/span.ts";
import { createGraphBuilder } from "../../src/ir/builder.ts";
import type { Graph } from "../../src/ir/graph.ts";
import type { AnyOp } from "../../src/ir/op.ts";

/** A resolved call alone: inputs `x0 x1 ...`, output `y`; weights `y.weight`, ... */
export function graphOfOne(op: AnyOp, form: unknown): Graph {
  const nowhere = span({ path: "test.cnn", text: "" }, 0, 0);
  const place = (path: string) => ({ path, blocks: [], span: nowhere });
  const builder = createGraphBuilder();
  const shapes = op
    .nest(form)
    .buffers.filter(({ role }) => role === "in")
    .map(({ shape }) => shape);
  const operands = shapes.map((shape, i) => builder.input(`x${i}`, shape, place(`x${i}`)).id);
  const weights = op
    .weights(form)
    .map((spec) => builder.addWeight(["y", spec.leaf].filter(Boolean).join("."), spec, nowhere));
  const { id } = builder.op({ op, form, operands, weights }, place("y"));
  const head = { name: "One", doc: "", parameters: [], weightRules: [], contracts: [], span: nowhere };
  return builder.finish(head, [{ name: "y", node: id, span: nowhere }]);
}
