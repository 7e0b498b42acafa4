// Bytes that a node moves if nothing is fused: each operand and weight read once, whole, and its result written once, as float32.

import { checkedMul, checkedProduct, checkedSum } from "../base/checked.ts";
import type { Graph, GraphNode } from "../ir/graph.ts";
import { keepsMemory } from "../nests/keeps-memory.ts";

export interface Traffic {
  readonly bytesRead: number;
  readonly bytesWritten: number;
}

const FLOAT_BYTES = 4;

/** Copies move nothing: they are the value they copy. Undefined past 2^53. */
export function trafficOf(graph: Graph, node: GraphNode): Traffic | undefined {
  if (node.kind === "input" || keepsMemory(node.nest)) return { bytesRead: 0, bytesWritten: 0 };
  const operands = [...new Set(node.operands)].flatMap((id) => graph.nodes[id] ?? []);
  const weights = node.weights.flatMap((index) => graph.weights[index] ?? []);
  const bytesRead = bytesOf([...operands, ...weights].map(({ shape }) => shape));
  const bytesWritten = bytesOf([node.shape]);
  return bytesRead === undefined || bytesWritten === undefined ? undefined : { bytesRead, bytesWritten };
}

function bytesOf(shapes: readonly (readonly number[])[]): number | undefined {
  const sizes = shapes.map((shape) => checkedProduct(shape));
  if (!sizes.every((size) => size !== undefined)) return undefined;
  const elements = checkedSum(sizes);
  return elements === undefined ? undefined : checkedMul(FLOAT_BYTES, elements);
}
