// What passes rewrite: the graph as a list of steps, each a nest bound to values and weights. It knows no ops any more: names and paths
// stand in it for people only.

import type { Graph, NodeId, OpNode, Shape, Weight } from "../ir/graph.ts";
import type { Nest } from "../nests/nest.ts";

/** Position in `Program.values`. */
export type ValueId = number;

export interface Program {
  readonly name: string;
  readonly values: readonly Value[];
  readonly weights: readonly Weight[];
  /** In execution order; every value but the inputs is the result of one step. */
  readonly steps: readonly Step[];
  readonly inputs: readonly Port[];
  readonly outputs: readonly Port[];
}

/** An activation, row-major. */
export interface Value {
  readonly shape: Shape;
  /** For people: the path of the node that gives it. */
  readonly path: string;
}

/** One nest on its operands. Steps merge as passes fuse them. */
export interface Step {
  readonly nest: Nest;
  /** What the nest's `in` buffers read, in order. A buffer may have another shape than its value: row-major memory is reinterpreted. */
  readonly operands: readonly ValueId[];
  /** What the nest's `param` buffers read, in order: positions in `Program.weights`. */
  readonly params: readonly number[];
  readonly result: ValueId;
  /** The graph nodes it computes, producers first. */
  readonly nodes: readonly NodeId[];
  /** For people, one per node: op and path. */
  readonly ops: readonly string[];
  readonly paths: readonly string[];
}

interface Port {
  readonly name: string;
  readonly value: ValueId;
  /** As callers see it. A value may lie in memory under another shape of the same size: that of what it is a view of. */
  readonly shape: Shape;
}

/** One step per op node; node ids become value ids. */
export function programOf(graph: Graph): Program {
  const ops = graph.nodes.filter((node) => node.kind === "op");
  const inputs = graph.nodes.filter((node) => node.kind === "input");
  return {
    name: graph.name,
    values: graph.nodes.map(({ shape, path }) => ({ shape, path })),
    weights: graph.weights,
    steps: ops.map(stepOf),
    inputs: inputs.map(({ name, id, shape }) => ({ name, value: id, shape })),
    outputs: graph.outputs.map(({ name, node }) => ({
      name,
      value: node,
      shape: graph.nodes[node]?.shape ?? [],
    })),
  };
}

function stepOf(node: OpNode): Step {
  return {
    nest: node.nest,
    operands: node.operands,
    params: node.weights,
    result: node.id,
    nodes: [node.id],
    ops: [node.op.name],
    paths: [node.path],
  };
}

/** How many times each value is read: by steps (once per step) and as an output. */
export function useCounts(program: Program): readonly number[] {
  const counts = program.values.map(() => 0);
  const use = (value: ValueId): void => {
    counts[value] = (counts[value] ?? 0) + 1;
  };
  for (const { operands } of program.steps) for (const value of new Set(operands)) use(value);
  for (const { value } of program.outputs) use(value);
  return counts;
}
