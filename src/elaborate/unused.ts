// A value that reaches no output is a mistake: a branch that was forgotten, or a flow that was restarted.

import type { Reporter } from "../diag/diagnostic.ts";
import type { GraphNode, GraphOutput } from "../ir/graph.ts";
import { withCalls } from "./call-chain.ts";

/** Reports the ends of whatever leads nowhere, not all the values on the way. */
export function reportUnused(
  nodes: readonly GraphNode[],
  outputs: readonly GraphOutput[],
  reporter: Reporter,
): void {
  const live = new Set(outputs.map(({ node }) => node));
  const read = new Set<number>();
  for (const node of nodes.toReversed()) {
    if (node.kind !== "op") continue;
    for (const operand of node.operands) {
      read.add(operand);
      if (live.has(node.id)) live.add(operand);
    }
  }
  for (const node of nodes) {
    if (live.has(node.id) || read.has(node.id)) continue;
    const calls = node.blocks.map(({ block, call }) => ({ name: block, span: call, given: new Map() }));
    const what = node.kind === "input" ? `the input \`${node.name}\`` : `the value \`${node.path}\``;
    withCalls(reporter, calls).report("unused-value", node.span, { what });
  }
}
