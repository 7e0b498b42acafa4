// A wrong ascription is reported once. What follows is judged as if it were right: what would be right then is the same mistake again.

import type { GraphNode } from "../ir/graph.ts";
import { sameShape } from "../ir/verify.ts";
import type { Shape } from "../ir/shape.ts";
import type { Elaboration } from "./types.ts";

/** From here on the value counts as having this shape. */
export function suppose(elaboration: Elaboration, node: GraphNode, wanted: Shape): void {
  settle(elaboration, node);
  elaboration.supposed.shapes.set(node.id, wanted);
}

/** The shape that the value would have; its own where no wrong ascription stands before it. */
export function supposedShape(elaboration: Elaboration, node: GraphNode): Shape {
  settle(elaboration, node);
  return elaboration.supposed.shapes.get(node.id) ?? node.shape;
}

function settle({ builder, calls, supposed }: Elaboration, { id }: GraphNode): void {
  const { shapes } = supposed;
  for (; supposed.next <= id; supposed.next++) {
    const node = builder.nodes[supposed.next];
    if (shapes.size === 0 || node?.kind !== "op" || !node.operands.some((operand) => shapes.has(operand))) {
      continue;
    }
    const inputs = node.operands.map((operand) => shapes.get(operand) ?? builder.nodes[operand]?.shape ?? []);
    const shape = calls.get(node.id)?.again(inputs);
    if (shape && !sameShape(shape, node.shape)) shapes.set(node.id, shape);
  }
}
