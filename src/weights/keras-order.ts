// Weights in the order in which Keras keeps them (channels last) as the graph wants them (PyTorch's order). What a weight is follows
// from its place in the nest.

import { unreachable } from "../base/invariant.ts";
import type { Graph, Shape } from "../ir/graph.ts";
import { fansOf } from "../nests/fans.ts";
import { channelsLast, type Order, vectorOrders } from "./keras-vectors.ts";
import { elementCount, type Tensor } from "./tensor.ts";

/**
 * kernel: [out, in, ...k] of ours is [...k, in, out], a transposed convolution's with in and out exchanged on both sides; depthwise
 * ones may be [...k, channels, multiplier]. matrix: [out, in] is [in, out]. vector: one number per channel or unit. volume: [C, ...sizes] is
 * [...sizes, C].
 */
export type KerasRole =
  | { readonly kind: "kernel" }
  | { readonly kind: "matrix"; readonly rows: Order; readonly columns: Order }
  | { readonly kind: "vector"; readonly order: Order }
  | { readonly kind: "volume" };

/** By position in the graph's weights; the first use of a shared one decides. */
export function kerasRoles(graph: Graph): ReadonlyMap<number, KerasRole> {
  const orders = vectorOrders(graph);
  const roles = new Map<number, KerasRole>();
  for (const node of graph.nodes) {
    if (node.kind !== "op") continue;
    const params = node.nest.buffers.filter(({ role }) => role === "param");
    for (const [i, { id, shape }] of params.entries()) {
      const weight = node.weights[i];
      if (weight === undefined || roles.has(weight)) continue;
      const order = node.shape.length === 1 ? orders(node.id) : undefined;
      const isSummed = fansOf(node.nest, id) !== undefined;
      if (isSummed && shape.length === 2) {
        const columns = node.operands[0] === undefined ? undefined : orders(node.operands[0]);
        roles.set(weight, { kind: "matrix", rows: order, columns });
      } else if (shape.length <= 1) roles.set(weight, { kind: "vector", order });
      else roles.set(weight, { kind: isSummed ? "kernel" : "volume" });
    }
  }
  return roles;
}

/** Where its shape is not what Keras would have, the tensor keeps its data, and its shape is turned as far as that makes sense. */
export function fromKeras(tensor: Tensor, wanted: Shape, role: KerasRole): Tensor {
  const from = placesIn(tensor.shape, wanted, role);
  if (!from) return { ...tensor, shape: misfit(tensor.shape, role) };
  const data = tensor.data.slice();
  for (let i = 0; i < data.length; i++) data[i] = tensor.data[from(i)] ?? 0;
  return { dtype: tensor.dtype, shape: wanted, data };
}

/** Where Keras has element i of ours; undefined where `found` is not the shape that Keras would have. */
function placesIn(found: Shape, wanted: Shape, role: KerasRole): ((i: number) => number) | undefined {
  switch (role.kind) {
    case "kernel":
      return kernelPlaces(found, wanted);
    case "matrix": {
      const [rows = 1, columns = 1] = wanted;
      const place = (row: number, column: number): number =>
        (role.columns?.[column] ?? column) * rows + (role.rows?.[row] ?? row);
      return same(found, [columns, rows]) ? (i) => place(Math.floor(i / columns), i % columns) : undefined;
    }
    case "vector":
      return same(wide(found), wide(wanted)) ? (i) => role.order?.[i] ?? i : undefined;
    case "volume": {
      const [channels = 1, ...sizes] = wanted;
      const order = channelsLast(wanted);
      return same(found, [...sizes, channels]) ? (i) => order[i] ?? i : undefined;
    }
    default:
      return unreachable(role, "role");
  }
}

/** [...k, channels, multiplier] and [...k, 1, channels * multiplier] lie the same in memory. */
function kernelPlaces(found: Shape, [a = 1, b = 1, ...kernel]: Shape): ((i: number) => number) | undefined {
  const [last = 1, before = 1] = found.toReversed();
  const isDepthwise = b === 1 && last * before === a;
  if (!same(found.slice(0, -2), kernel) || !(isDepthwise || (last === a && before === b))) return undefined;
  const taps = elementCount(kernel) ?? 0;
  return (i) => {
    const [o, rest] = [Math.floor(i / (b * taps)), i % (b * taps)];
    return ((rest % taps) * b + Math.floor(rest / taps)) * a + o;
  };
}

function misfit(found: Shape, role: KerasRole): Shape {
  if (role.kind !== "kernel" && role.kind !== "matrix") return found;
  const [last, before, ...kernel] = found.toReversed();
  return [last, before, ...kernel.toReversed()].filter((size) => size !== undefined);
}

/** Keras's slopes are [1, 1, C]. */
function wide(shape: Shape): Shape {
  return shape.filter((size) => size !== 1);
}

function same(a: Shape, b: Shape): boolean {
  return a.length === b.length && a.every((size, i) => size === b[i]);
}
