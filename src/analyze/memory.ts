// The arena that one sample needs: live ranges of the values that are stored, laid over each other and placed by the shared planner. Nodes
// that work element by element are computed with the node that gives their operand (groups.ts).

import { checkedMul } from "../base/checked.ts";
import type { Graph } from "../ir/graph.ts";
import { type Group, groupNodes, type Grouping, nestTraits } from "./groups.ts";
import type { Flow, FlowStep, ValueKey } from "./memory/flow.ts";
import { ordered } from "./memory/order.ts";
import { planFlow } from "./memory/plan-flow.ts";

/** The plan of the fused float32 graph, batch 1. Bytes throughout. */
export interface MemoryAnalysis {
  readonly arenaBytes: number;
  /** The most bytes alive at once: no arena is smaller, given the order and what shares memory. */
  readonly lowerBoundBytes: number;
  /** What runs, in order: the path of the value that each step stores. */
  readonly steps: readonly string[];
  /** Inputs first, then the steps' values in their order. */
  readonly buffers: readonly PlannedBuffer[];
}

/** A stored value in the arena, alive in the steps first..last, both included. Values that share memory lie over each other. */
interface PlannedBuffer {
  readonly path: string;
  readonly bytes: number;
  readonly offset: number;
  /** Positions in `steps`. Inputs live from the first step, outputs to the last. */
  readonly first: number;
  readonly last: number;
}

const FLOAT_BYTES = 4;

/** Undefined where a size passes 2^53. */
export function analyzeMemory(graph: Graph): MemoryAnalysis | undefined {
  const flow = flowOf(graph);
  if (flow === undefined) return undefined;
  const { steps, lives, offsetOf, total, lowerBound } = planFlow(ordered(flow));
  const pathOf = (value: ValueKey): string => graph.nodes[value]?.path ?? "";
  const end = Math.max(0, steps.length - 1);
  return {
    arenaBytes: total,
    lowerBoundBytes: lowerBound,
    steps: steps.map(({ result }) => pathOf(result)),
    buffers: [...lives].map(([value, { first, last }]) => {
      const bytes = flow.sizes.get(value) ?? 0;
      return { path: pathOf(value), bytes, offset: offsetOf(value), first, last: Math.min(last, end) };
    }),
  };
}

/** The groups of a graph as what is planned, in bytes; values are node ids. Undefined where a size passes 2^53. */
function flowOf(graph: Graph): Flow | undefined {
  const traitsOf = nestTraits();
  const { groups, original } = groupNodes(graph, traitsOf);
  const inputs = graph.nodes.filter(({ kind }) => kind === "input");
  const sizes = new Map<ValueKey, number>();
  for (const { id, shape } of [...inputs, ...groups.map(({ result }) => result)]) {
    const size = checkedBytes(shape);
    if (size === undefined) return undefined;
    sizes.set(id, size);
  }
  return {
    sizes,
    inputs: inputs.map(({ id }) => id),
    outputs: graph.outputs.map(({ node }) => original(node)),
    steps: groups.map((group) => stepOf(group, traitsOf(group.result.nest).parts, original)),
  };
}

function stepOf(
  { nodes, result, operands, overwrites }: Group,
  parts: readonly number[] | undefined,
  original: Grouping["original"],
): FlowStep {
  const laid = nodes.length === 1 ? (parts ?? []) : [];
  return {
    result: result.id,
    operands,
    overwrites,
    parts: laid.map((at, i) => ({ value: original(result.operands[i] ?? -1), at: at * FLOAT_BYTES })),
  };
}

function checkedBytes(shape: readonly number[]): number | undefined {
  return shape.reduce<number | undefined>(
    (bytes, size) => (bytes === undefined ? undefined : checkedMul(bytes, size)),
    FLOAT_BYTES,
  );
}
