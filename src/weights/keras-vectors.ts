// How Keras numbers the units of vectors that were maps, or become maps: its channels come last, so flattening gives another order.

import { checkedProduct } from "../base/checked.ts";
import type { Graph, GraphNode, NodeId, OpNode, Shape } from "../ir/graph.ts";
import { traitsOf } from "../nests/traits.ts";
import { elementCount } from "./tensor.ts";

/** Element i of ours is element order[i] of Keras's; undefined where both count alike. */
export type Order = Int32Array | undefined;

/** Where Keras, whose channels come last, has each element of [C, ...sizes]. */
export function channelsLast([channels = 1, ...sizes]: Shape): Int32Array {
  const inner = elementCount(sizes) ?? 0;
  return Int32Array.from(
    { length: channels * inner },
    (_, i) => (i % inner) * channels + Math.floor(i / inner),
  );
}

/**
 * The orders of rank-1 values: behind a flatten, through what works element by element, through concatenation, and before a reshape to
 * a map.
 */
export function vectorOrders({ nodes }: Graph): (id: NodeId) => Order {
  const users = new Map<NodeId, OpNode[]>();
  for (const node of nodes) {
    if (node.kind !== "op") continue;
    for (const id of node.operands) users.set(id, [...(users.get(id) ?? []), node]);
  }
  const before = new Map<NodeId, Order>();
  for (const node of nodes)
    before.set(
      node.id,
      orderBehind(node, (id) => nodes[id], before),
    );
  const ahead = new Map<NodeId, Order>();
  for (const node of nodes.toReversed()) {
    const found = (users.get(node.id) ?? []).map((user) => orderAhead(node, user, ahead.get(user.id)));
    ahead.set(node.id, node.shape.length === 1 ? found.find((order) => order !== undefined) : undefined);
  }
  return (id) => before.get(id) ?? ahead.get(id);
}

function orderBehind(
  node: GraphNode,
  nodeOf: (id: NodeId) => GraphNode | undefined,
  before: ReadonlyMap<NodeId, Order>,
): Order {
  if (node.kind !== "op" || node.shape.length !== 1) return undefined;
  const operands = node.operands.flatMap((id) => nodeOf(id) ?? []);
  const { elementwise, view } = traitsOf(node.nest);
  if (elementwise) return operands.map(({ id }) => before.get(id)).find((order) => order !== undefined);
  if (!view || operands.length === 0) return undefined;
  const [only] = operands;
  if (only && operands.length === 1)
    return isUnfolding(only.shape, node.shape) ? channelsLast(only.shape) : undefined;
  const size = operands.reduce((sum, { shape }) => sum + (shape[0] ?? 0), 0);
  const isConcat = size === node.shape[0] && operands.every(({ shape }) => shape.length === 1);
  if (!isConcat || operands.every(({ id }) => before.get(id) === undefined)) return undefined;
  let offset = 0;
  const parts = operands.flatMap(({ id, shape }) => {
    const at = offset;
    offset += shape[0] ?? 0;
    return Array.from({ length: shape[0] ?? 0 }, (_, i) => at + (before.get(id)?.[i] ?? i));
  });
  return Int32Array.from(parts);
}

function orderAhead(node: GraphNode, user: OpNode, ahead: Order): Order {
  const { elementwise, view } = traitsOf(user.nest);
  if (elementwise && user.shape.length === 1) return ahead;
  return view && isUnfolding(user.shape, node.shape) ? channelsLast(user.shape) : undefined;
}

/** A map and the vector of all its elements. */
function isUnfolding(map: Shape, [size]: Shape): boolean {
  return map.length > 1 && checkedProduct(map) === size;
}
